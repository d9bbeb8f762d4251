import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { AITEKE, type Cells, contents, dataDir, eachOnItsOwn, importing, workbook } from './import-bench.ts';

eachOnItsOwn();

const MERGED = ['A1:J1', 'A3:A4', 'B3:C3', 'D3:D4', 'E3:F3', 'G3:H3', 'I3:I4', 'J3:J4', 'A6:J6'];

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
});
