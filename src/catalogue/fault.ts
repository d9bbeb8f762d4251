/** One thing wrong in the data files, named so that an editor finds it. */
export interface Fault {
  /** Path inside the data folder. */
  readonly file: string;
  /** Id of the record, or its place in the file when it has no readable id. */
  readonly record: string;
  /** Path of the field inside the record; empty for the record as a whole. */
  readonly field: string;
  readonly message: string;
}

/** `file: record: field: message`, on one line. */
export function formatFault({ file, record, field, message }: Fault): string {
  return [file, record, field, message].filter((part) => part !== '').join(': ');
}

/** The data files cannot be used; the message lists every fault, one a line. */
export class DataError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(formatFault).join('\n'));
    this.name = 'DataError';
    this.faults = faults;
  }
}
