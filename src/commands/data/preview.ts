import { columnLetter } from '../../catalogue/import/cell.ts';
import type { Change, Outcome, Suspicion } from '../../catalogue/import/outcome.ts';
import type { TableRead } from '../../catalogue/import/read-table.ts';

const FIRST = 10;

function firstOf(title: string, lines: readonly string[]): readonly string[] {
  const more = lines.length - FIRST;
  return [
    `${title}: ${lines.length}`,
    ...lines.slice(0, FIRST).map((line) => `  ${line}`),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ];
}

const changes = (title: string, list: readonly Change[]): readonly string[] =>
  firstOf(
    title,
    list.map(({ id, text }) => `${id}: ${text}`),
  );

const suspicions = (list: readonly Suspicion[]): readonly string[] =>
  firstOf(
    'suspicious',
    list
      .toSorted((left, right) => Number(right.blocks) - Number(left.blocks))
      .map(
        ({ row, message, blocks }) =>
          `sheet ${row.sheet}, row ${row.row}: ${message}${blocks ? ' (decide first)' : ''}`,
      ),
  );

/** Which columns of the table are read as what. */
export function columnLines({ sheets, rows, passedOver }: TableRead): readonly string[] {
  const headers = sheets.flatMap(({ sheet, header }) => [
    `sheet ${sheet.number} «${sheet.name}»: headings in row ${header.from + 1}${header.to > header.from + 1 ? `–${header.to}` : ''}`,
    ...header.headings
      .filter(({ text }) => text !== '')
      .map(({ column, text, field }) => `  ${columnLetter(column)} «${text}»: ${field ?? 'not read'}`),
  ]);
  const passed = passedOver.map(({ sheet, row, why }) => `sheet ${sheet}, row ${row}: ${why}`);
  return [
    ...headers,
    `rows: ${rows.length}`,
    ...(passed.length > 0 ? firstOf('rows passed over', passed) : []),
  ];
}

/** New, changed, gone, suspicious: how many, and the first of each. */
export function outcomeLines(outcome: Outcome): readonly string[] {
  const { added, changed, gone, notes, suspicious, unmentioned } = outcome;
  return [
    ...changes('new', added),
    ...changes('changed', changed),
    ...changes('gone', gone),
    ...notes,
    ...suspicions(suspicious),
    ...(unmentioned > 0 ? [`not in this table, kept: ${unmentioned}`] : []),
  ];
}
