import { describe, expect, test } from 'vitest';
import { createNamesIn, withProfessions } from '../../src/answers/names-in.ts';
import { words } from '../../src/language/fold.ts';

const record = (id: string, ...names: string[]) =>
  ({ kind: 'profession', id, title: { kk: id, ru: id }, names }) as const;
const namesIn = createNamesIn([
  record('welder', 'Дәнекерлеуші', 'Сварщик'),
  record('mechanic', 'Механик'),
  record('fridge-mechanic', 'Механик по холодильникам'),
  record('cook', 'Аспаз', 'Повар'),
  record('hod', 'Ход'),
]);
const idsIn = (text: string) => namesIn(words(text)).map(({ id }) => id);

describe('names inside a sentence', () => {
  test.each([
    ['хочу стать сварщиком после девятого', ['welder']],
    ['дәнекерлеушіні қай жерде оқытады', ['welder']],
    ['сварщик пе әлде аспаз ба', ['welder', 'cook']],
    ['кто такой механик по холодильникам', ['fridge-mechanic', 'mechanic']],
    ['ход дела', []],
    ['поваренная книга', []],
    ['', []],
  ])('«%s» names %j', (text, ids) => {
    expect(idsIn(text)).toEqual(ids);
  });

  test('a name in Latin letters is met without its щ', () => {
    expect(idsIn('сваршик деген ким')).toEqual(['welder']);
  });

  test('any profession is the same one concept more', () => {
    const conceptsIn = withProfessions((all) => (all.includes('кто') ? ['who'] : []), namesIn);
    expect(conceptsIn(words('кто такой повар'))).toEqual(['who', ...conceptsIn(['сварщик'])]);
    expect(conceptsIn(['кто'])).toEqual(['who']);
  });
});
