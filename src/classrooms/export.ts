import { utils, write } from '@e965/xlsx';

/** A sheet of a workbook; its first row is the heading. */
export interface Table {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
}

/** Excel's own limit, and the characters it refuses in the name of a sheet. */
const LONGEST_SHEET_NAME = 31;
const REFUSED_IN_NAMES = /[\\/?*[\]:]/g;
/** With these a spreadsheet takes a text for a formula (OWASP, "CSV injection"). */
const STARTS_FORMULA = /^[=+\-@\t\r]/;
const BYTE_ORDER_MARK = '\uFEFF';

/** An XLSX with a sheet for each table. */
export function toXlsx(tables: readonly Table[]): Buffer {
  const book = utils.book_new();
  for (const { name, rows } of tables) {
    const sheet = utils.aoa_to_sheet(rows.map((row) => row.map(harmless)));
    const longest = (column: number) => Math.max(...rows.map((row) => String(row[column] ?? '').length));
    sheet['!cols'] = (rows[0] ?? []).map((_, column) => ({ wch: Math.min(60, longest(column) + 2) }));
    utils.book_append_sheet(book, sheet, name.replace(REFUSED_IN_NAMES, ' ').slice(0, LONGEST_SHEET_NAME));
  }
  return Buffer.from(write(book, { type: 'array', bookType: 'xlsx', compression: true }));
}

/**
 * All tables as one CSV, an empty line between two. Semicolons and a byte order mark: so Excel opens it right where the
 * comma is the decimal sign, as in Kazakhstan.
 */
export function toCsv(tables: readonly Table[]): Buffer {
  const lines = tables.flatMap(({ name, rows }, index) => [
    ...(index > 0 ? [''] : []),
    cell(name),
    ...rows.map((row) => row.map(cell).join(';')),
  ]);
  return Buffer.from(`${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`);
}

function cell(value: string | number): string {
  const text = String(harmless(value));
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The label of a class is typed by a person: it must not become a formula. */
function harmless(value: string | number): string | number {
  return typeof value === 'string' && STARTS_FORMULA.test(value) ? `'${value}` : value;
}
