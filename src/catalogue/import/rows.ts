import { fold } from '../../language/fold.ts';
import { cleanText, type RowFault, type Sheet } from './cell.ts';
import type { Row } from './column.ts';
import type { Header } from './headings.ts';
import type { KindColumns } from './kinds.ts';

/** A row that holds no record, and why. */
export interface PassedOver {
  readonly sheet: number;
  readonly row: number;
  readonly why: string;
}

export interface RowsRead {
  readonly rows: readonly Row[];
  readonly faults: readonly RowFault[];
  readonly passedOver: readonly PassedOver[];
}

const TOTALS = /^(?:итого|всего|барлыгы|жиыны|жалпы саны|корытынды|барлык)(?!\p{L})/u;

interface Table {
  readonly sheet: Sheet;
  readonly kind: KindColumns;
  readonly header: Header;
}

/** Why a row holds no record; undefined when it seems to hold one. */
function passOver({ header, kind }: Table, texts: readonly string[]): string | undefined {
  const filled = texts.filter((text) => text !== '');
  const words = filled.find((text) => !/^\d+[.)]?$/.test(text)) ?? '';
  if (TOTALS.test(fold(words))) return `totals («${words}»)`;
  const repeated = header.headings.filter(({ column, text }) => {
    const cell = texts[column] ?? '';
    return cell !== '' && (cell === text || text.endsWith(` ${cell}`) || text.startsWith(`${cell} `));
  });
  if (filled.length > 1 && repeated.length * 2 > filled.length) return 'the headings again';
  const examples = new Map(kind.columns.map(({ field, example }) => [field, example]));
  const read = header.headings.filter(
    ({ column, field }) => field !== undefined && (texts[column] ?? '') !== '',
  );
  if (read.every(({ column, field }) => texts[column] === examples.get(field ?? '')))
    return 'the example of the template';
  const counted = filled.every(
    (text, at) => Number(text) === Number(filled[0]) + at && Number(text) <= filled.length + 1,
  );
  if (filled.length > 2 && counted) return 'numbers of the columns';
  return undefined;
}

function rowOf({ sheet, header }: Table, at: number, texts: readonly string[], section: string): Row {
  const read = header.headings.flatMap(({ field, column }) =>
    field === undefined ? [] : [{ field, column }],
  );
  return {
    sheet: sheet.number,
    row: at + 1,
    section,
    columns: new Map(read.map(({ field, column }) => [field, column])),
    texts: new Map(
      read.flatMap(({ field, column }): (readonly [string, string])[] => {
        const text = texts[column] ?? '';
        return text === '' ? [] : [[field, text]];
      }),
    ),
  };
}

function cellFaults({ kind }: Table, row: Row): readonly RowFault[] {
  const { sheet, row: number } = row;
  const unreadable = kind.columns.flatMap((column): RowFault[] => {
    const text = row.texts.get(column.field);
    const reading = text === undefined ? undefined : column.read(text);
    if (reading?.status !== 'fail') return [];
    return [{ sheet, row: number, column: row.columns.get(column.field), message: reading.message }];
  });
  const missing = kind.required
    .filter((fields) => !fields.some((field) => row.texts.has(field)))
    .map((fields): RowFault => {
      const column = fields.map((field) => row.columns.get(field)).find((place) => place !== undefined);
      return { sheet, row: number, column, message: `${fields.join(' or ')} is missing` };
    });
  return [...unreadable, ...missing];
}

/** Reads the rows under a header: records, what is wrong with them, and the rows that hold none. */
export function readRows(table: Table): RowsRead {
  const rows: Row[] = [];
  const faults: RowFault[] = [];
  const passedOver: PassedOver[] = [];
  let section = '';
  for (let at = table.header.to; at < table.sheet.rows.length; at += 1) {
    const texts = (table.sheet.rows[at] ?? []).map(cleanText);
    const distinct = new Set(texts.filter((text) => text !== ''));
    if (distinct.size === 0) continue;
    const alone = distinct.size === 1 && table.kind.required.some((fields) => fields.length > 0);
    const why =
      passOver(table, texts) ?? (alone ? `one text alone («${[...distinct].join('')}»)` : undefined);
    if (why !== undefined) {
      if (alone) section = [...distinct].join('');
      passedOver.push({ sheet: table.sheet.number, row: at + 1, why });
      continue;
    }
    const row = rowOf(table, at, texts, section);
    rows.push(row);
    faults.push(...cellFaults(table, row));
  }
  return { rows, faults, passedOver };
}
