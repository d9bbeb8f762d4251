/** One specialty and the colleges to study it at, the dearest first. Ids are those of `data/`. */
export interface Choice {
  readonly specialtyId: string;
  readonly collegeIds: readonly string[];
}

/** What a pupil means to put into the application, the dearest first; no specialty stands in it twice. */
export type WishList = readonly Choice[];

/** How many specialties the portal takes, and how many colleges for each. */
export interface Limits {
  readonly specialties: number;
  readonly colleges: number;
}

/** Stands for a specialty still to be asked for at the college. No id begins with a hyphen. */
export const UNDECIDED = '-';

/** What became of an addition: `full` and `present` leave the list as it was. */
export interface Addition {
  readonly outcome: 'added' | 'present' | 'full';
  readonly list: WishList;
}

export function choiceOf(list: WishList, specialtyId: string): Choice | undefined {
  return list.find((choice) => choice.specialtyId === specialtyId);
}

/** Puts a specialty at the end, without colleges. */
export function addSpecialty(list: WishList, specialtyId: string, limits: Limits): Addition {
  if (choiceOf(list, specialtyId)) return { outcome: 'present', list };
  if (list.length >= limits.specialties) return { outcome: 'full', list };
  return { outcome: 'added', list: [...list, { specialtyId, collegeIds: [] }] };
}

/**
 * Puts a college at the end of a specialty's colleges; the specialty comes with it where it was not on the list. A
 * college of which the specialty was still to be asked leaves that place.
 */
export function addCollege(list: WishList, specialtyId: string, collegeId: string, limits: Limits): Addition {
  const placed = list.filter(({ collegeIds }) => collegeIds.includes(collegeId));
  const present = specialtyId === UNDECIDED ? placed.length > 0 : placed.some(named(specialtyId));
  if (present) return { outcome: 'present', list };
  const rest = removeCollege(list, UNDECIDED, collegeId);
  const { list: room, outcome } = addSpecialty(rest, specialtyId, limits);
  const choice = choiceOf(room, specialtyId);
  if (outcome === 'full' || !choice || choice.collegeIds.length >= limits.colleges) {
    return { outcome: 'full', list };
  }
  return { outcome: 'added', list: withColleges(room, specialtyId, [...choice.collegeIds, collegeId]) };
}

/** Puts a specialty at a place, counted from 0; a place beyond the end is the end. */
export function moveSpecialty(list: WishList, specialtyId: string, to: number): WishList {
  const choice = choiceOf(list, specialtyId);
  return choice ? moved(list, choice, to) : list;
}

/** Puts a college of a specialty at a place, counted from 0; a place beyond the end is the end. */
export function moveCollege(list: WishList, specialtyId: string, collegeId: string, to: number): WishList {
  const collegeIds = choiceOf(list, specialtyId)?.collegeIds ?? [];
  return collegeIds.includes(collegeId)
    ? withColleges(list, specialtyId, moved(collegeIds, collegeId, to))
    : list;
}

export function removeSpecialty(list: WishList, specialtyId: string): WishList {
  return list.filter((choice) => choice.specialtyId !== specialtyId);
}

/** Without the college; a specialty left without colleges stays, an undecided one goes. */
export function removeCollege(list: WishList, specialtyId: string, collegeId: string): WishList {
  const left = choiceOf(list, specialtyId)?.collegeIds.filter((id) => id !== collegeId) ?? [];
  return withoutEmptyUndecided(withColleges(list, specialtyId, left));
}

/** Without what is no longer in the data. */
export function withoutUnknown(
  list: WishList,
  isSpecialty: (id: string) => boolean,
  isCollege: (id: string) => boolean,
): WishList {
  return withoutEmptyUndecided(
    list
      .filter(({ specialtyId }) => specialtyId === UNDECIDED || isSpecialty(specialtyId))
      .map((choice) => ({ ...choice, collegeIds: choice.collegeIds.filter(isCollege) })),
  );
}

/** How many specialties and colleges are named, each as often as it stands there. */
export function sizeOf(list: WishList): number {
  return list.reduce((sum, { collegeIds }) => sum + 1 + collegeIds.length, 0);
}

const named = (specialtyId: string) => (choice: Choice) => choice.specialtyId === specialtyId;

function withColleges(list: WishList, specialtyId: string, collegeIds: readonly string[]): WishList {
  return list.map((choice) => (choice.specialtyId === specialtyId ? { ...choice, collegeIds } : choice));
}

function withoutEmptyUndecided(list: WishList): WishList {
  return list.filter(({ specialtyId, collegeIds }) => specialtyId !== UNDECIDED || collegeIds.length > 0);
}

function moved<T>(items: readonly T[], item: T, to: number): readonly T[] {
  return items.filter((one) => one !== item).toSpliced(to, 0, item);
}
