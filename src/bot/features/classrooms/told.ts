import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Row } from '../../../classrooms/figures.ts';
import type { ClassReport, Supply } from '../../../classrooms/report.ts';
import type { FullClass } from '../../../store/classrooms.ts';
import { officialName } from '../../names.ts';
import type { Translate } from '../../texts.ts';

/** A row of the report in words; `count` as it is written, such as "3 or more". */
export interface ToldRow {
  readonly label: string;
  readonly count: number;
  readonly atLeast: boolean;
  /** What the region offers, or that it is the direction of the class. */
  readonly note: string | undefined;
  /** Of a specialty: the same in numbers. */
  readonly supply: Supply | undefined;
}

export interface ToldGroup {
  /** Short, for the sheet of a workbook. */
  readonly name: string;
  readonly heading: string;
  readonly rows: readonly ToldRow[];
}

/** The figures of a report in words, for the text and the picture alike; empty while there are none. */
export function toldGroups(
  { figures, supply }: ClassReport,
  { fieldId, regionId }: Pick<FullClass['classroom'], 'fieldId' | 'regionId'>,
  catalogue: Catalogue,
  t: Translate,
): readonly ToldGroup[] {
  if (!figures) return [];
  const { fields, specialties } = catalogue;
  const supplyOf = new Map(supply.map((one) => [one.specialtyId, one]));
  const group = <Id extends string>(
    [name, heading]: readonly [name: string, heading: string],
    rows: readonly Row<Id>[],
    nameOf: (id: Id) => string,
    noteOf: (id: Id) => string | undefined = () => undefined,
  ): ToldGroup => ({
    name,
    heading,
    rows: rows.map(({ id, count, atLeast }) => ({
      label: id === null ? t('classroom.told.others') : nameOf(id),
      count,
      atLeast,
      note: id === null ? undefined : noteOf(id),
      supply: supplyOf.get(id ?? ''),
    })),
  });
  return [
    group(same(t('classroom.told.areas')), figures.areas, (area) => t(`areas.${area}.name`)),
    group(
      same(t('classroom.told.fields')),
      figures.fields,
      (id) => fields.get(id)?.name[t.language] ?? id,
      (id) => (id === fieldId ? t('classroom.told.direction') : undefined),
    ),
    group(
      [t('classroom.sheet.specialties'), t('classroom.told.specialties')],
      figures.specialties,
      (id) => {
        const name = specialties.get(id)?.name;
        return name ? officialName(name, t) : id;
      },
      (id) => supplyNote(supplyOf.get(id), regionId !== null, t),
    ),
  ];
}

function same(name: string): readonly [string, string] {
  return [name, name];
}

function supplyNote(supply: Supply | undefined, hasRegion: boolean, t: Translate): string {
  if (!hasRegion) return t('classroom.told.noRegion');
  if (!supply || supply.taught === 'unknown') return t('classroom.told.unknown');
  if (supply.taught === 'not-taught') return t('classroom.told.notTaught');
  const { colleges, places, collegesWithPlaces: known } = supply;
  const ofPlaces =
    places === null
      ? t('classroom.told.placesUnknown')
      : known === colleges
        ? t('classroom.told.places', { places })
        : t('classroom.told.placesOfSome', { places, known, colleges });
  return `${t('classroom.told.taught', { colleges })}; ${ofPlaces}`;
}
