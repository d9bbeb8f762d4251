import type { Catalogue } from '../../catalogue/catalogue.ts';
import {
  type CollegeCoverage,
  coverageByRegion,
  coverageOfColleges,
  KNOWN_THINGS,
  type KnownThing,
  type RegionCoverage,
} from '../../catalogue/coverage-by-region.ts';

const HEADS: Readonly<Record<KnownThing, string>> = {
  programmes: 'specialties',
  contacts: 'contacts',
  dormitory: 'dormitory',
  stateOrder: 'state order',
  dualTraining: 'dual',
  languages: 'languages',
  bases: '9/11',
};
const WHOLE = 'all regions';
const MOST_PUBLISHERS = 3;

/** What is known by region, as one object a region and one for the whole, for other programs. */
export function coverageJson(catalogue: Catalogue): string {
  const colleges = [...catalogue.colleges.values()];
  return JSON.stringify({
    regions: coverageByRegion(catalogue),
    whole: coverageOfColleges(catalogue, colleges),
  });
}

/** The same as a table of counts, and below it per region from whom the facts come and what is missing. */
export function coverageTable(catalogue: Catalogue): string {
  const rows = rowsOf(catalogue);
  const table = aligned([
    ['region', 'colleges', ...KNOWN_THINGS.map((thing) => HEADS[thing]), 'as of'],
    ...rows.map(({ name, coverage }) => [
      name,
      `${coverage.colleges}`,
      ...KNOWN_THINGS.map((thing) => (coverage.known[thing] === 0 ? '–' : `${coverage.known[thing]}`)),
      period(coverage),
    ]),
  ]);
  const details = rows.flatMap(({ name, coverage, registers }) => [
    `${name}`,
    `  from: ${fromWhom(coverage)}`,
    `  rank: ${rankLine(coverage)}`,
    ...(registers ? [`  full register of: ${registers.join(', ') || 'nothing'}`] : []),
    `  known of no college: ${coverage.missing.map((thing) => HEADS[thing]).join(', ') || 'nothing'}`,
  ]);
  return [...table, '', ...details].join('\n');
}

interface TableRow {
  readonly name: string;
  readonly coverage: CollegeCoverage;
  readonly registers?: RegionCoverage['registers'];
}

function rowsOf(catalogue: Catalogue): readonly TableRow[] {
  const regions = coverageByRegion(catalogue).map((coverage) => ({
    name: catalogue.regions.get(coverage.regionId)?.shortName.ru ?? coverage.regionId,
    coverage,
    registers: coverage.registers,
  }));
  return [
    ...regions,
    { name: WHOLE, coverage: coverageOfColleges(catalogue, [...catalogue.colleges.values()]) },
  ];
}

function period({ oldest, newest, undated }: CollegeCoverage): string {
  const dated = oldest === newest ? (newest ?? '') : `${oldest} to ${newest}`;
  return [dated, ...(undated > 0 ? [`undated ${undated}`] : [])].filter((part) => part !== '').join(', ');
}

function fromWhom({ publishers }: CollegeCoverage): string {
  const named = publishers
    .slice(0, MOST_PUBLISHERS)
    .map(({ publisher, colleges }) => `${publisher.ru} (${colleges})`);
  const rest = publishers.length - named.length;
  return [...named, ...(rest > 0 ? [`${rest} more`] : [])].join('; ') || 'nobody';
}

function rankLine({ byRank: { official, site, press, list } }: CollegeCoverage): string {
  return `official ${official}, college site ${site}, press ${press}, unofficial list ${list}`;
}

/** Columns under each other: the first to the left, numbers to the right. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const last = widths.length - 1;
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return column === 0 || column === last ? cell.padEnd(width) : cell.padStart(width);
      })
      .join('  ')
      .trimEnd(),
  );
}
