import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import XLSX from '@e965/xlsx';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { columnsOf, IMPORT_KINDS } from '../../src/catalogue/import/kinds.ts';
import { readTable } from '../../src/catalogue/import/read-table.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { CommandError } from '../../src/commands/command-error.ts';
import { decodeText, readWorkbook } from '../../src/commands/data/read-workbook.ts';
import { writeTemplate } from '../../src/commands/data/template.ts';
import { runBuilt } from './run-built.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = 'Управление образования; 2026-09; ';
const folder = mkdtempSync(join(tmpdir(), 'kasipjol-import-kinds-'));
const dataDir = join(folder, 'data');

const data = (...args: readonly string[]) => runBuilt('data', [...args, '--dir', dataDir]);

const CP1251 = new Map(
  Array.from({ length: 128 }, (_, at): [string, number] => [
    new TextDecoder('windows-1251').decode(Uint8Array.of(at + 128)),
    at + 128,
  ]),
);

/** The bytes of a text as Russian spreadsheet programs save a CSV. */
const inWindows1251 = (text: string): Uint8Array =>
  Uint8Array.from([...text].map((letter) => CP1251.get(letter) ?? letter.charCodeAt(0)));

function csv(name: string, ...lines: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, inWindows1251(lines.join('\r\n')));
  return file;
}

beforeEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
  cpSync(join(ROOT, 'data'), dataDir, { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run data -- import, by kind', () => {
  it('joins the rows of a programme in a Windows-1251 CSV with headings of its own', () => {
    const map = join(folder, 'map.json');
    writeFileSync(map, JSON.stringify({ college: 'Где учат', places: 'Сколько' }));
    const file = csv(
      'programmes.csv',
      'Где учат;Код;Специальность;База;Язык обучения;Срок обучения;Сколько;Пустой',
      'ГККП «Айтекебийский многопрофильный колледж»;7161600;Механизация сельского хозяйства;9 класс;казахский;2 года 10 месяцев;25;',
      'ГККП «Айтекебийский многопрофильный колледж»;07161600;Механизация сельского хозяйства;11 класс;русский;1 год 10 месяцев;15;',
      'Айтекебийский многопрофильный колледж;4S08990103;Совсем новое дело;9;каз;34;;',
    );
    const more = ['--map', map, '--region', 'aktobe', '--source', SOURCE, '--write'];
    expect(data('import', 'programmes', file, ...more).status).toBe(0);
    const catalogue = loadCatalogue(dataDir);
    const programmes = catalogue.colleges.get('aktobe-aiteke-mk1974')?.programmes ?? [];
    expect(programmes.filter(({ specialtyId }) => specialtyId === '07161600')).toEqual([
      expect.objectContaining({
        bases: [9, 11],
        languages: ['kk', 'ru'],
        places: 40,
        codeInSource: true,
        durations: { after9: 34, after11: 22, unspecified: [] },
        asOf: '2026-09',
      }),
    ]);
    expect(programmes.find(({ specialtyId }) => specialtyId === '08990100')).toMatchObject({
      qualificationCodes: ['4S08990103'],
    });
    expect(catalogue.specialties.get('08990100')).toMatchObject({
      code: '08990100',
      name: { ru: 'Совсем новое дело' },
    });
    const again = data('import', 'programmes', file, ...more);
    expect(again.lines).toContain('nothing to write');
  });

  it('names a college and a specialty that are not known by row and column', () => {
    const file = csv(
      'unknown.csv',
      'Область;Колледж;Код',
      'Актюбинская;Колледж которого нет;07161600',
      'Актюбинская;Айтекебийский многопрофильный колледж;09990900',
      'Атлантида;Колледж;07161600',
    );
    const { status, lines } = data('import', 'programmes', file);
    expect(status).toBe(1);
    expect(lines.filter((line) => line.startsWith('sheet 1, row'))).toEqual([
      expect.stringMatching(/^sheet 1, row 2, column B: no college /),
      expect.stringMatching(/^sheet 1, row 3, column C: no specialty 09990900/),
      expect.stringMatching(/^sheet 1, row 4, column A: «Атлантида» is no region/),
    ]);
  });

  it('sets the places of a programme, and of a college where no specialty is named', () => {
    const file = csv(
      'places.csv',
      'Область;Колледж;Код специальности;Мест;Год',
      'Актюбинская;Айтекебийский многопрофильный колледж;7161600;30;2026',
      'Актюбинская;Айтекебийский многопрофильный колледж;;120;2026',
    );
    expect(data('import', 'places', file, '--source', SOURCE, '--write').status).toBe(0);
    const college = loadCatalogue(dataDir).colleges.get('aktobe-aiteke-mk1974');
    expect(college?.programmes.find(({ specialtyId }) => specialtyId === '07161600')?.places).toBe(30);
    expect(college?.stateOrder).toMatchObject({ year: 2026, places: 120 });
  });

  it('takes names and qualifications from the classifier and keeps the id', () => {
    const file = csv(
      'specialties.csv',
      'Код специальности;Наименование специальности на русском языке;Код квалификации;Квалификация',
      '1120100;Дошкольное воспитание и обучение;4S01120102;Воспитатель организации дошкольного воспитания и обучения',
      '1120100;Дошкольное воспитание и обучение;4S01120199;Помощник воспитателя',
    );
    expect(data('import', 'specialties', file, '--source', SOURCE, '--write').status).toBe(0);
    const { qualifications } = loadCatalogue(dataDir).specialties.get('01120100') ?? { qualifications: [] };
    expect(qualifications.filter(({ code }) => code?.endsWith('01120102')).map(({ code }) => code)).toEqual([
      '4S01120102',
    ]);
    expect(qualifications.find(({ code }) => code === '4S01120199')?.name?.ru).toBe('Помощник воспитателя');
  });

  it('sets a figure beside one of the press that counts otherwise', () => {
    const before = [...loadCatalogue(dataDir).statistics.values()].find(
      ({ id }) => id === 'east_kazakhstan-dual-colleges-2025',
    );
    const file = csv(
      'figures.csv',
      'Регион;Тема;Код показателя;Показатель на казахском;Показатель;Значение;Год',
      'ВКО;дуальное обучение;dual-colleges;Колледждер;Колледжи;31;2025',
    );
    expect(data('import', 'statistics', file, '--source', SOURCE, '--write').status).toBe(0);
    const after = loadCatalogue(dataDir).statistics;
    expect(after.get('east_kazakhstan-dual-colleges-2025')?.value).toBe(before?.value);
    expect(after.get('east_kazakhstan-dual-colleges-2025-2')).toMatchObject({
      value: 31,
      disagreesWith: ['east_kazakhstan-dual-colleges-2025'],
    });
  });

  it.each(IMPORT_KINDS)('reads its own template of %s without --map, but not its example', (kind) => {
    const file = join(folder, `${kind}.xlsx`);
    writeTemplate(kind, file);
    const { sheets, rows, faults, passedOver } = readTable(readWorkbook(file), kind, new Map());
    expect(sheets.map(({ header }) => header.headings.map(({ field }) => field))).toEqual([
      columnsOf(kind).columns.map(({ field }) => field),
    ]);
    expect(faults).toEqual([]);
    expect(rows).toEqual([]);
    expect(passedOver).toEqual([{ sheet: 1, row: 2, why: 'the example of the template' }]);
    expect(readWorkbook(file)[1]?.rows.length).toBeGreaterThan(columnsOf(kind).columns.length);
    expect(() => writeTemplate(kind, file)).toThrow('there already');
  });
});

