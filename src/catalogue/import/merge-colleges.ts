import { withOwnSources } from '../programme-sources.ts';
import type { College } from '../schema/college.ts';
import type { RowFault } from './cell.ts';
import { COLLEGE } from './college-columns.ts';
import { blankCollege, namesOf, updatedCollege } from './college-record.ts';
import { type Row, readCell } from './column.ts';
import { collegesLeft } from './gone.ts';
import {
  type CollegeMatch,
  type CollegeMatcher,
  type CollegeNamed,
  collegeMatcher,
} from './match-college.ts';
import { collegeKey, freeId, slug } from './names.ts';
import {
  type Change,
  differences,
  faultOf,
  type ImportContext,
  type Outcome,
  type Suspicion,
} from './outcome.ts';
import { type PlaceReader, placeReader } from './places-of-rows.ts';
import { regionOf } from './region-of-row.ts';

type Named = CollegeNamed & { readonly regionId: string };
type NamedRow = { readonly row: Row; readonly named: Named };
type MatchedRow = NamedRow & { readonly match: CollegeMatch };

function nameRow(row: Row, places: PlaceReader, context: ImportContext): NamedRow | RowFault {
  const regionId = regionOf(row, places, context);
  if (typeof regionId !== 'string') return regionId;
  const { kk, ru } = namesOf(row);
  const city = readCell(row, COLLEGE.city);
  const named: Named = {
    id: readCell(row, COLLEGE.id),
    bin: readCell(row, COLLEGE.bin),
    names: [kk, ru].flatMap((name) => name ?? []),
    regionId,
    city: city === undefined ? undefined : places.city(city, regionId),
  };
  return { row, named };
}

const inWords = (college: College): string => `${college.id} «${college.name.ru ?? college.name.kk}»`;

function doubt(candidates: readonly College[], why: string): string {
  return `${why}: ${candidates.map(inWords).join(', ')}; put the id, or new, into a column «id»`;
}

/** Exact matches first: a name that is nearly known is doubtful only if that college has no row of its own. */
function matchRows(rows: readonly NamedRow[], matcher: CollegeMatcher): readonly MatchedRow[] {
  const exact = rows.map((each) => ({ ...each, match: matcher.exactly(each.named) }));
  const taken = new Set(exact.flatMap(({ match }) => (match.status === 'known' ? [match.college.id] : [])));
  return exact.map((each): MatchedRow => {
    if (each.match.status !== 'new' || each.named.id === 'new') return each;
    const candidates = matcher.near(each.named).filter(({ id }) => !taken.has(id));
    if (candidates.length === 0) return each;
    return { ...each, match: { status: 'doubtful', candidates, why: 'a similar name is known' } };
  });
}

interface Merging {
  readonly context: ImportContext;
  readonly next: Map<string, College>;
  /** The row of each college that has one, by id, and of each new one by what names it. */
  readonly rowOf: Map<string, number>;
  readonly mentioned: Set<string>;
  readonly added: Change[];
  readonly changed: Change[];
  readonly suspicious: Suspicion[];
}

function mergeRow(
  merging: Merging,
  { row, named }: NamedRow,
  before: College | undefined,
): RowFault | undefined {
  const { next, rowOf, added, changed, context } = merging;
  const same = before?.id ?? named.bin ?? [named.regionId, named.city, ...named.names].join(' ');
  const earlier = rowOf.get(same);
  if (earlier !== undefined) {
    return faultOf(row, ['nameRu', 'nameKk', 'name'], `the same college as in row ${earlier}`);
  }
  if (row.texts.has('latitude') !== row.texts.has('longitude')) {
    return faultOf(row, ['latitude', 'longitude'], 'latitude and longitude belong together');
  }
  rowOf.set(same, row.row);
  const id = before?.id ?? freeId(`${named.regionId}-${slug(collegeKey(named.names.at(-1) ?? ''))}`, next);
  const after = updatedCollege(before ?? blankCollege(id, named.regionId), row, named.city, context.source);
  next.set(id, {
    ...after,
    programmes: context.source && before ? withOwnSources(before.programmes, before) : after.programmes,
  });
  merging.mentioned.add(id);
  if (before === undefined) added.push({ id, text: after.name.ru ?? after.name.kk ?? '' });
  const what = before === undefined ? [] : differences(before, after);
  if (what.length > 0) changed.push({ id, text: what.join('; ') });
  return undefined;
}

function mergeMatched(merging: Merging, each: MatchedRow): RowFault | undefined {
  const { match, row } = each;
  if (match.status === 'fail') return faultOf(row, ['id'], match.message);
  if (match.status !== 'doubtful')
    return mergeRow(merging, each, match.status === 'known' ? match.college : undefined);
  for (const { id } of match.candidates) merging.mentioned.add(id);
  merging.suspicious.push({ row, message: doubt(match.candidates, match.why), blocks: true });
  return undefined;
}

/** Puts the rows of a register of colleges beside what is known. */
export function mergeColleges(rows: readonly Row[], context: ImportContext): Outcome {
  const { colleges } = context.catalogue;
  const places = placeReader(context.catalogue);
  const read = rows.map((row) => nameRow(row, places, context));
  const merging: Merging = {
    context,
    next: new Map(colleges),
    rowOf: new Map(),
    mentioned: new Set(),
    added: [],
    changed: [],
    suspicious: [],
  };
  const matched = matchRows(
    read.flatMap((each) => ('named' in each ? [each] : [])),
    collegeMatcher([...colleges.values()]),
  );
  const faults = [
    ...read.flatMap((each) => ('named' in each ? [] : [each])),
    ...matched.flatMap((each) => mergeMatched(merging, each) ?? []),
  ];
  const { others, colleges: left, ...rest } = collegesLeft(context, merging.mentioned, merging.next);
  const { added, changed, suspicious } = merging;
  return { added, changed, suspicious, faults, ...rest, records: { colleges: left, ...others } };
}
