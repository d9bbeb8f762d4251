import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { partnersView } from '../../src/bot/features/colleges/card-partners.ts';
import { programmesView } from '../../src/bot/features/colleges/card-programmes.ts';
import { collegeView } from '../../src/bot/features/colleges/card-view.ts';
import { employerView } from '../../src/bot/features/employers/view.ts';
import { professionView } from '../../src/bot/features/professions/views.ts';
import { regionView } from '../../src/bot/features/regions/view.ts';
import { professionsOfView } from '../../src/bot/features/specialties/professions-view.ts';
import { specialtyView } from '../../src/bot/features/specialties/view.ts';
import type { Screen } from '../../src/bot/screen.ts';
import { taughtLine } from '../../src/bot/taught-view.ts';
import type { Translate } from '../../src/bot/texts.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { checkEntities, checkText } from '../../src/playground/checks/text.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';
import { checkedKeyboard, collegeOf, professionCard, regionOf, TODAY, texts } from './card-parts.ts';

const MOST_ROWS = 8;
const LONGEST_BUTTON = 44;
const PLACEHOLDER =
  /[{}]|undefined|null|NaN|\[object|(?:^|\s)(?:college|profession|specialty|employer|taught|fit|source|card)\.[a-z]/;
const TURN = /:(?:prog|emp|jobs|show):/;

const translators = LANGUAGES.flatMap((language) => [
  texts.in(language, 'informal'),
  texts.in(language, 'formal'),
]);
const anyTranslator = fc.constantFrom(...translators);
const regionIds = [undefined, ...catalogue.regions.keys()];
const anyRegion = fc.constantFrom(...regionIds);
const ORIGINS = ['result', 'field', 'none'] as const;
const BASES = [undefined, 9, 11] as const;

/** Every record in every language and form of address; `turn` counts the calls. */
function forEach<T>(records: Iterable<T>, check: (record: T, t: Translate, turn: number) => void): void {
  let turn = 0;
  for (const record of records) {
    for (const t of translators) check(record, t, turn++);
  }
}

/** What Telegram takes, what a small phone shows, and that nothing unknown is spelt out as a word of the code. */
function expectShowable({ text, buttons }: Screen): void {
  checkText(text.text);
  checkEntities(text.text, text.entities);
  expect(text.text).not.toMatch(PLACEHOLDER);
  expect(buttons.length).toBeLessThanOrEqual(MOST_ROWS);
  const keys = checkedKeyboard(buttons);
  const labels = keys.map((key) => key.text);
  expect(labels.filter((label) => label.trim() === '' || label.length > LONGEST_BUTTON)).toEqual([]);
  const presses = keys.map((key) => JSON.stringify('callback_data' in key ? key.callback_data : key));
  expect(new Set(presses).size).toBe(presses.length);
}

/** Ids that the buttons of a screen open with this callback word. */
function opened({ buttons }: Screen, word: string): readonly string[] {
  return buttons
    .flat()
    .map((key) => ('callback_data' in key ? key.callback_data : ''))
    .filter((data) => data.startsWith(`${word}:card:`))
    .map((data) => data.split(':')[2] ?? '');
}

/** Names and codes of specialties and qualifications that no source gives anywhere. */
const unseen = (() => {
  const records = [...catalogue.specialties.values()].flatMap((one) => [one, ...one.qualifications]);
  const told = (wanted: boolean) =>
    records
      .filter(({ verified }) => verified === wanted)
      .flatMap(({ name, code }) => [name?.ru, name?.kk, code])
      .filter((text) => text != null);
  const guessed = records.flatMap(({ unverifiedCode }) => unverifiedCode ?? []);
  const seen = new Set([
    ...told(true),
    ...[...catalogue.professions.values()].flatMap(({ name }) => Object.values(name)),
  ]);
  return new Set([...told(false), ...guessed].filter((text) => !seen.has(text)));
})();

/** No line names one of them, whole or with a code or remark in brackets. */
function expectNothingUnverified({ text }: Screen): void {
  const told = text.text.split('\n').flatMap((line) => {
    const plain = line.replace(/^[•—]\s/, '').replace(/^[^:]+: /, '');
    return [
      plain,
      plain.replace(/ \([^()]*\)$/, ''),
      ...plain.split(', '),
      ...(line.match(/\d[A-Z\d]+/g) ?? []),
    ];
  });
  expect(told.filter((part) => unseen.has(part))).toEqual([]);
}

describe('every card can be shown', () => {
  test.each(LANGUAGES)('of a profession, wherever it was opened from, in every region, in %s', (language) => {
    forEach(catalogue.professions.values(), (profession, t, turn) => {
      if (t.language !== language) return;
      const reader = {
        regionId: regionIds[turn % regionIds.length],
        base: BASES[turn % BASES.length],
        replies: undefined,
      };
      for (const origin of ORIGINS) {
        const screen = professionView(professionCard(profession, { ...reader, origin }, t), t);
        expectShowable(screen);
        expectNothingUnverified(screen);
        const specialties = opened(screen, 'x').map((id) => catalogue.specialties.get(id));
        expect(specialties.every((specialty) => specialty?.verified)).toBe(true);
      }
    });
  });

  test('of a profession with any result of the test beside it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...catalogue.professions.values()),
        fc.array(fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const), {
          minLength: 48,
          maxLength: 48,
        }),
        anyTranslator,
        anyRegion,
        (profession, answers, t, regionId) => {
          const replies = answers.map((answer, item) => [item, answer] as const);
          const place = { regionId, base: undefined, origin: 'result' as const, replies };
          const screen = professionView(professionCard(profession, place, t), t);
          expectShowable(screen);
          expect(screen.text.text).not.toMatch(/%/);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('of a specialty that a source names', () => {
    const named = [...catalogue.specialties.values()].filter(({ verified }) => verified);
    expect(named.length).toBeGreaterThan(100);
    forEach(named, (specialty, t, turn) => {
      const place = { regionId: regionIds[turn % regionIds.length], base: undefined };
      const taught = taughtLine(catalogue, [specialty.id], place, t);
      const screen = specialtyView(catalogue, { specialty, taught }, t);
      expectShowable(screen);
      expectNothingUnverified(screen);
      const professions = catalogue.professionsBySpecialty.get(specialty.id) ?? [];
      const jobs = screensFrom((page) => professionsOfView(specialty, professions, page, t), t);
      const reachable = [...opened(screen, 'p'), ...jobs.flatMap((one) => opened(one, 'p'))];
      expect(new Set(reachable)).toEqual(new Set(professions.map(({ id }) => id)));
    });
  });

  test('of a college, with all its specialties and partners a tap away', () => {
    forEach(catalogue.colleges.values(), (college, t) => {
      const card = { college, region: regionOf(college.regionId) };
      const screen = collegeView(catalogue, card, TODAY, t);
      expectShowable(screen);
      const programmes = screensFrom((page) => programmesView(catalogue, college, page, t), t);
      const offered = college.programmes.filter(({ recommend }) => recommend);
      expect(new Set(programmes.flatMap((one) => opened(one, 'x')))).toEqual(
        new Set(offered.map(({ specialtyId }) => specialtyId)),
      );
      const partners = screensFrom((page) => partnersView(catalogue, college, page, t), t);
      expect(new Set(partners.flatMap((one) => opened(one, 'e')))).toEqual(
        new Set((catalogue.employersByCollege.get(college.id) ?? []).map(({ id }) => id)),
      );
    });
  });

  test('of an employer, with a way to every college that it is tied to', () => {
    forEach(catalogue.employers.values(), (employer, t) => {
      const screen = employerView(catalogue, employer, TODAY, t);
      expectShowable(screen);
      const named = employer.links.flatMap(({ collegeId }) => collegeId ?? []);
      expect(opened(screen, 'k')).toEqual(named);
    });
  });

  test('of a region, page by page', () => {
    forEach(catalogue.regions.values(), (region, t) => {
      for (const isMine of [true, false]) {
        screensFrom((page) => regionView(catalogue, { region, isMine, page }, TODAY, t), t);
      }
    });
  });
});

/** All pages of a screen, by the button that leads to the next one; each is checked. */
function screensFrom(show: (page: number) => Screen, t: Translate, page = 0): readonly Screen[] {
  const screen = show(page);
  expectShowable(screen);
  const next = screen.buttons
    .flat()
    .find((key) => key.text === t('nav.next') && 'callback_data' in key && TURN.test(key.callback_data));
  return next === undefined ? [screen] : [screen, ...screensFrom(show, t, page + 1)];
}

test('a college whose licence for a specialty was to be given back is not said to teach it', () => {
  const college = collegeOf(
    [...catalogue.colleges.values()].find(({ programmes }) => programmes.some(({ recommend }) => !recommend))
      ?.id,
  );
  const kept = new Set(college.programmes.flatMap((one) => (one.recommend ? one.specialtyId : [])));
  const gone = college.programmes.filter(
    ({ recommend, specialtyId }) => !recommend && !kept.has(specialtyId),
  );
  const t = texts.in('ru', 'informal');
  const shown = [
    collegeView(catalogue, { college, region: regionOf(college.regionId) }, TODAY, t),
    ...screensFrom((page) => programmesView(catalogue, college, page, t), t),
  ].map(({ text }) => text.text);
  expect(gone.length).toBeGreaterThan(0);
  for (const { specialtyId } of gone) {
    const name = catalogue.specialties.get(specialtyId)?.name.ru ?? '';
    expect(shown.filter((text) => text.includes(`• ${name}\n`) || text.includes(`. ${name}\n`))).toEqual([]);
  }
});
