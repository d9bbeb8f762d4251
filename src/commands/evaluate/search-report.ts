import type { LabelledQuery } from './search-labels.ts';

/** What the search gave for a labelled query. */
export interface Found {
  readonly label: LabelledQuery;
  /** Ids of the hits, best first. */
  readonly ids: readonly string[];
  /** Regions that were recognised in the query. */
  readonly places: readonly string[];
}

/** Shares of the queries that expect something; null where a group has none of the kind. */
export interface SearchFigures {
  readonly count: number;
  readonly firstRight: number | null;
  readonly amongThree: number | null;
  readonly placeFound: number | null;
  readonly nonsense: number;
  readonly nonsenseEmpty: number | null;
}

export interface HalfReport {
  readonly all: SearchFigures;
  readonly byKind: Readonly<Record<string, SearchFigures>>;
  readonly byLanguage: Readonly<Record<string, SearchFigures>>;
  readonly byNoise: Readonly<Record<string, SearchFigures>>;
  readonly ties: SearchFigures;
}

/** Milliseconds of one search. */
export interface SearchTimes {
  readonly medianMs: number;
  readonly p99Ms: number;
}

export interface SearchReport {
  readonly open: HalfReport;
  readonly aside: HalfReport;
  readonly times: SearchTimes;
  readonly generated: SearchTimes & { readonly colleges: number; readonly programmes: number };
}

/** The first hit is one of those expected; for nonsense, nothing was found. */
export function firstRight({ label, ids }: Found): boolean {
  const [first] = ids;
  return first === undefined ? label.expect.length === 0 : label.expect.includes(first);
}

/** A right one is among the first three; of equal ones, the first three hold all, or nothing else when they are more. */
export function amongThree({ label: { expect, tie }, ids }: Found): boolean {
  const three = ids.slice(0, 3);
  const right = expect.filter((id) => three.includes(id)).length;
  return tie ? right === Math.min(3, expect.length) : right > 0;
}

const share = (group: readonly Found[], holds: (each: Found) => boolean): number | null =>
  group.length === 0 ? null : Number((group.filter(holds).length / group.length).toFixed(3));

/** Counts one group of queries. */
export function figuresOf(group: readonly Found[]): SearchFigures {
  const sensible = group.filter(({ label }) => label.kind !== 'none');
  const nonsense = group.filter(({ label }) => label.kind === 'none');
  const placed = group.filter(({ label }) => label.expectRegion !== undefined);
  return {
    count: sensible.length,
    firstRight: share(sensible, firstRight),
    amongThree: share(sensible, amongThree),
    placeFound: share(placed, ({ label, places }) => places.some((each) => each === label.expectRegion)),
    nonsense: nonsense.length,
    nonsenseEmpty: share(nonsense, ({ ids }) => ids.length === 0),
  };
}

function by(
  found: readonly Found[],
  keysOf: (label: LabelledQuery) => readonly string[],
): Readonly<Record<string, SearchFigures>> {
  const keys = [...new Set(found.flatMap(({ label }) => keysOf(label)))].sort();
  return Object.fromEntries(
    keys.map((key) => [key, figuresOf(found.filter(({ label }) => keysOf(label).includes(key)))]),
  );
}

/** Counts one half: all, by kind, language and noise, and the queries with several equal answers. */
export function halfReport(found: readonly Found[]): HalfReport {
  return {
    all: figuresOf(found),
    byKind: by(found, ({ kind }) => [kind]),
    byLanguage: by(found, ({ lang }) => [lang]),
    byNoise: by(found, ({ noise }) => noise),
    ties: figuresOf(found.filter(({ label }) => label.tie)),
  };
}

function row(name: string, { count, nonsense, ...shares }: SearchFigures): string {
  const cells = [shares.firstRight, shares.amongThree, shares.placeFound, shares.nonsenseEmpty];
  const figures = cells.map((cell) => (cell === null ? '-' : cell.toFixed(3)).padStart(9));
  return `${name.padEnd(16)}${String(count + nonsense).padStart(6)}${figures.join('')}`;
}

function halfText(name: string, { all, byKind, byLanguage, byNoise, ties }: HalfReport): readonly string[] {
  const rows = (groups: Readonly<Record<string, SearchFigures>>) =>
    Object.entries(groups).map(([key, figures]) => row(key, figures));
  return [
    `${name.padEnd(16)} count    first    three    place    empty`,
    row('all', all),
    ...['', ...rows(byKind), row('ties', ties)],
    ...['', ...rows(byLanguage)],
    ...['', ...rows(byNoise), ''],
  ];
}

/** The report as tables for people. */
export function searchReportText({ open, aside, times, generated }: SearchReport): string {
  const time = ({ medianMs, p99Ms }: SearchTimes) => `median ${medianMs} ms, p99 ${p99Ms} ms`;
  return [
    ...halfText('open half', open),
    ...halfText('half aside', aside),
    `a search: ${time(times)}`,
    `with ${generated.colleges} colleges and ${generated.programmes} programmes: ${time(generated)}`,
    'first: the first hit is right; three: among the first three; place: the region named was recognised;',
    'empty: nothing was found for nonsense',
  ].join('\n');
}
