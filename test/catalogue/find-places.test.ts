import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPlaces } from '../../src/catalogue/find-places.ts';
import { nearestPlace } from '../../src/catalogue/nearest-place.ts';
import { catalogue } from './real-catalogue.ts';

const regionsOf = (text: string) => [...new Set(findPlaces(catalogue, text).map(({ regionId }) => regionId))];
const regions = [...catalogue.regions.values()];

describe('findPlaces', () => {
  it.each([
    ['семей', 'abai'],
    ['semey', 'abai'],
    ['семейде', 'abai'],
    ['в Семее', 'abai'],
    ['Абай облысы', 'abai'],
    ['Усть-Каман', 'east_kazakhstan'],
    ['усть каменогорск', 'east_kazakhstan'],
    ['Өскемен', 'east_kazakhstan'],
    ['оскемен', 'east_kazakhstan'],
    ['ВКО', 'east_kazakhstan'],
    ['шқо', 'east_kazakhstan'],
    ['восточно-казахстанской области', 'east_kazakhstan'],
    ['шымкент', 'shymkent'],
    ['шымкнет', 'shymkent'],
    ['в актобе', 'aktobe'],
    ['актюбинской области', 'aktobe'],
    ['aqtobe', 'aktobe'],
    ['Хромтау', 'aktobe'],
    ['из Караганды', 'karaganda'],
    ['қарағандыда тұрамын', 'karaganda'],
    ['караганда қаласы', 'karaganda'],
    ['джезказган', 'ulytau'],
    ['алматы облысы', 'almaty_region'],
    ['Нур-Султан', 'astana'],
    ['ctvtq', 'abai'],
    ['ақтөбеденмін', 'aktobe'],
    ['усть каменогорскіде дуалка', 'east_kazakhstan'],
    ['хочу учиться в астане по гранту', 'astana'],
    ['Турксибский район', 'almaty'],
  ])('reads «%s»', (text, regionId) => {
    expect(regionsOf(text)).toEqual([regionId]);
  });

  it('returns every meaning of an ambiguous name, the likeliest first', () => {
    expect(regionsOf('алматы')).toEqual(['almaty', 'almaty_region']);
    expect(regionsOf('абай')).toEqual(['abai', 'karaganda']);
    expect(regionsOf('абайский район')).toEqual(['abai', 'karaganda', 'shymkent']);
  });

  it('marks guesses: a wrong letter, an everyday word', () => {
    expect(findPlaces(catalogue, 'павлодра').map(({ exact }) => exact)).toEqual([false, false]);
    expect(findPlaces(catalogue, 'темір')).toMatchObject([{ regionId: 'aktobe', exact: false }]);
    expect(findPlaces(catalogue, 'теміртау')[0]).toMatchObject({ regionId: 'karaganda', exact: true });
  });

  it.each([
    '',
    '   ',
    'привет как дела',
    'фывапролдж',
    'сварщик',
    'дәнекерлеуші',
    'колледж',
    'семья',
    '12345',
    '🙂',
  ])('finds nothing in «%s»', (text) => {
    expect(findPlaces(catalogue, text)).toEqual([]);
  });

  it.each([
    'дуальды оқу',
    'когда подавать документы',
    'сварщик болғым келеді',
    'жақсы колледж',
    'мақсатты оқыту',
    'ашық есік күні',
  ])('does not take an everyday word of «%s» for a place', (text) => {
    expect(findPlaces(catalogue, text)).toEqual([]);
  });

  it('finds every region, city and full district name by each of its own names', () => {
    for (const region of regions) {
      const names = [
        ...Object.values(region.name),
        ...Object.values(region.shortName),
        ...Object.values(region.centre),
        ...region.aliases,
        ...region.cities.flatMap(({ name, aliases }) => [name.kk, name.ru, ...aliases]),
        ...region.districts.flatMap(({ name }) => [name.kk, name.ru]),
      ];
      for (const name of names)
        expect({ name, regions: regionsOf(name) }).toEqual({
          name,
          regions: expect.arrayContaining([region.id]),
        });
    }
  });

  it('survives a missing, doubled or swapped letter in the name of a city', () => {
    const cities = regions.flatMap((region) =>
      region.cities
        .filter(({ name }) => /^[А-ЯЁа-яё]{7,}$/.test(name.ru))
        .map(({ name }) => ({ regionId: region.id, name: name.ru })),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...cities),
        fc.nat(),
        fc.constantFrom('drop', 'double', 'swap'),
        (city, seed, how) => {
          const at = 1 + (seed % (city.name.length - 2));
          const [before, letter, next] = [
            city.name.slice(0, at),
            city.name.charAt(at),
            city.name.charAt(at + 1),
          ];
          const rest = city.name.slice(at + 1);
          const typo =
            how === 'drop'
              ? before + rest
              : how === 'double'
                ? before + letter + letter + rest
                : before + next + letter + rest.slice(1);
          expect(regionsOf(typo)).toContain(city.regionId);
        },
      ),
    );
  });

  it('never throws, and names only regions that exist', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        for (const { regionId } of findPlaces(catalogue, text))
          expect(catalogue.regions.has(regionId)).toBe(true);
      }),
    );
  });
});

describe('nearestPlace', () => {
  it('finds a city at its own point', () => {
    for (const region of regions) {
      for (const { name, coordinates } of region.cities) {
        if (coordinates === null) continue;
        expect(nearestPlace(catalogue, coordinates)).toMatchObject({
          regionId: region.id,
          cityName: name,
          kilometres: 0,
        });
      }
    }
  });

  it('measures along the ground', () => {
    // Astana and Karaganda lie about 190 km apart as the crow flies; this point is 30 km south of Astana.
    const near = nearestPlace(catalogue, { latitude: 50.91, longitude: 71.446 });
    expect(near?.regionId).toBe('akmola');
    expect(near?.cityName.ru).toBe('Косшы');
    expect(near?.kilometres).toBeGreaterThan(5);
    expect(near?.kilometres).toBeLessThan(15);
  });
});
