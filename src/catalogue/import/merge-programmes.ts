import { fold } from '../../language/fold.ts';
import type { Catalogue } from '../catalogue.ts';
import { sourcedOf, withOwnSources } from '../programme-sources.ts';
import type { College } from '../schema/college.ts';
import type { Programme } from '../schema/programme.ts';
import type { Specialty } from '../schema/specialty.ts';
import type { RowFault } from './cell.ts';
import { type Row, readCell } from './column.ts';
import { indexSpecialties } from './find-specialty.ts';
import { programmesLeft } from './gone.ts';
import { collegeMatcher } from './match-college.ts';
import { type Change, differences, type ImportContext, type Outcome, put, withSource } from './outcome.ts';
import { PLACES } from './places-columns.ts';
import { placeReader } from './places-of-rows.ts';
import { PROGRAMME } from './programme-columns.ts';
import { blankProgramme, updatedProgramme } from './programme-record.ts';
import { collegeOf, type ProgrammeRow, type Reading, repeated, specialtyOf } from './programme-rows.ts';

function employerFinder({ employers }: Catalogue): (names: readonly string[]) => readonly string[] {
  const ids = new Map(
    [...employers.values()].flatMap(({ id, name, aliases }) =>
      [name.ru, name.kk, ...aliases].flatMap((text) => (text === null ? [] : [[fold(text), id] as const])),
    ),
  );
  return (names) => names.flatMap((name) => ids.get(fold(name)) ?? []);
}

interface Merging extends Reading {
  readonly changed: Change[];
  readonly faults: RowFault[];
  readonly employersOf: (names: readonly string[]) => readonly string[];
}

function mergedProgramme(
  merging: Merging,
  college: College,
  specialty: Specialty,
  rows: readonly Row[],
): Programme {
  const { context, added, changed, suspicious, employersOf, faults } = merging;
  faults.push(...repeated(rows));
  const before = college.programmes.find(({ specialtyId }) => specialtyId === specialty.id);
  const blank = blankProgramme(specialty.id, specialty.name.ru ?? specialty.name.kk ?? specialty.id);
  const { programme, contradictions } = updatedProgramme(
    before ?? blank,
    rows,
    employersOf,
    context.source?.date ?? null,
  );
  const [row] = rows;
  if (row !== undefined && contradictions.length > 0) {
    suspicious.push({
      row,
      message: `rows of ${specialty.id} disagree: ${contradictions.join(', ')}; left open`,
      blocks: false,
    });
  }
  const what = before === undefined ? [] : differences(before, programme);
  if (before === undefined) added.push({ id: college.id, text: programme.asPublished });
  else if (what.length > 0)
    changed.push({ id: college.id, text: `${programme.asPublished}: ${what.join('; ')}` });
  if (context.source === undefined) return programme;
  const earlier = before === undefined ? [] : sourcedOf(before, college).sources;
  return { ...programme, sources: withSource(earlier, context.source) };
}

function wholeCollege(college: College, rows: readonly Row[], { context, changed }: Merging): College {
  const [row] = rows;
  const places = row === undefined ? undefined : readCell(row, PROGRAMME.places);
  if (row === undefined || places === undefined) return college;
  const year =
    readCell(row, PLACES.year) ?? (context.source?.date ? Number(context.source.date.slice(0, 4)) : null);
  const stateOrder = { year, places, students: college.stateOrder?.students ?? null };
  const what = differences({ stateOrder: college.stateOrder }, { stateOrder });
  if (what.length > 0) changed.push({ id: college.id, text: what.join('; ') });
  return { ...college, stateOrder };
}

function mergedCollege(merging: Merging, college: College, rows: readonly ProgrammeRow[]): College {
  const groups = new Map<Specialty, Row[]>();
  for (const { row, specialty } of rows) if (specialty !== null) put(groups, specialty, row);
  const merged = new Map(
    [...groups].map(([specialty, own]) => [specialty.id, mergedProgramme(merging, college, specialty, own)]),
  );
  const { source } = merging.context;
  const before = source === undefined ? college.programmes : withOwnSources(college.programmes, college);
  const kept = before.map((programme) => merged.get(programme.specialtyId) ?? programme);
  const known = new Set(college.programmes.map(({ specialtyId }) => specialtyId));
  const added = [...merged.values()].filter(({ specialtyId }) => !known.has(specialtyId));
  const whole = wholeCollege(
    college,
    rows.flatMap(({ row, specialty }) => (specialty === null ? [row] : [])),
    merging,
  );
  return {
    ...whole,
    programmes: [...kept, ...added],
    sources: withSource(college.sources, source),
  };
}

/** Puts the rows of a register of programmes, or of state-order places, beside what is known. */
export function mergeProgrammes(rows: readonly Row[], context: ImportContext): Outcome {
  const { catalogue } = context;
  const merging: Merging = {
    context,
    places: placeReader(catalogue),
    matcher: collegeMatcher([...catalogue.colleges.values()]),
    specialties: indexSpecialties(catalogue.specialties.values()),
    employersOf: employerFinder(catalogue),
    added: [],
    changed: [],
    suspicious: [],
    faults: [],
  };
  const byCollege = new Map<string, ProgrammeRow[]>();
  for (const row of rows) {
    const college = collegeOf(row, merging);
    const specialty = specialtyOf(row, merging);
    if ('message' in college) merging.faults.push(college);
    if (specialty !== null && 'message' in specialty) merging.faults.push(specialty);
    else if (!('message' in college)) put(byCollege, college.id, { row, college, specialty });
  }
  const next = [...catalogue.colleges.values()].map((college) => {
    const own = byCollege.get(college.id);
    return own === undefined ? college : mergedCollege(merging, college, own);
  });
  const mentioned = new Map(
    [...byCollege].map(([id, own]) => [id, new Set(own.flatMap(({ specialty }) => specialty?.id ?? []))]),
  );
  const { colleges, others, ...rest } = programmesLeft(context, mentioned, next);
  const { added, changed, suspicious, faults, specialties } = merging;
  return {
    added,
    changed,
    suspicious,
    faults,
    ...rest,
    records: { colleges, specialties: [...specialties.byId.values()], ...others },
  };
}
