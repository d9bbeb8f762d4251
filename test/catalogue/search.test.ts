import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/catalogue/search.ts';
import { catalogue } from './real-catalogue.ts';

const search = createSearch(catalogue);
const firstOf = (text: string, regionId?: string) => {
  const [hit] = search(text, { regionId });
  return hit === undefined ? undefined : `${hit.kind}:${hit.id}`;
};

describe('search', () => {
  it.each([
    ['сварщик', 'profession:welder'],
    ['сварщиком', 'profession:welder'],
    ['дәнекерлеушіге', 'profession:welder'],
    ['данекерлеуши', 'profession:welder'],
    ['svarshik', 'profession:welder'],
    ['айтишник', 'profession:programmer'],
    ['маркшейдер', 'profession:mine-surveyor'],
    ['где на маркшейдера в актобе', 'profession:mine-surveyor'],
    ['семейде аспаз', 'profession:cook'],
    ['Казцинк', 'employer:kazzinc'],
    ['kazzinc', 'employer:kazzinc'],
    ['ктж', 'employer:ktz'],
    ['ҚТЖ', 'employer:ktz'],
    ['06130100', 'specialty:06130100'],
    ['4S06130103', 'specialty:06130100'],
    ['сварочное дело', 'specialty:07150500'],
    ['есеп және аудит', 'specialty:04110100'],
    ['политех усть-каменогорск', 'college:vko-ukptk'],
    ['колледж сервиса актобе', 'college:aktobe-aktcolser'],
    ['JIHC', 'college:zhm-jihc'],
    ['семей', 'region:abai'],
    ['восточный казахстан', 'region:east_kazakhstan'],
  ])('finds «%s»', (text, first) => {
    expect(firstOf(text)).toBe(first);
  });

  it.each(['', '   ', 'фывапролдж', 'привет как дела', 'абракадабра', 'космонавт', 'asdfgh', '!!!', '🙂🙂'])(
    'finds nothing in «%s»',
    (text) => {
      expect(search(text)).toEqual([]);
    },
  );

  it('does not find what is kept from minors, nor what no source names', () => {
    expect(search('07210600')).toEqual([]);
    expect(search('производство пива')).toEqual([]);
    const specialties = search('ювелирное дело').filter(({ kind }) => kind === 'specialty');
    expect(specialties).toEqual([]);
  });

  it('puts the colleges of the own region first, of a region named in the text before that', () => {
    const regionOf = (text: string, regionId: string) => {
      const college = search(text, { regionId }).find(({ kind }) => kind === 'college');
      return catalogue.colleges.get(college?.id ?? '')?.regionId;
    };
    expect(regionOf('политехнический колледж', 'karaganda')).toBe('karaganda');
    expect(regionOf('политехнический колледж', 'kostanay')).toBe('kostanay');
    expect(regionOf('политехнический колледж павлодар', 'karaganda')).toBe('pavlodar');
  });

  it('finds every record by its own name', () => {
    const everything = [
      ...[...catalogue.professions.values()].map(({ id, name }) => ({
        kind: 'profession',
        id,
        names: [name.kk, name.ru],
      })),
      ...[...catalogue.colleges.values()].map(({ id, name }) => ({
        kind: 'college',
        id,
        names: [name.kk, name.ru],
      })),
      ...[...catalogue.employers.values()].map(({ id, name }) => ({
        kind: 'employer',
        id,
        names: [name.kk, name.ru],
      })),
      ...[...catalogue.specialties.values()]
        .filter(({ verified }) => verified)
        .map(({ id, name }) => ({ kind: 'specialty', id, names: [name.kk, name.ru] })),
    ];
    const missed = everything.flatMap(({ kind, id, names }) =>
      names.filter((name) => {
        if (name === null) return false;
        const top = search(name).slice(0, 5);
        return !top.some((hit) => hit.kind === kind && hit.id === id);
      }),
    );
    expect(missed).toEqual([]);
  });

  it('never throws; scores lie between 0 and 1 and fall', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        const scores = search(text).map(({ score }) => score);
        expect(scores).toEqual([...scores].sort((left, right) => right - left));
        for (const score of scores) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
