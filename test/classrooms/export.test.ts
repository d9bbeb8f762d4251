import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Table, toCsv, toXlsx } from '../../src/classrooms/export.ts';

const tables: readonly Table[] = [
  {
    name: 'Класс: 9/Б',
    rows: [
      ['Название', '=cmd|calc'],
      ['Вошли', 28],
    ],
  },
  {
    name: 'Мамандықтар мен өңірдегі ұсыныстың толық тізімі',
    rows: [
      ['Мамандық', 'Оқушы'],
      ['Дәнекер; «ісі»', 7],
    ],
  },
];

test('a workbook opened again has every sheet, numbers as numbers, and no formula', () => {
  const book = read(toXlsx(tables));
  expect(book.SheetNames).toEqual(['Класс  9 Б', 'Мамандықтар мен өңірдегі ұсыныс']);
  const [first, second] = book.SheetNames.map((name) =>
    utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1 }),
  );
  expect(first).toEqual([
    ['Название', "'=cmd|calc"],
    ['Вошли', 28],
  ]);
  expect(second?.[1]).toEqual(['Дәнекер; «ісі»', 7]);
});

test('a CSV opens with its letters, columns by semicolons', () => {
  const text = toCsv(tables).toString();
  expect(text.startsWith('\uFEFFКласс: 9/Б\r\nНазвание;')).toBe(true);
  expect(text).toContain('"Дәнекер; «ісі»";7\r\n');
});

test('whatever a cell holds, it comes back as it was, and no cell begins a formula', () => {
  const word = fc.string({ unit: 'grapheme-ascii', minLength: 1 }).map((text) => `${text}.`);
  const anyRows = fc.array(fc.tuple(word, word), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(anyRows, (rows) => {
      const book = read(toCsv([{ name: 't', rows }]), { FS: ';', raw: true });
      const [, ...cells] = utils.sheet_to_json<string[]>(book.Sheets[book.SheetNames[0] ?? ''] ?? {}, {
        header: 1,
        raw: true,
      });
      expect(cells.flat()).toEqual(rows.flat().map((text) => (/^[=+@-]/.test(text) ? `'${text}` : text)));
    }),
  );
});
