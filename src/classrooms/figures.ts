import type { Area } from '../orientation/areas.ts';
import type { Entry } from './classroom.ts';

/** Fewer pupils than that are never counted in one row. */
export const SMALLEST_CELL = 3;
/** The list of specialties is of the most frequent ones only. */
const MOST_SPECIALTIES = 8;

/** How many pupils something holds for. One pupil may be in several rows. */
export interface Row<Id extends string = string> {
  /** Null: all that is too rare to be named, together. */
  readonly id: Id | null;
  readonly count: number;
  /** True: for `count` pupils or more. */
  readonly atLeast: boolean;
}

/** The picture of a class, most frequent first. */
export interface Figures<A extends string = Area> {
  readonly pupils: number;
  /** Leading interest areas. */
  readonly areas: readonly Row<A>[];
  /** Fields of work of the suggested professions. */
  readonly fields: readonly Row[];
  /** Specialties that lead to the suggested professions: the most frequent ones, without the rest. */
  readonly specialties: readonly Row[];
}

/**
 * Counts entries so that no row tells of a few:
 * - what fewer than 3 pupils have is counted together, without names. When that is still fewer than 3 pupils it is not
 *   told at all; and where it could be subtracted (one or two pupils are in no named row, and the rows together are fewer
 *   than the class), the rarest named row joins it;
 * - where fewer than 3 pupils are NOT in a row, it says "n − 2 or more": a row of all pupils would tell each one's
 *   answer, and a row of all but one would tell it to that one.
 * The order of the entries does not matter: equal entries give equal figures.
 */
export function figuresOf(entries: readonly Entry[]): Figures {
  const of = <Id extends string>(idsOf: (entry: Entry) => readonly Id[]) =>
    rows(holders(entries, idsOf), entries.length);
  return {
    pupils: entries.length,
    areas: of(({ areas }) => areas),
    fields: of(({ fields }) => fields),
    // A list of the most frequent is no division of the class: nothing can be subtracted from it.
    specialties: of(({ specialties }) => specialties)
      .filter(({ id }) => id !== null)
      .slice(0, MOST_SPECIALTIES),
  };
}

interface Cell<Id> {
  readonly id: Id | null;
  /** Places of the entries. */
  readonly pupils: ReadonlySet<number>;
}

function holders<Id extends string>(
  entries: readonly Entry[],
  idsOf: (entry: Entry) => readonly Id[],
): readonly Cell<Id>[] {
  const cells = new Map<Id, Set<number>>();
  for (const [place, entry] of entries.entries()) {
    for (const id of idsOf(entry)) cells.set(id, (cells.get(id) ?? new Set()).add(place));
  }
  return [...cells]
    .map(([id, pupils]) => ({ id, pupils }))
    .toSorted((one, other) => other.pupils.size - one.pupils.size || (one.id < other.id ? -1 : 1));
}

function rows<Id extends string>(cells: readonly Cell<Id>[], total: number): readonly Row<Id>[] {
  const named = cells.filter(({ pupils }) => pupils.size >= SMALLEST_CELL);
  const rare = cells.slice(named.length);
  const isGivenAway = named.length > 1 && canBeSubtracted(named, rare, total);
  const shown = isGivenAway ? named.slice(0, -1) : named;
  const others = union(cells.slice(shown.length));
  const cellOfOthers = others.size < SMALLEST_CELL ? [] : [{ id: null, pupils: others }];
  return [
    ...shown.map((cell) => masked(cell, total)).toSorted(mostFirst),
    ...cellOfOthers.map((cell) => masked<Id>(cell, total)),
  ];
}

/** Whether the total would tell of one or two pupils who are in no named row. */
function canBeSubtracted(
  named: readonly Cell<string>[],
  rare: readonly Cell<string>[],
  total: number,
): boolean {
  const seen = union(named);
  const unseen = [...union(rare)].filter((pupil) => !seen.has(pupil)).length;
  const counted = named.reduce((sum, { pupils }) => sum + pupils.size, 0);
  return unseen > 0 && unseen < SMALLEST_CELL && counted < total;
}

function union(cells: readonly Cell<string>[]): ReadonlySet<number> {
  return new Set(cells.flatMap(({ pupils }) => [...pupils]));
}

function masked<Id extends string>({ id, pupils }: Cell<Id>, total: number): Row<Id> {
  const nearlyAll = total - SMALLEST_CELL + 1;
  return pupils.size >= nearlyAll
    ? { id, count: nearlyAll, atLeast: true }
    : { id, count: pupils.size, atLeast: false };
}

/** Rows that say the same stand in the order of their ids: the order tells nothing more. */
function mostFirst(one: Row, other: Row): number {
  return other.count - one.count || ((one.id ?? '') < (other.id ?? '') ? -1 : 1);
}
