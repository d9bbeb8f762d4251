import type { Catalogue } from './catalogue.ts';
import type { OfficialName } from './schema/common.ts';

export type HitKind = 'profession' | 'specialty' | 'college' | 'employer' | 'region';

/** One thing that can be found, with everything it is called. */
export interface Findable {
  readonly kind: HitKind;
  readonly id: string;
  readonly title: OfficialName;
  /** Official names, in both languages. */
  readonly names: readonly string[];
  /** Everyday names, short names, other spellings. */
  readonly otherNames: readonly string[];
  /** Regions it belongs to; empty: to none in particular. */
  readonly regionIds: readonly string[];
}

const known = (names: readonly (string | null)[]): readonly string[] => names.filter((name) => name !== null);

/** A name without what stands in brackets: «Мехатроника (по отраслям)» is asked for as «мехатроника». */
function withoutBrackets(names: readonly string[]): readonly string[] {
  return names.filter((name) => name.includes('(')).map((name) => name.replace(/\s*\([^)]*\)/g, ''));
}

function professions(catalogue: Catalogue): readonly Findable[] {
  return [...catalogue.professions.values()].map(({ id, name, synonyms }) => {
    const names = [name.kk, name.ru, name.en];
    const otherNames = [...withoutBrackets(names), ...synonyms.kk, ...synonyms.ru];
    return { kind: 'profession', id, title: name, names, otherNames, regionIds: [] };
  });
}

/** Specialties that no source names are left out: they are general knowledge. */
function specialties(catalogue: Catalogue): readonly Findable[] {
  return [...catalogue.specialties.values()]
    .filter(({ verified }) => verified)
    .map(({ id, name, otherNames, qualifications }) => {
      const names = known([name.kk, name.ru]);
      const diplomas = qualifications
        .filter(({ verified }) => verified)
        .flatMap(({ name: diploma }) => known([diploma?.kk ?? null, diploma?.ru ?? null]));
      return {
        kind: 'specialty',
        id,
        title: name,
        names,
        otherNames: [...withoutBrackets(names), ...otherNames, ...diplomas],
        regionIds: [],
      };
    });
}

function colleges(catalogue: Catalogue): readonly Findable[] {
  return [...catalogue.colleges.values()].map(({ id, name, aliases, city, regionId }) => {
    const names = known([name.kk, name.ru]);
    const withCity = city === null ? [] : names.map((each) => `${each} ${city}`);
    return {
      kind: 'college',
      id,
      title: name,
      names,
      otherNames: [...withCity, ...aliases],
      regionIds: [regionId],
    };
  });
}

function employers(catalogue: Catalogue): readonly Findable[] {
  return [...catalogue.employers.values()].map(({ id, name, aliases, links }) => {
    const regionIds = [...new Set(links.map(({ regionId }) => regionId))];
    return {
      kind: 'employer',
      id,
      title: name,
      names: known([name.kk, name.ru]),
      otherNames: aliases,
      regionIds,
    };
  });
}

/** Everything that has a name, except places: those are found by findPlaces. */
export function findables(catalogue: Catalogue): readonly Findable[] {
  return [
    ...professions(catalogue),
    ...specialties(catalogue),
    ...colleges(catalogue),
    ...employers(catalogue),
  ];
}
