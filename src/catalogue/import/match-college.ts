import type { College } from '../schema/college.ts';
import { collegeKey, nearKeys } from './names.ts';
import { put } from './outcome.ts';

/** What a row says of which college it means. */
export interface CollegeNamed {
  readonly id: string | undefined;
  readonly bin: string | undefined;
  readonly names: readonly string[];
  readonly regionId: string | undefined;
  readonly city: string | undefined;
}

export type CollegeMatch =
  | { readonly status: 'known'; readonly college: College }
  | { readonly status: 'new' }
  | { readonly status: 'doubtful'; readonly candidates: readonly College[]; readonly why: string }
  | { readonly status: 'fail'; readonly message: string };

export interface CollegeMatcher {
  /** By id, BIN, or the same name in the same region. */
  readonly exactly: (named: CollegeNamed) => CollegeMatch;
  /** Colleges of the region with a similar name. */
  readonly near: (named: CollegeNamed) => readonly College[];
}

const keysOf = ({ name, aliases }: College): readonly string[] => [
  ...new Set([name.ru, name.kk, ...aliases].flatMap((text) => (text === null ? [] : [collegeKey(text)]))),
];

function decide(found: readonly College[], { regionId, city, bin }: CollegeNamed): CollegeMatch {
  const [college] = found;
  if (college === undefined) return { status: 'new' };
  if (found.length > 1) {
    const there = found.filter((each) => city !== undefined && each.city === city);
    if (there.length === 1) return decide(there, { id: undefined, bin, names: [], regionId, city });
    return { status: 'doubtful', candidates: found, why: 'several colleges have this name' };
  }
  const doubt = (why: string): CollegeMatch => ({ status: 'doubtful', candidates: found, why });
  if (bin !== undefined && college.bin !== undefined && college.bin !== bin)
    return doubt('the same name, another BIN');
  if (city !== undefined && college.city !== null && college.city !== city) {
    return doubt(`the same name, but in ${college.city}`);
  }
  return { status: 'known', college };
}

/** Looks colleges up as tables name them. */
export function collegeMatcher(colleges: readonly College[]): CollegeMatcher {
  const byId = new Map(colleges.map((college) => [college.id, college]));
  const byBin = new Map(
    colleges.flatMap((college) => (college.bin === undefined ? [] : [[college.bin, college]])),
  );
  const byKey = new Map<string, College[]>();
  const near = new Map<string, { readonly college: College; readonly keys: readonly string[] }[]>();
  for (const college of colleges) {
    const keys = keysOf(college);
    for (const key of keys) put(byKey, key, college);
    put(near, college.regionId, { college, keys });
  }
  const inRegion = (college: College, regionId: string | undefined) =>
    regionId === undefined || college.regionId === regionId;

  return {
    exactly: (named) => {
      const { id, bin, names, regionId } = named;
      if (id === 'new') return { status: 'new' };
      if (id !== undefined) {
        const college = byId.get(id);
        return college
          ? { status: 'known', college }
          : { status: 'fail', message: `no college has the id ${id}` };
      }
      const owner = bin === undefined ? undefined : byBin.get(bin);
      if (owner !== undefined) {
        if (inRegion(owner, regionId)) return { status: 'known', college: owner };
        return { status: 'doubtful', candidates: [owner], why: 'the same BIN in another region' };
      }
      const found = new Set(names.flatMap((name) => byKey.get(collegeKey(name)) ?? []));
      return decide(
        [...found].filter((college) => inRegion(college, regionId)),
        named,
      );
    },
    near: ({ names, regionId }) => {
      const keys = names.map(collegeKey);
      return (regionId === undefined ? [] : (near.get(regionId) ?? []))
        .filter(({ keys: known }) => known.some((left) => keys.some((right) => nearKeys(left, right))))
        .map(({ college }) => college);
    },
  };
}
