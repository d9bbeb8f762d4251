import { rankOf } from '../rank.ts';
import type { Statistic } from '../schema/statistic.ts';
import type { RowFault } from './cell.ts';
import { type Row, readCell } from './column.ts';
import { freeId, slug } from './names.ts';
import {
  type Change,
  differences,
  faultOf,
  type ImportContext,
  type Outcome,
  withSource,
} from './outcome.ts';
import { namesCountry, type PlaceReader, placeReader } from './places-of-rows.ts';
import { regionOf } from './region-of-row.ts';
import { STATISTIC } from './statistic-columns.ts';

/** Sources from the press on are replaced only when they count the same; others are replaced by an official figure. */
const UNOFFICIAL = 3;

type Told = Omit<Statistic, 'id' | 'disagreesWith' | 'sentence' | 'comparator'>;

function toldBy(row: Row, places: PlaceReader, context: ImportContext): Told | RowFault | undefined {
  const region = row.texts.get('region');
  const scope = region !== undefined && namesCountry(region) ? 'kz' : regionOf(row, places, context);
  if (typeof scope !== 'string') return scope;
  const topic = readCell(row, STATISTIC.topic);
  const value = readCell(row, STATISTIC.value);
  const kk = readCell(row, STATISTIC.labelKk);
  const ru = readCell(row, STATISTIC.labelRu);
  if (topic === undefined || value === undefined || kk === undefined || ru === undefined) return undefined;
  const { source } = context;
  return {
    scope,
    topic,
    metric: slug(readCell(row, STATISTIC.metric) ?? ru),
    value,
    unit: readCell(row, STATISTIC.unit) ?? null,
    period: readCell(row, STATISTIC.period) ?? null,
    planned: readCell(row, STATISTIC.planned) ?? false,
    label: { kk, ru },
    asOf: readCell(row, STATISTIC.asOf) ?? source?.date ?? null,
    sources: source === undefined ? [] : [source.id],
  };
}

function isSame(known: Statistic, told: Told): boolean {
  return known.scope === told.scope && known.metric === told.metric && known.period === told.period;
}

/** The known figure that the row replaces: the same count, that of this register before, or an unofficial one. */
function replaced(
  alike: readonly Statistic[],
  told: Told,
  { catalogue }: ImportContext,
): Statistic | undefined {
  return alike.find(({ value, sources }) => {
    const known = sources.flatMap((id) => catalogue.sources.get(id) ?? []);
    const register =
      known.some(({ kind }) => kind === 'register') || sources.some((id) => told.sources.includes(id));
    return value === told.value || register || known.every((source) => rankOf(source) >= UNOFFICIAL);
  });
}

const slugId = ({ scope, metric, period }: Told): string =>
  [scope, metric, ...(period === null ? [] : [slug(period)])].join('-');

interface Merging {
  readonly context: ImportContext;
  readonly next: Map<string, Statistic>;
  readonly rowOf: Map<string, number>;
  readonly added: Change[];
  readonly changed: Change[];
}

/** A figure beside others that count the same thing differently: each names the others. */
function addBeside(
  { next, added, context }: Merging,
  told: Told,
  id: string,
  alike: readonly Statistic[],
): void {
  const disagreesWith = alike.map((known) => known.id);
  next.set(id, { id, comparator: null, ...told, sources: withSource([], context.source), disagreesWith });
  for (const known of alike) {
    next.set(known.id, { ...known, disagreesWith: [...new Set([...known.disagreesWith, id])] });
  }
  added.push({ id, text: `${told.label.ru}: ${told.value}` });
}

function mergeTold(merging: Merging, row: Row, told: Told): RowFault | undefined {
  const { next, rowOf, changed, context } = merging;
  const id = readCell(row, STATISTIC.id);
  const alike = [...next.values()].filter((known) =>
    id === undefined ? isSame(known, told) : known.id === id,
  );
  const before = id === undefined ? replaced(alike, told, context) : alike[0];
  const ownId = before?.id ?? slugId(told);
  const earlier = rowOf.get(ownId);
  if (earlier !== undefined)
    return faultOf(row, ['metric', 'labelRu'], `the same figure as in row ${earlier}`);
  rowOf.set(ownId, row.row);
  if (before === undefined) {
    addBeside(merging, told, freeId(ownId, next), alike);
    return undefined;
  }
  const confirmed = before.value === told.value ? before.sources : [];
  const after: Statistic = { ...before, ...told, sources: withSource(confirmed, context.source) };
  next.set(before.id, after);
  const what = differences(before, after);
  if (what.length > 0) changed.push({ id: before.id, text: what.join('; ') });
  return undefined;
}

/** Puts the rows of a table of figures beside the known ones; figures of other sources that differ stay beside them. */
export function mergeStatistics(rows: readonly Row[], context: ImportContext): Outcome {
  const { statistics } = context.catalogue;
  const places = placeReader(context.catalogue);
  const merging: Merging = { context, next: new Map(statistics), rowOf: new Map(), added: [], changed: [] };
  const faults = rows.flatMap((row) => {
    const told = toldBy(row, places, context);
    if (told === undefined) return [];
    return ('message' in told ? told : mergeTold(merging, row, told)) ?? [];
  });
  const { added, changed, next, rowOf } = merging;
  const unmentioned = statistics.size - (rowOf.size - added.length);
  return {
    added,
    changed,
    gone: [],
    notes: [],
    suspicious: [],
    faults,
    unmentioned,
    records: { statistics: [...next.values()] },
  };
}
