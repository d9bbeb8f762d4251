import { fold } from '../../language/fold.ts';
import type { College } from '../schema/college.ts';
import type { Specialty } from '../schema/specialty.ts';
import type { RowFault } from './cell.ts';
import { type Row, readCell } from './column.ts';
import { findSpecialty, isStrange, keep, nameKey, newSpecialty, type Specialties } from './find-specialty.ts';
import type { CollegeMatcher } from './match-college.ts';
import { type Change, faultOf, type ImportContext, type Suspicion } from './outcome.ts';
import type { PlaceReader } from './places-of-rows.ts';
import { PROGRAMME } from './programme-columns.ts';
import { regionOf } from './region-of-row.ts';

/** What rows are read with, and what reading them brings up. */
export interface Reading {
  readonly context: ImportContext;
  readonly places: PlaceReader;
  readonly matcher: CollegeMatcher;
  readonly specialties: Specialties;
  readonly added: Change[];
  readonly suspicious: Suspicion[];
}

export interface ProgrammeRow {
  readonly row: Row;
  readonly college: College;
  /** Null: the places of the whole college. */
  readonly specialty: Specialty | null;
}

/** The college that a row names, or a fault. */
export function collegeOf(row: Row, { context, places, matcher }: Reading): College | RowFault {
  const names = [readCell(row, PROGRAMME.college) ?? '']
    .flatMap((name) => [name, ...name.split(/\s*\/\s*/)])
    .filter(Boolean);
  const region = regionOf(row, places, context);
  // Without any region the name alone may do, when only one college has it.
  if (typeof region !== 'string' && row.texts.has('region')) return region;
  const regionId = typeof region === 'string' ? region : undefined;
  const named = {
    id: readCell(row, PROGRAMME.collegeId),
    bin: readCell(row, PROGRAMME.bin),
    names,
    regionId,
    city: undefined,
  };
  const match = matcher.exactly(named);
  if (match.status === 'known') {
    const outside =
      context.full && context.regionId !== undefined && match.college.regionId !== context.regionId;
    return outside
      ? faultOf(row, ['college'], `${match.college.id} is not of ${context.regionId}`)
      : match.college;
  }
  const candidates = match.status === 'doubtful' ? match.candidates : matcher.near(named);
  const perhaps = candidates.map(({ id, name }) => `${id} «${name.ru ?? name.kk}»`).join(', ');
  const why =
    match.status === 'doubtful'
      ? match.why
      : `no college «${names[0] ?? named.bin ?? named.id}»${regionId ? ` in ${regionId}` : ''}`;
  return faultOf(
    row,
    ['college', 'bin', 'collegeId'],
    perhaps ? `${why}; perhaps ${perhaps}` : `${why}; import colleges first`,
  );
}

/** The specialty that a row names, a new one where only the register knows it; null when the row names none. */
export function specialtyOf(row: Row, reading: Reading): Specialty | RowFault | null {
  const { specialties, context, suspicious, added } = reading;
  const code = readCell(row, PROGRAMME.code);
  const written = readCell(row, PROGRAMME.specialty) ?? row.texts.get('code') ?? '';
  const name = nameKey(written) === '' || /^[\dA-ZА-Я\s]+$/.test(written) ? undefined : written;
  if (code === undefined && name === undefined) return null;
  const ru = name ?? null;
  const known = findSpecialty(specialties, { code, kk: null, ru });
  if (known !== undefined) {
    if (name !== undefined && isStrange(known, name)) {
      suspicious.push({
        row,
        message: `code ${known.code} is «${known.name.ru ?? known.name.kk}», not «${name}»`,
        blocks: false,
      });
    }
    return known;
  }
  if (code === undefined || name === undefined) {
    return faultOf(
      row,
      ['code', 'specialty'],
      `no specialty ${code?.specialty ?? `«${name}»`}; import specialties first`,
    );
  }
  const clean = name.replace(/^[\dA-Z\s]*\d{5,}[\s.:–—-]*/u, '');
  const specialty = newSpecialty(specialties, { code, kk: null, ru: clean }, context.source);
  keep(specialties, specialty);
  added.push({ id: specialty.id, text: `specialty ${clean}` });
  return specialty;
}

const MEANING = [
  'code',
  'specialty',
  'bases',
  'languages',
  'forms',
  'qualificationCodes',
  'qualificationNames',
  'months',
  'year',
];

/** Rows of one programme may differ in class, language, form or qualification; equal ones are a mistake. */
export function repeated(rows: readonly Row[]): readonly RowFault[] {
  const seen = new Map<string, number>();
  return rows.flatMap((row) => {
    const key = JSON.stringify(MEANING.map((field) => fold(row.texts.get(field) ?? '')));
    const earlier = seen.get(key);
    if (earlier !== undefined)
      return [faultOf(row, ['college', 'code'], `the same programme as in row ${earlier}`)];
    seen.set(key, row.row);
    return [];
  });
}
