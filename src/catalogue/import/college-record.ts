import { figureDate } from '../figure-date.ts';
import { type College, DATED_FIGURES, type DatedFigure } from '../schema/college.ts';
import type { Source } from '../schema/source.ts';
import { COLLEGE } from './college-columns.ts';
import { type Column, type Row, readCell } from './column.ts';
import { collegeKey } from './names.ts';
import { withSource } from './outcome.ts';

const KAZAKH = /[әғқңөұүһі]|колледжі|мектебі/iu;

/** The names of a row by language; one cell may hold both, «… колледжі / Колледж …». */
export function namesOf(row: Row): { readonly kk: string | null; readonly ru: string | null } {
  const parts = (readCell(row, COLLEGE.name) ?? '').split(/\s*\/\s*/).filter((part) => part !== '');
  const bilingual = parts.length === 2 && parts.filter((part) => KAZAKH.test(part)).length === 1;
  const texts = bilingual ? parts : [parts.join('/')].filter((text) => text !== '');
  return {
    kk: readCell(row, COLLEGE.nameKk) ?? texts.find((text) => KAZAKH.test(text)) ?? null,
    ru: readCell(row, COLLEGE.nameRu) ?? texts.find((text) => !KAZAKH.test(text)) ?? null,
  };
}

/** A college of which only id and region are known. */
export function blankCollege(id: string, regionId: string): College {
  return {
    id,
    name: { kk: null, ru: null },
    aliases: [],
    regionId,
    city: null,
    district: null,
    address: null,
    coordinates: null,
    ownership: null,
    phone: null,
    site: null,
    founded: null,
    special: null,
    students: null,
    admitted: null,
    employmentPercent: null,
    bases: [],
    languages: [],
    forms: [],
    stateOrder: null,
    dormitory: null,
    dualTraining: null,
    workshops: { kk: [], ru: [] },
    remarks: [],
    programmes: [],
    nameOnly: false,
    asOf: null,
    sources: [],
  };
}

/** Names by which it was known stay findable. */
function aliasesOf(before: College, name: College['name'], added: readonly string[]): string[] {
  const keys = new Set([name.kk, name.ru].flatMap((text) => (text === null ? [] : [collegeKey(text)])));
  const former = [before.name.kk, before.name.ru].filter(
    (text) => text !== null && !keys.has(collegeKey(text)),
  );
  return [...new Set([...before.aliases, ...former, ...added])].filter((text) => text !== null);
}

function dormitoryOf(before: College, row: Row): College['dormitory'] {
  const places = readCell(row, COLLEGE.dormitoryPlaces);
  const has = readCell(row, COLLEGE.dormitory) ?? (places === undefined || places === 0 ? undefined : true);
  if (has === undefined) return before.dormitory;
  return { has, places: has ? (places ?? before.dormitory?.places ?? null) : null };
}

function coordinatesOf(before: College, row: Row): College['coordinates'] {
  const latitude = readCell(row, COLLEGE.latitude);
  const longitude = readCell(row, COLLEGE.longitude);
  return latitude === undefined || longitude === undefined ? before.coordinates : { latitude, longitude };
}

function stateOrderOf(before: College, row: Row, source: Source | undefined): College['stateOrder'] {
  const places = readCell(row, COLLEGE.stateOrderPlaces);
  if (places === undefined) return before.stateOrder;
  const year = source?.date ? Number(source.date.slice(0, 4)) : null;
  return { year, places, students: before.stateOrder?.students ?? null };
}

/** Figures that the row does not bring keep the date that they had. */
function figuresAsOf(before: College, row: Row, source: Source | undefined): Pick<College, 'figuresAsOf'> {
  if (source === undefined) return {};
  const kept = DATED_FIGURES.filter(
    (figure) => before[figure] !== null && readCell(row, COLLEGE[figure]) === undefined,
  ).map((figure): [DatedFigure, string | null] => [figure, figureDate(before, figure)]);
  return { figuresAsOf: kept.length > 0 ? Object.fromEntries(kept) : undefined };
}

/** The college as the row says; what the row leaves open stays as it was known. */
export function updatedCollege(
  before: College,
  row: Row,
  city: string | undefined,
  source: Source | undefined,
): College {
  const told = <T, Known>(column: Column<T>, known: Known): T | Known => readCell(row, column) ?? known;
  const { kk, ru } = namesOf(row);
  const name = { kk: kk ?? before.name.kk, ru: ru ?? before.name.ru };
  const bin = readCell(row, COLLEGE.bin);
  return {
    ...before,
    ...(bin === undefined ? {} : { bin }),
    name,
    aliases: aliasesOf(before, name, readCell(row, COLLEGE.aliases) ?? []),
    city: city ?? before.city,
    district: told(COLLEGE.district, before.district),
    address: told(COLLEGE.address, before.address),
    coordinates: coordinatesOf(before, row),
    ownership: told(COLLEGE.ownership, before.ownership),
    phone: told(COLLEGE.phone, before.phone),
    site: told(COLLEGE.site, before.site),
    founded: told(COLLEGE.founded, before.founded),
    special: told(COLLEGE.special, before.special),
    students: told(COLLEGE.students, before.students),
    admitted: told(COLLEGE.admitted, before.admitted),
    employmentPercent: told(COLLEGE.employmentPercent, before.employmentPercent),
    ...figuresAsOf(before, row, source),
    bases: [...told(COLLEGE.bases, before.bases)],
    languages: [...told(COLLEGE.languages, before.languages)],
    forms: [...told(COLLEGE.forms, before.forms)],
    stateOrder: stateOrderOf(before, row, source),
    dormitory: dormitoryOf(before, row),
    dualTraining: told(COLLEGE.dualTraining, before.dualTraining),
    nameOnly: false,
    asOf: source?.date ?? before.asOf,
    sources: withSource(before.sources, source),
  };
}
