import type { Filed, Records } from './records.ts';
import type { College } from './schema/college.ts';
import type { Demand } from './schema/demand.ts';
import type { Employer } from './schema/employer.ts';
import type { Field, Profession } from './schema/profession.ts';
import type { Region } from './schema/region.ts';
import type { Register } from './schema/register.ts';
import type { SearchWord } from './schema/search-word.ts';
import type { Source } from './schema/source.ts';
import type { Specialty } from './schema/specialty.ts';
import type { Statistic } from './schema/statistic.ts';

/** What is true: every record by its id, and the ways from one record to others. Read-only. */
export interface Catalogue {
  readonly sources: ReadonlyMap<string, Source>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly specialties: ReadonlyMap<string, Specialty>;
  readonly colleges: ReadonlyMap<string, College>;
  readonly employers: ReadonlyMap<string, Employer>;
  readonly statistics: ReadonlyMap<string, Statistic>;
  readonly fields: ReadonlyMap<string, Field>;
  readonly professions: ReadonlyMap<string, Profession>;
  readonly collegesByRegion: ReadonlyMap<string, readonly College[]>;
  /** Colleges with a programme of the specialty, those included whose programme is not recommended. */
  readonly collegesBySpecialty: ReadonlyMap<string, readonly College[]>;
  readonly professionsBySpecialty: ReadonlyMap<string, readonly Profession[]>;
  readonly professionsByField: ReadonlyMap<string, readonly Profession[]>;
  /**
   * What sources say of the demand, of the profession itself or of a specialty that leads there. What is said of a
   * specialty tells nothing of a profession that needs a university, and is not given there.
   */
  readonly demandByProfession: ReadonlyMap<string, readonly Demand[]>;
  readonly employersByRegion: ReadonlyMap<string, readonly Employer[]>;
  readonly employersByCollege: ReadonlyMap<string, readonly Employer[]>;
  /** By region id, or `kz` for the whole country. */
  readonly statisticsByScope: ReadonlyMap<string, readonly Statistic[]>;
  /** The registers that were imported in full; see `hasRegister`. */
  readonly registers: readonly Register[];
  /** Words that mean the same to a search. */
  readonly searchWords: readonly SearchWord[];
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function grouped<T>(
  records: readonly T[],
  keysOf: (record: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records) {
    for (const key of new Set(keysOf(record))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [record]);
      else group.push(record);
    }
  }
  return groups;
}

const plain = <T>(filed: readonly Filed<T>[]): readonly T[] => filed.map(({ record }) => record);

function professionIdsOf(
  specialtyId: string | null,
  professionsBySpecialty: Catalogue['professionsBySpecialty'],
): readonly string[] {
  const leadingThere = specialtyId === null ? [] : (professionsBySpecialty.get(specialtyId) ?? []);
  return leadingThere.filter(({ level }) => level !== 'higher').map(({ id }) => id);
}

/** Joins checked records into a catalogue. */
export function buildCatalogue(records: Records): Catalogue {
  const descriptions = byId(plain(records.descriptions));
  const professions = plain(records.professions).map((profession): Profession => {
    return { ...profession, description: descriptions.get(profession.id) };
  });
  const professionsBySpecialty = grouped(professions, ({ specialties }) => specialties);
  const colleges = plain(records.colleges);
  const employers = plain(records.employers);
  const statistics = plain(records.statistics);
  return {
    sources: byId(plain(records.sources)),
    regions: byId(plain(records.regions)),
    specialties: byId(plain(records.specialties)),
    colleges: byId(colleges),
    employers: byId(employers),
    statistics: byId(statistics),
    fields: byId(plain(records.fields)),
    professions: byId(professions),
    collegesByRegion: grouped(colleges, ({ regionId }) => [regionId]),
    collegesBySpecialty: grouped(colleges, ({ programmes }) =>
      programmes.map(({ specialtyId }) => specialtyId),
    ),
    professionsBySpecialty,
    professionsByField: grouped(professions, ({ field }) => [field]),
    demandByProfession: grouped(plain(records.demand), ({ professionId, specialtyId }) =>
      professionId === null ? professionIdsOf(specialtyId, professionsBySpecialty) : [professionId],
    ),
    employersByRegion: grouped(employers, ({ links }) => links.map(({ regionId }) => regionId)),
    employersByCollege: grouped(employers, ({ links }) =>
      links.flatMap(({ collegeId }) => (collegeId === null ? [] : [collegeId])),
    ),
    statisticsByScope: grouped(statistics, ({ scope }) => [scope]),
    registers: plain(records.registers),
    searchWords: plain(records.searchWords),
  };
}
