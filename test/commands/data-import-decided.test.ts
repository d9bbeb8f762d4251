import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { hasRegister } from '../../src/catalogue/registers.ts';
import {
  AITEKE,
  type Cells,
  contents,
  data,
  dataDir,
  eachOnItsOwn,
  folder,
  importing,
  workbook,
} from './import-bench.ts';

eachOnItsOwn();

describe('npm run data -- import, decided by the editor', () => {
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
