import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { type Fault, formatFault } from '../../catalogue/fault.ts';
import { formatRowFault } from '../../catalogue/import/cell.ts';
import type { HeadingMap } from '../../catalogue/import/headings.ts';
import { columnsOf, IMPORT_KINDS, type ImportKind } from '../../catalogue/import/kinds.ts';
import { mergeRows } from '../../catalogue/import/merge.ts';
import type { ImportContext, Outcome } from '../../catalogue/import/outcome.ts';
import { readSource } from '../../catalogue/import/read-source.ts';
import { readTable, type TableRead, unknownFields } from '../../catalogue/import/read-table.ts';
import { loadCatalogue } from '../../catalogue/load.ts';
import { CommandError } from '../command-error.ts';
import { changedFiles, type NewFiles } from './data-files.ts';
import { columnLines, outcomeLines } from './preview.ts';
import { showProgress } from './progress.ts';
import { readWorkbook } from './read-workbook.ts';
import { faultsWith, writeFiles } from './write-files.ts';

export interface ImportOptions {
  readonly map: string | undefined;
  readonly source: string | undefined;
  readonly region: string | undefined;
  readonly full: boolean;
  readonly write: boolean;
}

/** @throws CommandError for a kind that is not one. */
export function kindOf(text: string | undefined): ImportKind {
  const kind = IMPORT_KINDS.find((each) => each === text);
  if (kind === undefined) throw new CommandError(`say of what kind: ${IMPORT_KINDS.join(', ')}`);
  return kind;
}

function readMap(kind: ImportKind, file: string | undefined): HeadingMap {
  if (file === undefined) return new Map();
  try {
    const map = new Map(
      Object.entries(z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(file, 'utf8')))),
    );
    const unknown = unknownFields(kind, map);
    if (unknown.length === 0) return map;
    const known = columnsOf(kind).columns.map(({ field }) => field);
    throw new Error(`no such field of ${kind}: ${unknown.join(', ')}; there are ${known.join(', ')}`);
  } catch (error) {
    const why =
      error instanceof z.ZodError
        ? 'expected {"our field": "their heading"}'
        : String(error instanceof Error ? error.message : error);
    throw new CommandError(`--map ${file}: ${why}`);
  }
}

function contextOf(catalogue: Catalogue, kind: ImportKind, options: ImportOptions): ImportContext {
  const { region, full, write } = options;
  if (full && kind !== 'colleges' && kind !== 'programmes')
    throw new CommandError(`--full: ${kind} are no register`);
  if (write && options.source === undefined)
    throw new CommandError('--write needs --source "publisher; date; address"');
  if (region !== undefined && !catalogue.regions.has(region)) {
    throw new CommandError(
      `--region: no region ${region}; there are ${[...catalogue.regions.keys()].join(', ')}`,
    );
  }
  const source = options.source === undefined ? undefined : readSource(options.source, catalogue.sources);
  if (source?.status === 'fail') throw new CommandError(`--source: ${source.message}`);
  return { catalogue, source: source?.value, regionId: region, full };
}

/** Prints every fault, in the order of the table; false when there is one. */
function isFaultless(file: string, table: TableRead, outcome: Outcome): boolean {
  const faults = [...table.faults, ...outcome.faults].sort(
    (left, right) =>
      left.sheet - right.sheet || left.row - right.row || (left.column ?? -1) - (right.column ?? -1),
  );
  for (const line of new Set(faults.map(formatRowFault))) console.log(line);
  if (faults.length > 0)
    console.error(
      `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${file}; nothing is written`,
    );
  return faults.length === 0;
}

/** Checks and writes; the faults of the new data as a whole, none when it is written. */
function checkAndWrite(dataDir: string, files: NewFiles): readonly Fault[] {
  const progress = showProgress(2);
  try {
    progress.step('checking the new data');
    const faults = faultsWith(dataDir, files);
    if (faults.length > 0) return faults;
    progress.step('writing');
    writeFiles(dataDir, files);
    return [];
  } finally {
    progress.stop();
  }
}

function writeOutcome(dataDir: string, outcome: Outcome, { catalogue, source }: ImportContext): boolean {
  const undecided = outcome.suspicious.filter(({ blocks }) => blocks).length;
  if (undecided > 0) {
    console.error(`${undecided} to decide first; nothing is written`);
    return false;
  }
  const files = changedFiles(catalogue, outcome.records, source);
  const faults = files.size === 0 ? [] : checkAndWrite(dataDir, files);
  for (const fault of faults) console.log(formatFault(fault));
  if (faults.length > 0) {
    console.error(`${faults.length} faults in the new data; nothing is written`);
    return false;
  }
  console.log(files.size === 0 ? 'nothing to write' : `written: ${[...files.keys()].sort().join(', ')}`);
  return true;
}

interface Compared {
  readonly context: ImportContext;
  readonly table: TableRead;
  readonly outcome: Outcome;
}

function compare(dataDir: string, kind: ImportKind, file: string, options: ImportOptions): Compared {
  const map = readMap(kind, options.map);
  const progress = showProgress(3);
  try {
    progress.step('reading what is known');
    const context = contextOf(loadCatalogue(dataDir), kind, options);
    progress.step(`reading ${file}`);
    const table = readTable(readWorkbook(file), kind, map);
    progress.step(`comparing ${table.rows.length} rows`);
    return { context, table, outcome: mergeRows(kind, table.rows, context) };
  } finally {
    progress.stop();
  }
}

/** Prints what a table would change, and writes it when asked to and all is well; false when something is wrong. */
export function importTable(
  dataDir: string,
  kind: ImportKind,
  file: string,
  options: ImportOptions,
): boolean {
  const { context, table, outcome } = compare(dataDir, kind, file, options);
  console.log(file);
  for (const line of columnLines(table)) console.log(line);
  const faultless = isFaultless(file, table, outcome);
  for (const line of outcomeLines(outcome)) console.log(line);
  if (!faultless) return false;
  if (options.write) return writeOutcome(dataDir, outcome, context);
  console.log('nothing is written without --write');
  return true;
}
