import type { Catalogue } from './catalogue.ts';
import type { Base, Programme } from './schema/programme.ts';
import type { Qualification, Specialty } from './schema/specialty.ts';

/** One specialty that leads to a profession, with what the known programmes say of it. */
export interface Way {
  readonly specialty: Specialty;
  readonly qualifications: readonly Qualification[];
  /** Classes after which a known programme takes pupils; empty: not known. */
  readonly bases: readonly Base[];
  /** Different lengths of study in months among the known programmes, ascending; empty: not known. */
  readonly months: Readonly<Record<'after9' | 'after11' | 'unspecified', readonly number[]>>;
  /** How many colleges of the country are known to teach it. */
  readonly collegeCount: number;
}

export interface WaysInto {
  readonly ways: readonly Way[];
  /** A university is needed in the end; the ways are then only a possible first step. */
  readonly needsUniversity: boolean;
  /** False: the specialty is not known here, which does not mean that nobody teaches it. */
  readonly known: boolean;
}

function ascending<T extends number>(values: readonly (T | null)[]): readonly T[] {
  const known = values.filter((value): value is T => value !== null);
  return [...new Set(known)].sort((left, right) => left - right);
}

function programmesOf(catalogue: Catalogue, specialtyId: string): readonly Programme[] {
  return (catalogue.collegesBySpecialty.get(specialtyId) ?? [])
    .flatMap(({ programmes }) => programmes)
    .filter((programme) => programme.specialtyId === specialtyId && programme.recommend);
}

/** What is known of a specialty and its programmes; qualifications that no source names are left out. */
export function wayThrough(catalogue: Catalogue, specialty: Specialty): Way {
  const programmes = programmesOf(catalogue, specialty.id);
  const teaching = (catalogue.collegesBySpecialty.get(specialty.id) ?? []).filter(({ programmes }) =>
    programmes.some(({ specialtyId, recommend }) => specialtyId === specialty.id && recommend),
  );
  return {
    specialty,
    qualifications: specialty.qualifications.filter(({ verified }) => verified),
    bases: ascending(programmes.flatMap(({ bases }) => bases)),
    months: {
      after9: ascending(programmes.map(({ durations }) => durations.after9)),
      after11: ascending(programmes.map(({ durations }) => durations.after11)),
      unspecified: ascending(programmes.flatMap(({ durations }) => durations.unspecified)),
    },
    collegeCount: teaching.length,
  };
}

/**
 * The specialties that lead to a profession, as far as a source names them; undefined for an unknown id.
 * General knowledge (`verified: false`) is left out, of specialties and of qualifications alike.
 */
export function waysInto(catalogue: Catalogue, professionId: string): WaysInto | undefined {
  const profession = catalogue.professions.get(professionId);
  if (profession === undefined) return undefined;
  const ways = profession.specialties
    .flatMap((id) => catalogue.specialties.get(id) ?? [])
    .filter(({ verified }) => verified)
    .map((specialty) => wayThrough(catalogue, specialty));
  return { ways, needsUniversity: profession.level === 'higher', known: ways.length > 0 };
}
