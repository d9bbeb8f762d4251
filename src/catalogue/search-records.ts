import { fold } from '../language/fold.ts';
import type { Catalogue } from './catalogue.ts';
import { townAdjective } from './place-adjectives.ts';
import type { College } from './schema/college.ts';
import type { OfficialName } from './schema/common.ts';
import type { Region } from './schema/region.ts';

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
  /** Russian name of the town of a college, where it is known. */
  readonly city?: string | null;
}

const known = (names: readonly (string | null)[]): readonly string[] => names.filter((name) => name !== null);

/** A name without what stands in brackets: «Мехатроника (по отраслям)» is asked for as «мехатроника». */
export function withoutBrackets(names: readonly string[]): readonly string[] {
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
    .map(({ id, name, otherNames, everydayNames = [], qualifications }) => {
      const names = known([name.kk, name.ru]);
      const diplomas = qualifications
        .filter(({ verified }) => verified)
        .flatMap(({ name: diploma }) => known([diploma?.kk ?? null, diploma?.ru ?? null]));
      return {
        kind: 'specialty',
        id,
        title: name,
        names,
        otherNames: [...withoutBrackets(names), ...otherNames, ...everydayNames, ...diplomas],
        regionIds: [],
      };
    });
}

/** What kind of college a name says, without legal form, quotes and the person it is named after. */
function kindOfCollege(name: string): string {
  return name
    .replace(/^.*атындағы/, '')
    .replace(/\s(?:им\.|имени|при|г\.)\s.*$/, '')
    .replace(/[«»"“”]/g, ' ')
    .trim();
}

/** Letters in which a town, its adjective and its region agree: Актобе, актюбинский differ later. */
const PLACE_BEGINNING = 4;

/** As people call it: its kind alone, beside the town, or beside the adjective of town or region. */
function collegeCalled({ name, city }: College, region: Region | undefined): readonly string[] {
  const around = known([city, (city && townAdjective(city)) ?? null, region?.name.ru.split(' ')[0] ?? null]);
  const beginnings = known([...around, region?.name.kk ?? null]).map((place) =>
    fold(place).slice(0, PLACE_BEGINNING),
  );
  const isOfPlace = (word: string) => beginnings.includes(fold(word).slice(0, PLACE_BEGINNING));
  const kinds = known([name.kk, name.ru])
    .map(kindOfCollege)
    .map((kind) =>
      kind
        .split(/\s+/)
        .filter((word) => !isOfPlace(word))
        .join(' '),
    );
  return kinds.flatMap((kind) => [kind, ...around.map((place) => `${place} ${kind}`)]);
}

function colleges(catalogue: Catalogue): readonly Findable[] {
  return [...catalogue.colleges.values()].map((college) => {
    const { id, name, aliases, city, regionId } = college;
    const withCity = city === null ? aliases : aliases.flatMap((alias) => [alias, `${alias} ${city}`]);
    return {
      kind: 'college',
      id,
      title: name,
      names: known([name.kk, name.ru]),
      otherNames: [...collegeCalled(college, catalogue.regions.get(regionId)), ...withCity],
      regionIds: [regionId],
      city,
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
