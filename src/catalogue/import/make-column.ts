import type { Column } from './column.ts';

/** A column in one line: field, titles in Kazakh and Russian, reader, other headings, example, hint in both. */
export const column = <T>(
  field: string,
  [kk, ru]: readonly [string, string],
  read: Column<T>['read'],
  wordings: readonly string[],
  example: string,
  hint: readonly [kk: string, ru: string],
): Column<T> => ({ field, title: { kk, ru }, read, wordings, example, hint: { kk: hint[0], ru: hint[1] } });

export const IF_KNOWN: readonly [string, string] = ['Белгілі болса', 'Если известно'];
