import type { Catalogue } from './catalogue.ts';
import type { College } from './schema/college.ts';
import type { Base, Programme } from './schema/programme.ts';

/** What colleges can be filtered by. Of one kind, one filter holds at a time. */
export const FILTER_KINDS = {
  'state-order': ['state-order'],
  dual: ['dual'],
  dormitory: ['dormitory'],
  base: ['after-9', 'after-11'],
  language: ['in-kk', 'in-ru', 'in-en', 'in-tr'],
  ownership: ['state', 'private'],
  'special-needs': ['special-needs'],
} as const;

export type FilterKind = keyof typeof FILTER_KINDS;
export type Filter = (typeof FILTER_KINDS)[FilterKind][number];

export const KINDS: readonly FilterKind[] = [
  'state-order',
  'dual',
  'dormitory',
  'base',
  'language',
  'ownership',
  'special-needs',
];
export const FILTERS: readonly Filter[] = KINDS.flatMap((kind) => FILTER_KINDS[kind]);

export function kindOf(filter: Filter): FilterKind {
  const found = KINDS.find((kind) => FILTER_KINDS[kind].some((one) => one === filter));
  if (found === undefined) throw new Error(`no kind of ${filter}`);
  return found;
}

/** What is known of a college: true, false, or null when it is not known. */
export type Verdict = boolean | null;

/** What the verdicts rest on beside the college itself. */
export interface Grounds {
  readonly catalogue: Catalogue;
  /** Every programme of the region is known, so that what none of a college's programmes offers is not there. */
  readonly programmesComplete: boolean;
}

/**
 * Whether a college fits a filter. One programme is enough for a yes; a no follows from programmes only when all of
 * them are known. That nothing is said of special needs is no "no".
 */
export function verdictOf(filter: Filter, college: College, grounds: Grounds): Verdict {
  switch (filter) {
    case 'state-order':
      return byStateOrder(college, grounds);
    case 'dual':
      return byDualTraining(college, grounds.catalogue);
    case 'dormitory':
      return college.dormitory?.has ?? null;
    case 'after-9':
      return byBase(college, 9, grounds);
    case 'after-11':
      return byBase(college, 11, grounds);
    case 'in-kk':
      return byLanguage(college, 'kk', grounds);
    case 'in-ru':
      return byLanguage(college, 'ru', grounds);
    case 'in-en':
      return byLanguage(college, 'en', grounds);
    case 'in-tr':
      return byLanguage(college, 'tr', grounds);
    case 'state':
    case 'private':
      return college.ownership === null ? null : college.ownership === filter;
    case 'special-needs':
      return college.special === 'special-needs' ? true : null;
  }
}

function offered({ programmes }: College): readonly Programme[] {
  return programmes.filter(({ recommend }) => recommend);
}

function byStateOrder(college: College, { programmesComplete }: Grounds): Verdict {
  const programmes = offered(college);
  const { places = null, students = null } = college.stateOrder ?? {};
  if (places === 0 && !students) return false;
  const paidFor = programmes.some(
    ({ places: seats, funding }) => seats !== null || funding === 'state-order',
  );
  if (college.stateOrder !== null || paidFor) return true;
  const allPaid = programmes.length > 0 && programmes.every(({ funding }) => funding === 'paid');
  return programmesComplete && allPaid ? false : null;
}

function byDualTraining(college: College, catalogue: Catalogue): Verdict {
  const employers = catalogue.employersByCollege.get(college.id) ?? [];
  const linked = employers.some(({ links }) =>
    links.some(({ collegeId, kinds }) => collegeId === college.id && kinds.includes('dual')),
  );
  const named = offered(college).some(({ employerIds }) => employerIds.length > 0);
  return linked || named ? true : college.dualTraining;
}

function byBase(college: College, base: Base, grounds: Grounds): Verdict {
  return among(
    base,
    college.bases,
    offered(college).map(({ bases }) => bases),
    grounds,
  );
}

function byLanguage(college: College, language: College['languages'][number], grounds: Grounds): Verdict {
  return among(
    language,
    college.languages,
    offered(college).map(({ languages }) => languages),
    grounds,
  );
}

/** Looks a value up in what is said of the college, and in what is said of each programme; empty: not known. */
function among<T>(
  wanted: T,
  ofCollege: readonly T[],
  ofProgrammes: readonly (readonly T[])[],
  { programmesComplete }: Grounds,
): Verdict {
  if (ofCollege.includes(wanted) || ofProgrammes.some((values) => values.includes(wanted))) return true;
  if (ofCollege.length > 0) return false;
  const allKnown = ofProgrammes.length > 0 && ofProgrammes.every((values) => values.length > 0);
  return programmesComplete && allKnown ? false : null;
}
