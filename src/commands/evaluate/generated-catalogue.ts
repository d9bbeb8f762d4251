import { blankProgramme } from '../../catalogue/import/programme-record.ts';
import type { Records } from '../../catalogue/records.ts';
import type { College } from '../../catalogue/schema/college.ts';
import type { Programme } from '../../catalogue/schema/programme.ts';
import type { Region } from '../../catalogue/schema/region.ts';
import type { Specialty } from '../../catalogue/schema/specialty.ts';
import type { Random } from '../../orientation/simulated-people.ts';

export interface GeneratedSize {
  readonly colleges: number;
  /** Programmes of all colleges together, the real ones included. */
  readonly programmes: number;
}

/** The size of the whole country's registers. */
export const WHOLE_COUNTRY: GeneratedSize = { colleges: 800, programmes: 10_000 };

function one<T>(list: readonly T[], random: Random): T {
  const chosen = list[Math.floor(random() * list.length)];
  if (chosen === undefined) throw new RangeError('nothing to choose from');
  return chosen;
}

function several<T>(list: readonly T[], count: number, random: Random): readonly T[] {
  const rest = [...list];
  return Array.from({ length: count }, () => {
    const chosen = one(rest, random);
    rest.splice(rest.indexOf(chosen), 1);
    return chosen;
  });
}

const numbered = (name: string | null, city: string, number: number): string | null =>
  name === null ? null : `${name} № ${number} ${city}`;

function programmeOf({ id, name }: Specialty): Programme {
  return {
    ...blankProgramme(id, name.ru ?? name.kk ?? id),
    bases: [9],
    languages: ['kk', 'ru'],
    forms: ['full-time'],
    durations: { after9: 34, after11: null, unspecified: [] },
  };
}

/** A college of another city, with a number, under a real one's name: words repeat as they do in a full register. */
function collegeOf(pattern: College, region: Region, number: number, random: Random): College {
  const city = one(region.cities, random).name;
  return {
    ...pattern,
    id: `generated-${number}`,
    bin: undefined,
    name: { kk: numbered(pattern.name.kk, city.kk, number), ru: numbered(pattern.name.ru, city.ru, number) },
    aliases: [],
    regionId: region.id,
    city: city.ru,
    programmes: [],
  };
}

/**
 * Real records, with invented colleges and programmes up to `size`; the same for the same `random`. The colleges are
 * only for measuring: none of them exists.
 * @throws RangeError when the real records already have more, or there are too few specialties.
 */
export function generatedRecords(
  records: Records,
  random: Random,
  size: GeneratedSize = WHOLE_COUNTRY,
): Records {
  const real = records.colleges.map(({ record }) => record);
  const regions = records.regions.map(({ record }) => record);
  const specialties = records.specialties.map(({ record }) => record).filter(({ verified }) => verified);
  const added = size.colleges - real.length;
  const wanted = size.programmes - real.reduce((sum, { programmes }) => sum + programmes.length, 0);
  if (added < 1 || wanted < 0 || wanted > added * specialties.length) {
    throw new RangeError(
      `${size.programmes} programmes in ${size.colleges} colleges cannot be made of these`,
    );
  }
  const generated = Array.from({ length: added }, (_, at) => {
    const share = Math.floor((wanted * (at + 1)) / added) - Math.floor((wanted * at) / added);
    const college = collegeOf(one(real, random), one(regions, random), at + 1, random);
    const programmes = several(specialties, share, random).map(programmeOf);
    return { file: 'generated', record: { ...college, programmes } };
  });
  return { ...records, colleges: [...records.colleges, ...generated] };
}
