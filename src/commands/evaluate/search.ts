import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { buildCatalogue, type Catalogue } from '../../catalogue/catalogue.ts';
import { locatePlaces } from '../../catalogue/find-places.ts';
import { loadCatalogue } from '../../catalogue/load.ts';
import { readRecords } from '../../catalogue/records.ts';
import { createSearch, type Search } from '../../catalogue/search.ts';
import { readArguments } from '../arguments.ts';
import { generatedRecords, WHOLE_COUNTRY } from './generated-catalogue.ts';
import { seededRandom } from './orientation/seeded-random.ts';
import { type LabelledQuery, readLabelledQueries } from './search-labels.ts';
import {
  amongThree,
  type Found,
  firstRight,
  halfReport,
  type SearchReport,
  type SearchTimes,
  searchReportText,
} from './search-report.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const DATA = join(ROOT, 'data');
const LABELLED = join(ROOT, 'test', 'evaluation', 'search.json');
const SEED = 1;

const SEARCH_HELP = `evaluate search [FILE] [--json] [--misses]

Searches for every query of a labelled file and counts, per kind, language and noise: the first hit right, a right
one among the first three, the region named recognised, nothing found for nonsense; the open half and the half aside
apart. And the time of a search, with the catalogue and with a generated one of the whole country's size.
FILE is test/evaluation/search.json unless given; the field "about" in it tells its form.

  --json     the figures as one JSON object
  --misses   the queries of the open half that were not right, on standard error; never those of the half aside

Exit code 0 whenever it could score, 1 with one line when it could not.`;

function optionsOf(args: readonly string[]) {
  const { values, positionals } = readArguments(args, {
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  return { ...values, file: positionals[0] ?? LABELLED };
}

function found(catalogue: Catalogue, search: Search, label: LabelledQuery): Found {
  const hits = search(label.query, { regionId: label.region ?? undefined });
  const places = locatePlaces(catalogue, label.query)?.places ?? [];
  return { label, ids: hits.map(({ id }) => id), places: places.map(({ regionId }) => regionId) };
}

function quantile(sorted: readonly number[], part: number): number {
  return Number((sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0).toFixed(2));
}

/** Times of the second round: the bot runs for weeks, a cold start is not what people wait for. */
function timesOf(search: Search, labels: readonly LabelledQuery[]): SearchTimes {
  const round = () =>
    labels.map(({ query, region }) => {
      const begun = performance.now();
      search(query, { regionId: region ?? undefined });
      return performance.now() - begun;
    });
  round();
  const times = round().sort((left, right) => left - right);
  return { medianMs: quantile(times, 0.5), p99Ms: quantile(times, 0.99) };
}

function writeMisses(open: readonly Found[]): void {
  for (const each of open.filter(
    (one) => !firstRight(one) || (one.label.expect.length > 0 && !amongThree(one)),
  )) {
    const { id, query, expect } = each.label;
    console.error([id, query, expect.join(' ') || '-', each.ids.slice(0, 3).join(' ') || '-'].join('\t'));
  }
}

/** Runs `evaluate search`. Throws a `CommandError` when the arguments or the file are wrong. */
export function evaluateSearch(args: readonly string[]): void {
  const { file, json, misses, help } = optionsOf(args);
  if (help) return void console.log(SEARCH_HELP);
  const catalogue = loadCatalogue(DATA);
  const labels = readLabelledQueries(file, catalogue);
  const search = createSearch(catalogue);
  const all = labels.map((label) => found(catalogue, search, label));
  const open = all.filter(({ label }) => !label.aside);
  if (misses) writeMisses(open);
  const large = buildCatalogue(generatedRecords(readRecords(DATA).records, seededRandom(SEED)));
  const result: SearchReport = {
    open: halfReport(open),
    aside: halfReport(all.filter(({ label }) => label.aside)),
    times: timesOf(search, labels),
    generated: { ...WHOLE_COUNTRY, ...timesOf(createSearch(large), labels) },
  };
  console.log(json ? JSON.stringify(result) : searchReportText(result));
}
