import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Profession } from '../../src/catalogue/schema/profession.ts';
import { catalogue, DATA_DIR } from './real-catalogue.ts';

const professions = [...catalogue.professions.values()];
const LANGUAGES = ['kk', 'ru'] as const;

/** Six numbers R I A S E C by the code at the start of the line; the title may hold commas when quoted. */
function rowsOf(file: string): ReadonlyMap<string, readonly number[]> {
  const lines = readFileSync(join(DATA_DIR, 'orientation', file), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  return new Map(
    lines.map((line) => {
      const [code = '', ...rest] = line.replace(/"[^"]*"/g, 'title').split(',');
      const numbers = rest.map(Number).filter((value) => !Number.isNaN(value));
      return [code, numbers.slice(0, 6)];
    }),
  );
}

const rows = { isco08: rowsOf('isco08.csv'), onet: rowsOf('occupations.csv') };

const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ').trim();
const mainName = (name: string): string => plain(name.replace(/\(.*?\)/g, ''));

function leadingTo(specialtyId: string): readonly string[] {
  return (catalogue.professionsBySpecialty.get(specialtyId) ?? []).map(({ id }) => id);
}

function groupsOfEqualProfiles(): readonly (readonly Profession[])[] {
  const groups = new Map<string, Profession[]>();
  for (const profession of professions) {
    const key = profession.interests.join();
    groups.set(key, [...(groups.get(key) ?? []), profession]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

describe('interest profiles', () => {
  it('are the six numbers of the row whose code is named', () => {
    for (const { id, interests, interestsFrom, [interestsFrom]: code } of professions) {
      const row = rows[interestsFrom].get(code ?? '');
      expect(row, `${id}: no row ${interestsFrom} ${code}`).toHaveLength(6);
      interests.forEach((value, index) => {
        expect(Math.abs(value - (row?.[index] ?? 0)), `${id}: number ${index + 1}`).toBeLessThan(0.0051);
      });
    }
  });

  it('name no group of occupations that has no row', () => {
    const unknown = professions.filter(({ isco08 }) => isco08 !== null && !rows.isco08.has(isco08));
    expect(unknown.map(({ id }) => id)).toEqual([]);
  });

  it('that are equal belong to professions of another field or other conditions, and are listed for editors', () => {
    const readme = readFileSync(join(DATA_DIR, 'README.md'), 'utf8');
    const section = readme.split('## Equal interest profiles')[1]?.split('\n## ')[0] ?? '';
    const listed = [...section.matchAll(/^- (.+?)[:.]/gm)].map(([, ids]) => ids?.split(', ').sort());
    const groups = groupsOfEqualProfiles();
    for (const group of groups) {
      const told = group.map(({ field, conditions }) => [field, ...[...conditions].sort()].join());
      expect(new Set(told).size, group.map(({ id }) => id).join()).toBe(group.length);
    }
    expect(listed.sort()).toEqual(groups.map((group) => group.map(({ id }) => id).sort()).sort());
  });
});

describe('professions', () => {
  it('are reached from every specialty that a shown college teaches', () => {
    const unreached = [...catalogue.collegesBySpecialty.keys()].filter((id) => leadingTo(id).length === 0);
    expect(unreached).toEqual([]);
  });

  it('cover the trades that the first regions spoke of', () => {
    const trades = {
      florist: ['florist'],
      'hotel business': ['hotel-manager', 'hotel-receptionist', 'housekeeper'],
      'catering service': ['catering-organizer', 'waiter'],
      'mine surveying': ['mine-surveyor'],
      'electric vehicles': ['ev-technician'],
      drones: ['drone-operator', 'drone-technician'],
      'water economy': ['water-management-technician', 'water-treatment-operator'],
      'artificial intelligence': ['ai-specialist'],
      'mining and metallurgy': ['underground-miner', 'ore-dresser', 'nonferrous-smelter', 'steelmaker'],
      power: ['power-plant-operator', 'hydropower-technician', 'line-electrician'],
      railway: ['train-driver', 'station-duty-officer', 'track-worker', 'wagon-inspector'],
      'river transport': ['ship-navigator', 'waterways-technician'],
      printing: ['printer'],
    };
    for (const [trade, ids] of Object.entries(trades)) {
      const missing = ids.filter((id) => catalogue.professions.get(id)?.inSeeds !== true);
      expect(missing, trade).toEqual([]);
    }
    expect(leadingTo('10130100')).toEqual(expect.arrayContaining(trades['hotel business']));
    expect(leadingTo('10130200')).toEqual(expect.arrayContaining(trades['catering service']));
    expect(leadingTo('07240200')).toEqual(['mine-surveyor']);
    expect(leadingTo('07161100')).toEqual(trades.drones);
  });
});

describe('everyday names of professions', () => {
  it('are at least three in each language besides the name and its parts, none twice', () => {
    for (const { id, name, synonyms } of professions) {
      for (const language of LANGUAGES) {
        const everyday = synonyms[language].map(plain);
        const official = [name[language], ...name[language].split(/[()]/)].map(plain);
        const further = everyday.filter((word) => !official.includes(word));
        expect(new Set(everyday).size, `${id}: ${language} says one twice`).toBe(everyday.length);
        expect(further.length, `${id}: ${language}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it('are never the name of another profession', () => {
    for (const language of LANGUAGES) {
      const owner = new Map(professions.map(({ id, name }) => [mainName(name[language]), id]));
      const taken = professions.flatMap(({ id, synonyms }) =>
        synonyms[language]
          .filter((word) => (owner.get(plain(word)) ?? id) !== id)
          .map((word) => `${id}: ${word}`),
      );
      expect(taken).toEqual([]);
    }
  });

  it('belong to one profession each', () => {
    for (const language of LANGUAGES) {
      const all = professions.flatMap(({ synonyms }) => synonyms[language].map(plain));
      expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
    }
  });

  it('name no employer', () => {
    const employers = [...catalogue.employers.values()].flatMap(({ name, aliases }) => [
      ...[name.kk, name.ru].flatMap((text) => (text === null ? [] : [text])),
      ...aliases,
    ]);
    const named = new Set(
      [...employers, 'казпочта', 'қазпошта', 'казахтелеком', 'тенгиз', 'кмг', 'каспи', 'озон', 'тесла'].map(
        plain,
      ),
    );
    const words = professions.flatMap(({ id, synonyms }) =>
      LANGUAGES.flatMap((language) =>
        synonyms[language].flatMap((text) => [text, ...text.split(' ')]).map((text) => ({ id, text })),
      ),
    );
    // Also everyday words: the water utility of any town, and «instrument» in Kazakh.
    const everyday = new Set(['водоканал', 'аспап']);
    expect(words.filter(({ text }) => named.has(plain(text)) && !everyday.has(plain(text)))).toEqual([]);
  });
});
