import type { RowFault, Sheet } from './cell.ts';
import type { Row } from './column.ts';
import { findHeader, foldHeading, type Header, type HeadingMap } from './headings.ts';
import { columnsOf, type ImportKind } from './kinds.ts';
import { type PassedOver, readRows } from './rows.ts';

/** What a table holds, sheet by sheet. */
export interface TableRead {
  readonly sheets: readonly { readonly sheet: Sheet; readonly header: Header }[];
  readonly rows: readonly Row[];
  readonly faults: readonly RowFault[];
  readonly passedOver: readonly PassedOver[];
}

function mapFaults(sheet: Sheet, header: Header, map: HeadingMap): readonly RowFault[] {
  const found = new Set(header.headings.map(({ field }) => field));
  return [...map]
    .filter(([field]) => !found.has(field))
    .map(([field, heading]) => ({
      sheet: sheet.number,
      row: header.to,
      column: undefined,
      message: `--map: no heading «${heading}» for ${field}`,
    }));
}

function missingColumns(sheet: Sheet, header: Header, kind: ImportKind): readonly RowFault[] {
  const found = new Set(header.headings.map(({ field }) => field));
  return columnsOf(kind)
    .required.filter((fields) => !fields.some((field) => found.has(field)))
    .map((fields) => ({
      sheet: sheet.number,
      row: header.to,
      column: undefined,
      message: `no column for ${fields.join(' or ')}; name their heading with --map`,
    }));
}

/** Finds the headings on every sheet and reads the rows under them; sheets of other contents are left out. */
export function readTable(sheets: readonly Sheet[], kind: ImportKind, map: HeadingMap): TableRead {
  const columns = columnsOf(kind);
  const found = sheets.flatMap((sheet) => {
    const header = findHeader(sheet, columns.columns, map);
    return header === undefined ? [] : [{ sheet, header }];
  });
  const whole = found.filter(({ sheet, header }) => missingColumns(sheet, header, kind).length === 0);
  if (whole.length === 0) {
    const nearest = found.toSorted((left, right) => namedIn(right.header) - namedIn(left.header))[0];
    const faults = nearest
      ? missingColumns(nearest.sheet, nearest.header, kind)
      : [
          {
            sheet: 1,
            row: 0,
            column: undefined,
            message: 'no row of headings is recognised; name them with --map',
          },
        ];
    return { sheets: nearest ? [nearest] : [], rows: [], faults, passedOver: [] };
  }
  const read = whole.map(({ sheet, header }) => readRows({ sheet, header, kind: columns }));
  return {
    sheets: whole,
    rows: read.flatMap(({ rows }) => rows),
    faults: [
      ...whole.flatMap(({ sheet, header }) => mapFaults(sheet, header, map)),
      ...read.flatMap(({ faults }) => faults),
    ],
    passedOver: read.flatMap(({ passedOver }) => passedOver),
  };
}

const namedIn = ({ headings }: Header): number => headings.filter(({ field }) => field !== undefined).length;

/** Checks what --map says against the columns of the kind. */
export function unknownFields(kind: ImportKind, map: HeadingMap): readonly string[] {
  const known = new Set(columnsOf(kind).columns.map(({ field }) => field));
  return [...map]
    .filter(([field, heading]) => !known.has(field) || foldHeading(heading) === '')
    .map(([field]) => field);
}
