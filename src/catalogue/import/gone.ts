import type { College } from '../schema/college.ts';
import type { Register, RegisterKind } from '../schema/register.ts';
import type { Change, ImportContext, NewRecords } from './outcome.ts';

/** The list of registers with this one in it; one of the whole country makes those of regions needless. */
function registersWith(
  { catalogue, source, regionId }: ImportContext,
  kind: RegisterKind,
): readonly Register[] {
  if (source === undefined) return catalogue.registers;
  const scope = regionId ?? 'kz';
  const others = catalogue.registers.filter(
    (register) => register.kind !== kind || (scope !== 'kz' && register.scope !== scope),
  );
  return [...others, { kind, scope, asOf: source.date, source: source.id }];
}

/** Employers stay tied to the region where their college is gone. */
function withoutColleges({ catalogue }: ImportContext, gone: ReadonlySet<string>) {
  const told: string[] = [];
  const employers = [...catalogue.employers.values()].map((employer) => {
    if (!employer.links.some(({ collegeId }) => collegeId !== null && gone.has(collegeId))) return employer;
    const links = employer.links.map((link) => {
      if (link.collegeId === null || !gone.has(link.collegeId)) return link;
      told.push(`employer ${employer.id}: its link to ${link.collegeId} is now one to the region`);
      return { ...link, collegeId: null };
    });
    return { ...employer, links };
  });
  return { employers, told };
}

export interface Left {
  readonly colleges: readonly College[];
  readonly gone: readonly Change[];
  readonly notes: readonly string[];
  readonly unmentioned: number;
  readonly others: Pick<NewRecords, 'employers' | 'registers'>;
}

/** Takes away the colleges that a full register does not name; without a full register they stay and are counted. */
export function collegesLeft(
  context: ImportContext,
  mentioned: ReadonlySet<string>,
  next: ReadonlyMap<string, College>,
): Left {
  const colleges = [...next.values()];
  const covered = new Set(colleges.filter(({ id }) => mentioned.has(id)).map(({ regionId }) => regionId));
  const within = context.full
    ? (regionId: string) => context.regionId === undefined || context.regionId === regionId
    : (regionId: string) => covered.has(regionId);
  const unnamed = colleges.filter(({ id, regionId }) => within(regionId) && !mentioned.has(id));
  if (!context.full) return { colleges, gone: [], notes: [], unmentioned: unnamed.length, others: {} };
  const ids = new Set(unnamed.map(({ id }) => id));
  const { employers, told } = withoutColleges(context, ids);
  return {
    colleges: colleges.filter(({ id }) => !ids.has(id)),
    gone: unnamed.map(({ id, name }) => ({ id, text: name.ru ?? name.kk ?? '' })),
    notes: told,
    unmentioned: 0,
    others: { ...(told.length > 0 ? { employers } : {}), registers: registersWith(context, 'colleges') },
  };
}

/** The same for the programmes of each college; `mentioned` are the specialties that the register names of it. */
export function programmesLeft(
  context: ImportContext,
  mentioned: ReadonlyMap<string, ReadonlySet<string>>,
  next: readonly College[],
): Left {
  const gone: Change[] = [];
  let unmentioned = 0;
  const colleges = next.map((college) => {
    const within = context.full
      ? context.regionId === undefined || context.regionId === college.regionId
      : mentioned.has(college.id);
    if (!within) return college;
    const named = mentioned.get(college.id) ?? new Set();
    const unnamed = college.programmes.filter(({ specialtyId }) => !named.has(specialtyId));
    if (unnamed.length === 0) return college;
    if (!context.full) {
      unmentioned += unnamed.length;
      return college;
    }
    gone.push(...unnamed.map(({ asPublished }) => ({ id: college.id, text: asPublished })));
    return { ...college, programmes: college.programmes.filter(({ specialtyId }) => named.has(specialtyId)) };
  });
  const others = context.full ? { registers: registersWith(context, 'programmes') } : {};
  return { colleges, gone, notes: [], unmentioned, others };
}
