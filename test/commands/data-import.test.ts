import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import XLSX from '@e965/xlsx';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { hasRegister } from '../../src/catalogue/registers.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = 'Білім басқармасы / Управление образования; 01.09.2026; https://example.kz/register';
const AITEKE = 'ГККП «Айтекебийский многопрофильный колледж»';
const MERGED = ['A1:J1', 'A3:A4', 'B3:C3', 'D3:D4', 'E3:F3', 'G3:H3', 'I3:I4', 'J3:J4', 'A6:J6'];
const folder = mkdtempSync(join(tmpdir(), 'kasipjol-import-test-'));
const dataDir = join(folder, 'data');

type Cells = readonly (string | number | null)[];

function workbook(name: string, rows: readonly Cells[], merged: readonly string[] = []): string {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!merges'] = merged.map((area) => XLSX.utils.decode_range(area));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, 'Реестр');
  const file = join(folder, name);
  writeFileSync(file, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
  return file;
}

/** A register as departments send it: title, two-row headings, merged cells, numbered columns, a region's own line, totals. */
function messy(...records: readonly Cells[]): string {
  const rows: readonly Cells[] = [
    ['Реестр колледжей на 2026-2027 учебный год'],
    [],
    [
      '№',
      'Колледж атауы / Наименование',
      null,
      'БСН / БИН',
      'Контакты',
      null,
      'Общежитие',
      null,
      'Город',
      'Студентов, чел.',
      null,
      'Примечание',
    ],
    [null, 'қазақша', 'на русском языке', null, 'Телефон', 'Сайт', 'наличие', 'мест'],
    [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
    ['Актюбинская  область'],
    ...records,
    [],
    ['№', null, 'на русском языке', null, 'Телефон', 'Сайт'],
    ['Итого / Барлығы', null, null, null, null, null, null, 170, null, 1443],
    ['Исполнитель: отдел ТиПО'],
  ];
  return workbook('messy.xlsx', rows, MERGED);
}

const KNOWN: Cells = [
  1,
  '«Әйтеке би көпсалалы колледжі» МКҚК',
  `  ${AITEKE.replace(' ', '\u00A0\n')} `,
  990340001234,
  '8 (7132) 55-12-34, вн. 12',
  'aktobe.example.kz',
  'бар',
  null,
  null,
  '193',
];
const NEW: Cells = [
  2,
  null,
  'ТОО «Колледж туризма Илека»',
  40340001235,
  '8 7132 55 12 35; 55-12-36',
  '-',
  'жоқ',
  null,
  'г. Актобе',
  '1 250',
];

function data(...args: readonly string[]) {
  const run = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/commands/data.ts', ...args, '--dir', dataDir],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  );
  return { status: run.status, lines: run.stdout.trimEnd().split('\n'), stderr: run.stderr };
}

const importing = (file: string, ...more: readonly string[]) =>
  data('import', 'colleges', file, '--source', SOURCE, ...more);

/** Every file of the data folder, byte for byte. */
function contents(): ReadonlyMap<string, string> {
  const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    files.map(({ parentPath, name }) => [
      join(parentPath, name),
      readFileSync(join(parentPath, name), 'latin1'),
    ]),
  );
}

beforeEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
  cpSync(join(ROOT, 'data'), dataDir, { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run data -- import', () => {
  it('shows what a messy register changes and writes nothing unasked', () => {
    const before = contents();
    const { status, lines } = importing(messy(KNOWN, NEW));
    expect(status).toBe(0);
    expect(lines).toContain('rows: 2');
    expect(lines).toContain('new: 1');
    expect(lines).toContain('changed: 1');
    expect(lines.some((line) => line.includes('row 15: totals'))).toBe(false);
    expect(lines.filter((line) => /^ {2}sheet 1, row \d+: /.test(line))).toHaveLength(5);
    expect(lines).toContain('  L «Примечание»: not read');
    expect(lines.at(-1)).toBe('nothing is written without --write');
    expect(contents()).toEqual(before);
  });

  it('writes a register once: ids stay, what it leaves open stays known, the second time nothing changes', () => {
    const file = messy(KNOWN, NEW);
    expect(importing(file, '--write').status).toBe(0);
    const catalogue = loadCatalogue(dataDir);
    const known = catalogue.colleges.get('aktobe-aiteke-mk1974');
    expect(known).toMatchObject({
      bin: '990340001234',
      name: { kk: '«Әйтеке би көпсалалы колледжі» МКҚК', ru: AITEKE },
      phone: '+77132551234 (вн. 12)',
      site: 'https://aktobe.example.kz',
      dormitory: { has: true, places: 50 },
      founded: 1974,
      asOf: '2026-09-01',
    });
    expect(known?.programmes.length).toBeGreaterThan(0);
    const source = catalogue.sources.get(known?.sources[0] ?? '');
    expect(source).toMatchObject({
      kind: 'register',
      date: '2026-09-01',
      publisher: { kk: 'Білім басқармасы', ru: 'Управление образования' },
    });
    expect(catalogue.colleges.get('aktobe-kolledzh-turizma-ileka')).toMatchObject({
      bin: '040340001235',
      city: 'Актобе',
      students: 1250,
      site: null,
      phone: '+77132551235, +77132551236',
      dormitory: { has: false, places: null },
    });
    const written = contents();
    const again = importing(file, '--write');
    expect(again.lines).toContain('new: 0');
    expect(again.lines).toContain('changed: 0');
    expect(contents()).toEqual(written);
  });

  it('names every fault by row and column at once and leaves every file as it was', () => {
    const before = contents();
    const wrong: Cells = [
      3,
      null,
      'КГП «Колледж связи Мугалжар»',
      '12',
      'нет телефона',
      'сайта нет',
      'строится',
      'много',
      null,
      'сто',
    ];
    const nameless: Cells = [4, null, null, 990340001299, '8 (7132) 55-12-39'];
    const { status, lines, stderr } = importing(messy(KNOWN, wrong, nameless, [...KNOWN]), '--write');
    expect(status).toBe(1);
    for (const place of [
      'row 8, column D',
      'row 8, column E',
      'row 8, column F',
      'row 8, column G',
      'row 8, column H',
      'row 8, column J',
      'row 9, column C',
      'row 10, column C',
    ]) {
      expect(lines.filter((line) => line.startsWith(`sheet 1, ${place}: `))).toHaveLength(1);
    }
    expect(stderr).toMatch(/8 faults in \S+\.xlsx; nothing is written/);
    expect(contents()).toEqual(before);
  });

  it('leaves a doubtful name to the editor, who decides it with an id', () => {
    const before = contents();
    const rows = (id: string): readonly Cells[] => [
      ['id', 'Область', 'Наименование колледжа на русском языке'],
      [id, 'Актюбинская обл.', 'КГП «Айтекебийский аграрный многопрофильный колледж»'],
    ];
    const doubtful = importing(workbook('doubt.xlsx', rows('')), '--write');
    expect(doubtful.status).toBe(1);
    expect(
      doubtful.lines.some((line) => line.includes('row 2') && line.includes('aktobe-aiteke-mk1974')),
    ).toBe(true);
    expect(contents()).toEqual(before);
    expect(importing(workbook('known.xlsx', rows('aktobe-aiteke-mk1974')), '--write').status).toBe(0);
    const college = loadCatalogue(dataDir).colleges.get('aktobe-aiteke-mk1974');
    expect(college?.name.ru).toContain('аграрный');
    expect(college?.aliases).toContain(AITEKE);
  });

  it('takes what a full register lacks away, and tells of employers that named it', () => {
    const before = loadCatalogue(dataDir);
    const employer = [...before.employers.values()].find(({ links }) =>
      links.some(({ collegeId }) => collegeId !== null),
    );
    const named = before.colleges.get(
      employer?.links.find(({ collegeId }) => collegeId !== null)?.collegeId ?? '',
    );
    const region = named?.regionId ?? '';
    const rows: readonly Cells[] = [
      ['Наименование', 'БИН'],
      ['Совсем другой лицей', 990340001234],
    ];
    const { status, lines } = importing(workbook('full.xlsx', rows), '--full', '--region', region, '--write');
    expect(status).toBe(0);
    expect(lines.some((line) => line.includes(`: its link to ${named?.id} is now`))).toBe(true);
    const after = loadCatalogue(dataDir);
    expect(after.collegesByRegion.get(region)?.map(({ name }) => name.ru)).toEqual(['Совсем другой лицей']);
    expect(hasRegister(after, 'colleges', region)).toBe(true);
    expect(hasRegister(after, 'programmes', region)).toBe(false);
    expect(hasRegister(before, 'colleges', region)).toBe(false);
    expect(after.colleges.size).toBe(
      before.colleges.size - (before.collegesByRegion.get(region)?.length ?? 0) + 1,
    );
  });

  it('needs a source to write, and a known kind, region and field', () => {
    const file = workbook('plain.xlsx', [['Наименование'], ['Колледж']]);
    expect(data('import', 'colleges', file, '--write').stderr).toContain('--write needs --source');
    expect(data('import', 'schools', file).stderr).toContain('colleges, programmes');
    expect(data('import', 'colleges', file, '--region', 'oblast').stderr).toContain('no region oblast');
    const map = join(folder, 'wrong.json');
    writeFileSync(map, '{"telephone": "Тел"}');
    expect(data('import', 'colleges', file, '--map', map).stderr).toContain('telephone');
  });
});
