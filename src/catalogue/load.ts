import { buildCatalogue, type Catalogue } from './catalogue.ts';
import { DataError, type Fault } from './fault.ts';
import { type Records, readRecords } from './records.ts';
import { checkReferences } from './references.ts';

function checkedRecords(dataDir: string): { readonly records: Records; readonly faults: readonly Fault[] } {
  const { records, faults, malformed } = readRecords(dataDir);
  // Without a whole file, every mention of its records would be reported as a fault of the mentioning record.
  const fileMissing = faults.some(({ record }) => record === '');
  const between = fileMissing ? [] : checkReferences({ records, malformed });
  return { records, faults: [...faults, ...between] };
}

/** Every fault of the catalogue's files at once; empty when all is well. */
export function checkData(dataDir: string): readonly Fault[] {
  return checkedRecords(dataDir).faults;
}

/**
 * Reads, checks and joins the data files of `dataDir`.
 * @throws DataError that lists every fault as `file: record: field: message`.
 */
export function loadCatalogue(dataDir: string): Catalogue {
  const { records, faults } = checkedRecords(dataDir);
  if (faults.length > 0) throw new DataError(faults);
  return buildCatalogue(records);
}
