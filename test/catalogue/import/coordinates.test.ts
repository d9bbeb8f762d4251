import { expect, it } from 'vitest';
import type { Row } from '../../../src/catalogue/import/column.ts';
import { mergeColleges } from '../../../src/catalogue/import/merge-colleges.ts';
import { catalogue } from '../real-catalogue.ts';

const [college] = catalogue.colleges.values();
const context = { catalogue, source: undefined, regionId: college?.regionId, full: false };

function rowWith(cells: Readonly<Record<string, string>>): Row {
  const texts = new Map(Object.entries({ id: college?.id ?? '', nameRu: college?.name.ru ?? '', ...cells }));
  const columns = new Map([...texts.keys()].map((field, index) => [field, index]));
  return { sheet: 1, row: 2, texts, columns, section: '' };
}

it('a row of a register brings both coordinates, and later rows without them leave the place known', () => {
  const { records, changed, faults } = mergeColleges(
    [rowWith({ latitude: '50,2839', longitude: '57.167' })],
    context,
  );
  expect(faults).toEqual([]);
  expect(changed.map(({ id }) => id)).toEqual([college?.id]);
  const placed = records.colleges?.find(({ id }) => id === college?.id);
  expect(placed?.coordinates).toEqual({ latitude: 50.2839, longitude: 57.167 });
  const colleges = new Map(records.colleges?.map((each) => [each.id, each]));
  const after = mergeColleges([rowWith({})], { ...context, catalogue: { ...catalogue, colleges } });
  expect(after.records.colleges?.find(({ id }) => id === college?.id)?.coordinates).toEqual(
    placed?.coordinates,
  );
});

it('half a place is a fault of its row', () => {
  const { faults } = mergeColleges([rowWith({ longitude: '57.167' })], context);
  expect(faults).toEqual([
    { sheet: 1, row: 2, column: 2, message: 'latitude and longitude belong together' },
  ]);
});
