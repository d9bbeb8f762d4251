import { existsSync, readFileSync } from 'node:fs';
import XLSX from '@e965/xlsx';
import type { Sheet } from '../../catalogue/import/cell.ts';
import { CommandError } from '../command-error.ts';

/** Letters of other languages in the places where the Kazakh code page KZ-1048 has its own. */
const KAZAKH_OF_1251: Readonly<Record<string, string>> = {
  Ќ: 'Қ',
  ќ: 'қ',
  Џ: 'Һ',
  џ: 'һ',
  Ў: 'Ұ',
  ў: 'ұ',
  Ј: 'Ә',
  ј: 'ә',
  Ґ: 'Ө',
  ґ: 'ө',
  Є: 'Ғ',
  є: 'ғ',
  Ї: 'Ү',
  ї: 'ү',
  Ѕ: 'Ң',
  ѕ: 'ң',
};

/** The text of a CSV in UTF-8, UTF-16 or Windows-1251 (its Kazakh variant KZ-1048 too). */
export function decodeText(bytes: Uint8Array): string {
  if (begins(bytes, WIDE)) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('windows-1251').decode(bytes);
    return text.replace(/[ЌќЏџЎўЈјҐґЄєЇїЅѕ]/g, (letter) => KAZAKH_OF_1251[letter] ?? letter);
  }
}

/** A cell as its editor means it: codes keep the zeros of their number format, long numbers their digits. */
function cellText(cell: XLSX.CellObject | undefined): string {
  if (cell === undefined || cell.v === undefined) return '';
  const { v: value, w: shown = '' } = cell;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'number') return /^0\d+$/.test(shown) || shown.endsWith('%') ? shown : String(value);
  return cell.t === 'e' ? shown : String(value);
}

function sheetOf(name: string, number: number, sheet: XLSX.WorkSheet): Sheet {
  const area = sheet['!ref'];
  if (area === undefined) return { number, name, rows: [] };
  const { e: end } = XLSX.utils.decode_range(area);
  const rows = Array.from({ length: end.r + 1 }, (_, row) => {
    const cells = sheet['!data']?.[row] ?? [];
    return Array.from({ length: end.c + 1 }, (_, column) => cellText(cells[column]));
  });
  for (const { s: from, e: to } of sheet['!merges'] ?? []) {
    const value = rows[from.r]?.[from.c] ?? '';
    for (let row = from.r; row <= Math.min(to.r, end.r); row += 1) {
      rows[row]?.fill(value, from.c, to.c + 1);
    }
  }
  return { number, name, rows };
}

/** How packed XLSX and ODS begin, and XLS. */
const PACKED = [0x50, 0x4b, 0x03, 0x04] as const;
const PACKED_END = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0] as const;
const PDF = [0x25, 0x50, 0x44, 0x46] as const;
/** How text in UTF-16 begins. */
const WIDE = [0xff, 0xfe] as const;
/** Bytes of a text up to the space: tab, line feed, carriage return. */
const SPACES: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d]);
const FIRST_PRINTED = 0x20;

function begins(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** The reader never comes back from a packed file without its end, such as a download that was cut short. */
function isPacked(bytes: Buffer): boolean {
  return begins(bytes, COMPOUND) || (begins(bytes, PACKED) && bytes.lastIndexOf(PACKED_END) > 0);
}

/** Whatever the file's name: some programs write text or a web page and name it .xls. */
function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || begins(bytes, PDF) || begins(bytes, PACKED)) return false;
  return begins(bytes, WIDE) || bytes.every((byte) => byte >= FIRST_PRINTED || SPACES.has(byte));
}

/**
 * Reads a table of XLSX, XLS, ODS or CSV.
 * @throws CommandError when the file cannot be read.
 */
export function readWorkbook(file: string): readonly Sheet[] {
  if (!existsSync(file)) throw new CommandError(`${file}: there is no such file`);
  const noTable = `${file}: this is no table that can be read; it takes XLSX, XLS, ODS or CSV`;
  const bytes = readFileSync(file);
  if (!isPacked(bytes) && !isText(bytes)) throw new CommandError(noTable);
  try {
    const workbook = isText(bytes)
      ? XLSX.read(decodeText(bytes).replace(/^\uFEFF/, ''), { type: 'string', raw: true, dense: true })
      : XLSX.read(bytes, {
          type: 'buffer',
          cellDates: true,
          dense: true,
          cellFormula: false,
          cellHTML: false,
        });
    return workbook.SheetNames.flatMap((name, at) => {
      const sheet = workbook.Sheets[name];
      return sheet === undefined ? [] : [sheetOf(name, at + 1, sheet)];
    });
  } catch (error) {
    throw new CommandError(`${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
