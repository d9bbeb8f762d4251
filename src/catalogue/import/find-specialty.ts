import { fold } from '../../language/fold.ts';
import type { Source } from '../schema/source.ts';
import type { Specialty } from '../schema/specialty.ts';
import type { SpecialtyCode } from './code.ts';
import { freeId, slug } from './names.ts';

/** A specialty as a register gives it. */
export interface SpecialtyNamed {
  readonly code: SpecialtyCode | undefined;
  readonly kk: string | null;
  readonly ru: string | null;
}

export interface Specialties {
  readonly byId: Map<string, Specialty>;
  readonly byCode: Map<string, Specialty>;
  readonly byName: Map<string, Specialty>;
}

/** A code and a name in one cell («06130100 Программное обеспечение») leave the name; so do notes in brackets. */
export const nameKey = (name: string): string =>
  fold(
    name
      .replace(/^[\d\sA-ZА-Я]*\d{5,}[\s.:–—-]*/u, '')
      .replace(/\((?:по видам|по отраслям|түрлері бойынша|салалар бойынша)[^)]*\)/giu, ''),
  );

export function indexSpecialties(specialties: Iterable<Specialty>): Specialties {
  const all: Specialties = { byId: new Map(), byCode: new Map(), byName: new Map() };
  for (const specialty of specialties) keep(all, specialty);
  return all;
}

export function keep({ byId, byCode, byName }: Specialties, specialty: Specialty): void {
  byId.set(specialty.id, specialty);
  if (specialty.code !== null) byCode.set(specialty.code, specialty);
  for (const name of [specialty.name.ru, specialty.name.kk, ...specialty.otherNames]) {
    if (name === null) continue;
    const known = byName.get(nameKey(name));
    // A name that two specialties share goes to the one with a code.
    if (known === undefined || known.id === specialty.id || known.code === null)
      byName.set(nameKey(name), specialty);
  }
}

/** The specialty by its code; one without a known code, or without a code in the row, by its name. */
export function findSpecialty(
  { byCode, byName }: Specialties,
  { code, kk, ru }: SpecialtyNamed,
): Specialty | undefined {
  const coded = code === undefined ? undefined : byCode.get(code.specialty);
  if (coded !== undefined) return coded;
  const named = [ru, kk].flatMap((name) => (name === null ? [] : (byName.get(nameKey(name)) ?? [])))[0];
  return code === undefined || named?.code === null ? named : undefined;
}

/** A specialty that only the register names. */
export function newSpecialty(all: Specialties, named: SpecialtyNamed, source: Source | undefined): Specialty {
  const code = named.code?.specialty ?? null;
  return {
    id: freeId(code ?? slug(named.ru ?? named.kk ?? ''), all.byId),
    code,
    unverifiedCode: null,
    name: { kk: named.kk, ru: named.ru },
    otherNames: [],
    verified: true,
    kazakhVerified: named.kk !== null,
    qualifications: [],
    sources: source === undefined ? [] : [source.id],
  };
}

const STEM = 5;

/** Whether a name shares no word with those known of the specialty: then the row may have slipped. */
export function isStrange({ name, otherNames }: Specialty, published: string): boolean {
  const stemsOf = (text: string) =>
    nameKey(text)
      .split(' ')
      .filter((word) => word.length >= STEM)
      .map((word) => word.slice(0, STEM));
  const known = new Set(
    [name.kk, name.ru, ...otherNames].flatMap((text) => (text === null ? [] : stemsOf(text))),
  );
  const told = stemsOf(published);
  return told.length > 0 && known.size > 0 && !told.some((stem) => known.has(stem));
}
