import { buildCatalogue, type Catalogue } from './catalogue.ts';
import { DataError, type Fault } from './fault.ts';
import { type Records, readRecords } from './records.ts';
import { checkReferences } from './references.ts';

function checkedRecords(dataDir: string): { readonly records: Records; readonly faults: readonly Fault[] } {
  const { records, faults } = readRecords(dataDir);
  // A record of wrong form is left out: mentions of it would be reported as a second fault for the same mistake.
  return { records, faults: faults.length > 0 ? faults : checkReferences(records) };
}

/** Every fault of the data files at once; empty when all is well. */
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
