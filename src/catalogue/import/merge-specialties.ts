import type { Qualification, Specialty } from '../schema/specialty.ts';
import { type Row, readCell } from './column.ts';
import {
  findSpecialty,
  indexSpecialties,
  keep,
  nameKey,
  newSpecialty,
  type SpecialtyNamed,
} from './find-specialty.ts';
import { type Change, differences, type ImportContext, type Outcome, put, withSource } from './outcome.ts';
import { SPECIALTY } from './specialty-columns.ts';

function qualificationsOf(row: Row): readonly Pick<Qualification, 'code' | 'name'>[] {
  const told = readCell(row, SPECIALTY.qualificationCode) ?? [];
  const fromCode = readCell(row, SPECIALTY.code)?.qualification;
  const [code = fromCode ?? null] = told;
  const kk = readCell(row, SPECIALTY.qualificationKk) ?? null;
  const ru = readCell(row, SPECIALTY.qualificationRu) ?? null;
  if (code === null && kk === null && ru === null) return [];
  return [{ code, name: kk === null && ru === null ? null : { kk, ru } }];
}

const DIGITS = 8;
const digitsOf = (code: string | null): string => code?.slice(-DIGITS) ?? '';

function isSame(
  left: Pick<Qualification, 'code' | 'name'>,
  right: Pick<Qualification, 'code' | 'name'>,
): boolean {
  if (left.code !== null && right.code !== null) return digitsOf(left.code) === digitsOf(right.code);
  const names = (name: Qualification['name']) =>
    [name?.kk, name?.ru].flatMap((text) => (text ? [nameKey(text)] : []));
  return names(left.name).some((name) => names(right.name).includes(name));
}

function withQualification(
  known: readonly Qualification[],
  told: Pick<Qualification, 'code' | 'name'>,
  { source }: ImportContext,
): Qualification[] {
  const before = known.find((each) => isSame(each, told));
  const name = {
    kk: told.name?.kk ?? before?.name?.kk ?? null,
    ru: told.name?.ru ?? before?.name?.ru ?? null,
  };
  const after: Qualification = {
    code: told.code ?? before?.code ?? null,
    unverifiedCode: told.code === null ? (before?.unverifiedCode ?? null) : null,
    name: name.kk === null && name.ru === null ? null : name,
    verified: true,
    kazakhVerified: (told.name?.kk ?? null) !== null || (before?.kazakhVerified ?? false),
    sources: withSource(before?.sources ?? [], source),
  };
  return before === undefined ? [...known, after] : known.map((each) => (each === before ? after : each));
}

function updatedSpecialty(
  before: Specialty,
  told: SpecialtyNamed,
  rows: readonly Row[],
  context: ImportContext,
): Specialty {
  const name = { kk: told.kk ?? before.name.kk, ru: told.ru ?? before.name.ru };
  const current = [name.kk, name.ru];
  const former = [before.name.kk, before.name.ru].filter((text) => text !== null && !current.includes(text));
  return {
    ...before,
    code: told.code?.specialty ?? before.code,
    unverifiedCode: told.code === undefined ? before.unverifiedCode : null,
    name,
    otherNames: [...new Set([...before.otherNames, ...former])].filter((text) => text !== null),
    verified: true,
    kazakhVerified: told.kk !== null || before.kazakhVerified,
    qualifications: rows
      .flatMap(qualificationsOf)
      .reduce<Qualification[]>(
        (known, each) => withQualification(known, each, context),
        [...before.qualifications],
      ),
    sources: withSource(before.sources, context.source),
  };
}

/** Puts the rows of the classifier, one qualification each, beside the known specialties. */
export function mergeSpecialties(rows: readonly Row[], context: ImportContext): Outcome {
  const all = indexSpecialties(context.catalogue.specialties.values());
  const added: Change[] = [];
  const changed: Change[] = [];
  const byCode = new Map<string, Row[]>();
  for (const row of rows) {
    const code = readCell(row, SPECIALTY.code)?.specialty;
    if (code !== undefined) put(byCode, code, row);
  }
  const first = <T>(own: readonly Row[], read: (row: Row) => T | undefined): T | undefined =>
    own.map(read).find((value) => value !== undefined);
  for (const own of byCode.values()) {
    const told: SpecialtyNamed = {
      code: first(own, (row) => readCell(row, SPECIALTY.code)),
      kk: first(own, (row) => readCell(row, SPECIALTY.nameKk)) ?? null,
      ru: first(own, (row) => readCell(row, SPECIALTY.nameRu)) ?? null,
    };
    const before = findSpecialty(all, told);
    const after = updatedSpecialty(before ?? newSpecialty(all, told, context.source), told, own, context);
    keep(all, after);
    const what = before === undefined ? [] : differences(before, after);
    if (before === undefined) added.push({ id: after.id, text: after.name.ru ?? after.name.kk ?? '' });
    else if (what.length > 0) changed.push({ id: after.id, text: what.join('; ') });
  }
  return {
    added,
    changed,
    gone: [],
    notes: [],
    suspicious: [],
    faults: [],
    unmentioned: all.byId.size - byCode.size,
    records: { specialties: [...all.byId.values()] },
  };
}
