import { describe, expect, it } from 'vitest';
import { aboutPart } from '../../src/bot/features/colleges/card-facts.ts';
import { collegeView } from '../../src/bot/features/colleges/card-view.ts';
import { comparisonTable } from '../../src/bot/features/compare/table.ts';
import { loadTexts } from '../../src/bot/texts.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { updatedCollege } from '../../src/catalogue/import/college-record.ts';
import type { Row } from '../../src/catalogue/import/column.ts';
import { mergeColleges } from '../../src/catalogue/import/merge-colleges.ts';
import { mergeProgrammes } from '../../src/catalogue/import/merge-programmes.ts';
import { rankOfProgrammes } from '../../src/catalogue/programme-sources.ts';
import { bestRank, rankAndYear } from '../../src/catalogue/rank.ts';
import type { College } from '../../src/catalogue/schema/college.ts';
import type { Source } from '../../src/catalogue/schema/source.ts';
import { catalogue } from './real-catalogue.ts';

const LIST_RANK = 3;
const t = loadTexts(new URL('../../locales/', import.meta.url)).in('ru', 'formal');
const REGISTER: Source = {
  id: 'register-of-the-test',
  kind: 'register',
  publisher: { kk: 'Білім басқармасы', ru: 'Управление образования' },
  url: null,
  date: '2026-09',
};
const found = [...catalogue.colleges.values()].find(
  ({ sources, programmes, special }) =>
    bestRank(catalogue, sources) === LIST_RANK && programmes.length > 2 && special === null,
);
if (!found) throw new Error('no college known from a list alone');
const listed: College = found;
const region = catalogue.regions.get(listed.regionId);
if (!region) throw new Error('no region');
const context = { source: REGISTER, regionId: listed.regionId, full: false };

function rowWith(cells: Readonly<Record<string, string>>): Row {
  const texts = new Map(Object.entries(cells));
  const columns = new Map([...texts.keys()].map((field, index) => [field, index]));
  return { sheet: 1, row: 2, texts, columns, section: '' };
}

function withColleges(before: Catalogue, colleges: readonly College[] | undefined): Catalogue {
  const byId = new Map((colleges ?? []).map((college) => [college.id, college]));
  return { ...before, colleges: byId, sources: new Map([...before.sources, [REGISTER.id, REGISTER]]) };
}

function registered(before: Catalogue): Catalogue {
  const row = rowWith({ id: listed.id, nameRu: listed.name.ru ?? '' });
  return withColleges(before, mergeColleges([row], { ...context, catalogue: before }).records.colleges);
}

function collegeOf(known: Catalogue): College {
  const college = known.colleges.get(listed.id);
  if (!college) throw new Error('the college is gone');
  return college;
}

describe('programmes known from a list alone, after a register of colleges', () => {
  const known = registered(catalogue);
  const college = collegeOf(known);

  it('leaves them the sources they came from', () => {
    expect(rankAndYear(known, college)).toEqual({ rank: 'official', year: '2026' });
    expect(college.programmes.map(({ sources }) => sources)).toEqual(
      listed.programmes.map(() => listed.sources),
    );
    expect(rankOfProgrammes(known, college.programmes, college)?.rank).toBe('list');
  });

  it('changes nothing when the same register is read again', () => {
    expect(collegeOf(registered(known))).toEqual(college);
  });

  const cardOf = (catalogue: Catalogue, shown: College) =>
    String(collegeView(catalogue, { college: shown, region }, new Date('2026-11-23'), t).text).split('\n');
  const unofficial = (line: string) => /неофициальный список/i.test(line);

  it('says under them on the card that a list tells them, of its own year', () => {
    const lines = cardOf(known, college);
    const last = lines.findLastIndex((line) => line.startsWith('•'));
    const end = lines.indexOf('', last);
    expect(lines.slice(last + 1, end).filter(unofficial)).toHaveLength(1);
    expect(lines.filter(unofficial).join()).not.toContain('2026');
    expect(cardOf(catalogue, listed).filter(unofficial)).toHaveLength(1);
  });

  it('marks each where a register vouches for others', () => {
    const [first, ...others] = college.programmes;
    if (!first) throw new Error('no programme');
    const vouched = { ...college, programmes: [{ ...first, sources: [REGISTER.id] }, ...others] };
    const marked = cardOf(known, vouched)
      .filter((line) => line.startsWith('•'))
      .map(unofficial);
    expect(marked).toEqual([false, ...marked.slice(1).map(() => true)]);
    expect(marked.length).toBeGreaterThan(1);
  });

  it('warns of the list where programmes are compared', () => {
    const [programme] = college.programmes.filter(({ recommend }) => recommend);
    const specialty = known.specialties.get(programme?.specialtyId ?? '');
    const { rows, notes } = comparisonTable(known, { colleges: [college], specialty }, t);
    const last = rows.at(-1);
    expect(last?.cells[0]).toContain('неофициальный список');
    expect(notes).toContain(t('compare.check'));
  });

  it('lets a register of programmes vouch for those that it names alone', () => {
    const [first, second] = college.programmes;
    const row = rowWith({
      collegeId: college.id,
      region: region.name.ru,
      college: college.name.ru ?? '',
      specialty: first?.asPublished ?? '',
      code: first?.specialtyId ?? '',
    });
    const { records, faults } = mergeProgrammes([row], { ...context, catalogue });
    expect(faults).toEqual([]);
    const after = collegeOf(withColleges(catalogue, records.colleges));
    expect(after.programmes[0]?.sources).toEqual([REGISTER.id, ...listed.sources]);
    expect(after.programmes[0]?.asOf).toBe('2026-09');
    expect(after.programmes[1]).toMatchObject({
      specialtyId: second?.specialtyId,
      sources: listed.sources,
    });
  });
});

describe('figures that a register of colleges does not bring', () => {
  const before: College = { ...listed, students: 609, admitted: 150, employmentPercent: null, asOf: '2022' };
  const name = before.name.ru ?? '';

  it('keep their own year on the card, those it brings get its year', () => {
    const row = rowWith({ nameRu: name, admitted: '170', id: before.id });
    const after = updatedCollege(before, row, undefined, REGISTER);
    expect(after.asOf).toBe('2026-09');
    expect(after.figuresAsOf).toEqual({ students: '2022' });
    const again = updatedCollege(after, row, undefined, { ...REGISTER, date: '2027' });
    expect(again.figuresAsOf).toEqual({ students: '2022' });
    const text = String(aboutPart(after, t));
    expect(text).toMatch(/609.*2022/);
    expect(text).toMatch(/170.*2026/);
  });
});