describe('reading files', () => {
  it('knows UTF-8, Windows-1251 and its Kazakh variant', () => {
    expect(decodeText(new TextEncoder().encode('Қала'))).toBe('Қала');
    expect(decodeText(inWindows1251('Город'))).toBe('Город');
    expect(decodeText(Uint8Array.of(0x8d, 0xe0, 0xeb, 0xe0))).toBe('Қала');
  });

  it.each([
    ['random.xlsx', Uint8Array.from({ length: 4096 }, (_, at) => (at * 167 + (at >> 3) * 31) % 256)],
    ['order.pdf', new TextEncoder().encode('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj')],
    ['scan.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['cut.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, 1, 2, 3)],
    ['empty.xlsx', new Uint8Array()],
  ])('refuses %s, which is no table, in one plain line', (name, bytes) => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    expect(() => readWorkbook(file)).toThrow(
      new CommandError(`${file}: this is no table that can be read; it takes XLSX, XLS, ODS or CSV`),
    );
  });

  it('reads a web page and tabbed text that are named .xls, as some programs write them', () => {
    const page = '<html><table><tr><td>БСН</td><td>Қала</td></tr></table></html>';
    for (const text of [page, 'БСН\tҚала\n']) {
      const file = join(folder, 'export.xls');
      writeFileSync(file, text);
      expect(readWorkbook(file)[0]?.rows).toEqual([['БСН', 'Қала']]);
    }
  });

  it('keeps zeros that only the number format shows, and fills merged cells', () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      [6130100, 'x'],
      [null, 87132551234],
    ]);
    const cell = sheet.A1;
    cell.z = '00000000';
    sheet['!merges'] = [XLSX.utils.decode_range('A1:A2')];
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, sheet, 'x');
    const file = join(folder, 'zeros.xlsx');
    writeFileSync(file, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
    expect(readWorkbook(file)[0]?.rows).toEqual([
      ['06130100', 'x'],
      ['06130100', '87132551234'],
    ]);
  });
});
