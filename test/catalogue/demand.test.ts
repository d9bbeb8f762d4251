import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formatFault } from '../../src/catalogue/fault.ts';
import { checkData } from '../../src/catalogue/load.ts';
import { demandSchema } from '../../src/catalogue/schema/demand.ts';
import { catalogue, DATA_DIR } from './real-catalogue.ts';

const FILE = 'professions/demand.json';
const records = z.array(demandSchema).parse(JSON.parse(readFileSync(join(DATA_DIR, FILE), 'utf8')));
const demandOf = (professionId: string) => catalogue.demandByProfession.get(professionId) ?? [];

/** What the check says when the first record of the file is changed so. */
function faultsWith(change: Readonly<Record<string, unknown>>): readonly string[] {
  const dir = mkdtempSync(join(tmpdir(), 'demand-'));
  try {
    cpSync(DATA_DIR, dir, { recursive: true });
    const [first, ...others] = records;
    writeFileSync(join(dir, FILE), JSON.stringify([{ ...first, ...change }, ...others]));
    return checkData(dir).map(formatFault);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

describe('what is known of demand', () => {
  it('is found by the profession, also when the source speaks of a specialty that leads there', () => {
    expect(demandOf('florist').map(({ regionId }) => regionId)).toEqual(['aktobe']);
    expect(demandOf('mine-surveyor').map(({ specialtyId }) => specialtyId)).toEqual(['07240200']);
    expect(demandOf('welder').map(({ regionId }) => regionId)).toEqual(['east_kazakhstan', 'kz', 'abai']);
  });

  it('of a college specialty is not told of a profession that needs a university', () => {
    const { specialties, level } = catalogue.professions.get('dentist') ?? {};
    expect(level).toBe('higher');
    expect(specialties).toContain('09110100');
    expect(records.some(({ specialtyId }) => specialtyId === '09110100')).toBe(true);
    expect(demandOf('dentist')).toEqual([]);
    expect(demandOf('dental-hygienist').map(({ regionId }) => regionId)).toEqual(['turkistan']);
  });

  it('reaches some profession, each record', () => {
    const reached = new Set([...catalogue.demandByProfession.values()].flat().map(({ id }) => id));
    expect(records.filter(({ id }) => !reached.has(id))).toEqual([]);
  });

  it('rests on publications, and promises no money', () => {
    for (const { id, what, sourceIds } of records) {
      const kinds = sourceIds.map((source) => catalogue.sources.get(source)?.kind);
      expect(kinds, id).not.toContain('background');
      expect(`${what.ru} ${what.kk}`, id).not.toMatch(/тенге|теңге|зарплат|жалақы|₸/i);
    }
  });

  it('with a caveat in one language has it in the other', () => {
    const caveat = {
      ru: /не пишет|не знаем|не рейтинг|не заявки/,
      kk: /айтылмаған|білмейміз|рейтинг емес|сұранысы емес/,
    };
    for (const { id, what } of records) {
      expect(caveat.kk.test(what.kk), id).toBe(caveat.ru.test(what.ru));
    }
  });

  it.each([
    [
      { professionId: 'nobody' },
      'professions/demand.json: aktobe-new-florist-2025: professionId: no profession «nobody»',
    ],
    [{ regionId: 'moon' }, 'professions/demand.json: aktobe-new-florist-2025: regionId: no region «moon»'],
    [
      { sourceIds: ['rumour'] },
      'professions/demand.json: aktobe-new-florist-2025: sourceIds: no source «rumour»',
    ],
    [
      { specialtyId: '07240200' },
      'professions/demand.json: aktobe-new-florist-2025: either a profession or a specialty is needed, not both',
    ],
  ])('changed to %o is named as a fault', (change, fault) => {
    expect(faultsWith(change)).toEqual([fault]);
  });
});
