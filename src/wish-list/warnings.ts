import type { Catalogue } from '../catalogue/catalogue.ts';
import type { College } from '../catalogue/schema/college.ts';
import type { Base, Programme } from '../catalogue/schema/programme.ts';
import { UNDECIDED, type WishList } from './list.ts';
import { ownDatesOf, type WishRules } from './rules.ts';

/** What to see to before applying, the gravest first. */
export const WARNINGS = [
  'notTaught',
  'notRecommended',
  'wrongBase',
  'special-needs',
  'sports',
  'onlyPaid',
  'paid',
  'unknownTaught',
  'undecided',
  'otherRegion',
  'creative',
  'pedagogical',
  'medical',
  'sameSpecialty',
  'manyColleges',
] as const;

export type WarningKind = (typeof WARNINGS)[number];

/** A warning of a specialty, of a college for a specialty, or of the whole list. */
export interface Warning {
  readonly kind: WarningKind;
  readonly specialtyId?: string;
  readonly collegeId?: string;
}

/** Whose list it is, as far as they said. */
export interface Applicant {
  readonly regionId: string | undefined;
  /** After which class. */
  readonly base: Base | undefined;
}

/** All that speaks for a second look at a list, the gravest first; colleges and specialties not in the data say nothing. */
export function warningsOf(
  list: WishList,
  catalogue: Catalogue,
  rules: WishRules,
  applicant: Applicant,
): readonly Warning[] {
  const ofSpecialties = list.flatMap(({ specialtyId }) =>
    specialtyKinds(specialtyId, list, catalogue, rules).map((kind) => ({ kind, specialtyId })),
  );
  const ofColleges = list.flatMap(({ specialtyId, collegeIds }) =>
    collegeIds.flatMap((collegeId) => {
      const college = catalogue.colleges.get(collegeId);
      const kinds = college ? collegeKinds(college, specialtyId, applicant) : [];
      return kinds.map((kind) => ({ kind, specialtyId, collegeId }));
    }),
  );
  const different = new Set(list.flatMap(({ collegeIds }) => collegeIds));
  const ofAll: readonly Warning[] = different.size > rules.limits.colleges ? [{ kind: 'manyColleges' }] : [];
  return [...ofSpecialties, ...ofColleges, ...ofAll].toSorted(
    (left, right) => WARNINGS.indexOf(left.kind) - WARNINGS.indexOf(right.kind),
  );
}

function specialtyKinds(
  id: string,
  list: WishList,
  catalogue: Catalogue,
  rules: WishRules,
): readonly WarningKind[] {
  const specialty = catalogue.specialties.get(id);
  if (!specialty) return [];
  const before = list.slice(
    0,
    list.findIndex(({ specialtyId }) => specialtyId === id),
  );
  const same = before.some(({ specialtyId }) => {
    const other = catalogue.specialties.get(specialtyId);
    return other !== undefined && isSame(specialty, other);
  });
  const ownDates = ownDatesOf(rules, specialty);
  return [...(ownDates ? [ownDates.id] : []), ...(same ? (['sameSpecialty'] as const) : [])];
}

type Named = {
  readonly code: string | null;
  readonly name: { readonly kk: string | null; readonly ru: string | null };
};

/** Two records of what is one specialty to the portal: sources write its name with and without a code. */
function isSame(one: Named, other: Named): boolean {
  if (one.code !== null && other.code !== null) return one.code === other.code;
  const equal = (left: string | null, right: string | null) =>
    left !== null && right !== null && left.toLowerCase() === right.toLowerCase();
  return equal(one.name.ru, other.name.ru) || equal(one.name.kk, other.name.kk);
}

function collegeKinds(
  college: College,
  specialtyId: string,
  { regionId, base }: Applicant,
): readonly WarningKind[] {
  const programmes = college.programmes.filter((programme) => programme.specialtyId === specialtyId);
  const current = programmes.filter(({ recommend }) => recommend);
  return [
    ...taughtKinds(college, specialtyId, programmes),
    ...(base !== undefined && isClosedAfter(base, college, current) ? (['wrongBase'] as const) : []),
    ...(college.special ? [college.special] : []),
    ...paidKinds(college, current),
    ...(regionId !== undefined && college.regionId !== regionId ? (['otherRegion'] as const) : []),
  ];
}

function taughtKinds(
  college: College,
  specialtyId: string,
  programmes: readonly Programme[],
): readonly WarningKind[] {
  if (specialtyId === UNDECIDED) return ['undecided'];
  if (programmes.length === 0) return [college.programmes.length === 0 ? 'unknownTaught' : 'notTaught'];
  if (programmes.every(({ recommend }) => !recommend)) return ['notRecommended'];
  return programmes.every(({ recommend, uncertain }) => uncertain || !recommend) ? ['unknownTaught'] : [];
}

/** Whether every programme, or the college where its programmes say nothing, is known not to take pupils after `base`. */
function isClosedAfter(base: Base, college: College, programmes: readonly Programme[]): boolean {
  const known = programmes.length > 0 ? programmes.map(({ bases }) => bases) : [college.bases];
  return known
    .map((bases) => (bases.length > 0 ? bases : college.bases))
    .every((bases) => bases.length > 0 && !bases.includes(base));
}

/** Paid places are told of where a price is known, or where a private college is not known to have free ones. */
function paidKinds(
  { ownership, stateOrder }: College,
  programmes: readonly Programme[],
): readonly WarningKind[] {
  if (programmes.length > 0 && programmes.every(({ funding }) => funding === 'paid')) return ['onlyPaid'];
  const priced = programmes.some(({ feeTengePerYear }) => feeTengePerYear !== null);
  const free =
    stateOrder !== null ||
    programmes.some(({ funding, places }) => funding === 'state-order' || places !== null);
  return priced || (ownership === 'private' && !free) ? ['paid'] : [];
}
