import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/classrooms/classroom.ts';
import type { Figures } from '../../src/classrooms/figures.ts';
import { figuresToShow, NOTHING_SHOWN, nextShown, type Shown, STEP } from '../../src/classrooms/steps.ts';
import { anyEntry, entry } from './entries.ts';

const digest = (text: string) => text;
const five = Array.from({ length: 5 }, () => entry('R'));
const seen = (shown: Shown, entries: readonly Entry[]) => {
  const next = nextShown(shown, entries, digest);
  return { next, figures: figuresToShow(next, entries.length) };
};

describe('the picture of a class', () => {
  test('is not there below five, and then stands still until five more have come', () => {
    expect(seen(NOTHING_SHOWN, five.slice(1)).figures).toBeUndefined();
    const first = seen(NOTHING_SHOWN, five);
    expect(first.figures?.pupils).toBe(5);
    const four = [...five, entry('S'), entry('S'), entry('A'), entry('I')];
    expect(seen(first.next, four)).toEqual(first);
    expect(seen(first.next, [...four, entry('S')]).figures?.pupils).toBe(10);
  });

  test('forgets who left at the next step, and hides when fewer than five are left', () => {
    const ten = [...five, ...five.map(() => entry('S'))];
    const first = seen(NOTHING_SHOWN, ten);
    expect(seen(first.next, ten.slice(1)).figures?.pupils).toBe(10);
    expect(seen(first.next, ten.slice(6)).figures).toBeUndefined();
    expect(seen(first.next, ten.slice(5)).figures).toMatchObject({
      pupils: 5,
      areas: [{ id: 'S', count: 3, atLeast: true }],
    });
  });

  test('does not move when a group leaves and comes back with the same answers and one more', () => {
    const first = seen(NOTHING_SHOWN, five);
    expect(seen(first.next, [...five, entry('S')])).toEqual(first);
  });

  test('cannot be led round a step: five come, one more comes, the five go', () => {
    const first = seen(NOTHING_SHOWN, five);
    const others = five.map(() => entry('S'));
    const second = seen(first.next, [...five, ...others]);
    expect(second.figures?.pupils).toBe(10);
    expect(seen(second.next, [...five, entry('A')])).toEqual(second);
    expect(seen(second.next, five).figures).toEqual(first.figures);
  });
});

type Event =
  | { readonly kind: 'have'; readonly pupils: readonly number[]; readonly entry: Entry }
  | { readonly kind: 'go'; readonly pupils: readonly number[] }
  | { readonly kind: 'seen' };

/** One alone, or as many as a step takes: pupils come and go in every order. */
const pupils = fc.oneof(
  fc.nat({ max: 11 }).map((pupil) => [pupil]),
  fc.constantFrom([0, 1, 2, 3, 4], [5, 6, 7, 8, 9]),
);
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('have'), pupils, entry: anyEntry }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('go'), pupils }) },
  { weight: 4, arbitrary: fc.constant({ kind: 'seen' }) },
);

test('any two pictures that were ever shown are equal, or at least five pupils tell them apart', () => {
  let pairs = 0;
  fc.assert(
    fc.property(fc.array(event, { minLength: 60, maxLength: 120 }), (events) => {
      const pictures = picturesOf(events);
      for (const [index, one] of pictures.entries()) {
        for (const other of pictures.slice(0, index)) {
          if (JSON.stringify(one.figures) === JSON.stringify(other.figures)) continue;
          pairs += 1;
          expect(apart(one.of, other.of)).toBeGreaterThanOrEqual(STEP);
        }
      }
    }),
    { numRuns: 200 },
  );
  expect(pairs).toBeGreaterThan(200);
});

interface Picture {
  readonly figures: Figures;
  readonly of: ReadonlyMap<number, Entry>;
}

/** Each picture that was shown, with the class of the moment in which it was made. */
function picturesOf(events: readonly Event[]): readonly Picture[] {
  const members = new Map<number, Entry>();
  const pictures: Picture[] = [];
  let shown = NOTHING_SHOWN;
  const see = () => {
    const next = nextShown(shown, [...members.values()], digest);
    const figures = figuresToShow(next, members.size);
    if (figures && next !== shown) pictures.push({ figures, of: new Map(members) });
    shown = next;
  };
  for (const one of events) {
    if (one.kind === 'seen') see();
    else for (const pupil of one.pupils) change(members, pupil, one.kind === 'have' ? one.entry : undefined);
  }
  return pictures;
}

function change(members: Map<number, Entry>, pupil: number, now: Entry | undefined): void {
  if (now) members.set(pupil, now);
  else members.delete(pupil);
}

function apart(one: ReadonlyMap<number, Entry>, other: ReadonlyMap<number, Entry>): number {
  const pupils = new Set([...one.keys(), ...other.keys()]);
  return [...pupils].filter((key) => JSON.stringify(one.get(key)) !== JSON.stringify(other.get(key))).length;
}
