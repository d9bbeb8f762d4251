import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Fault } from './fault.ts';
import { formFaults, labelOf, readJsonFile } from './json-file.ts';
import { type College, collegeSchema } from './schema/college.ts';
import { type Demand, demandSchema } from './schema/demand.ts';
import { type Employer, employerSchema } from './schema/employer.ts';
import {
  type Description,
  descriptionsFileSchema,
  type Field,
  fieldSchema,
  type ProfessionRecord,
  professionSchema,
} from './schema/profession.ts';
import { type Region, regionSchema } from './schema/region.ts';
import { type Register, registerSchema } from './schema/register.ts';
import { type SearchWord, searchWordSchema } from './schema/search-word.ts';
import { type Source, sourceSchema } from './schema/source.ts';
import { type Specialty, specialtySchema } from './schema/specialty.ts';
import { type Statistic, statisticSchema } from './schema/statistic.ts';

/** A record and the file it stands in, for naming faults. */
export interface Filed<T> {
  readonly file: string;
  readonly record: T;
}

/** Everything that stands in the data files, in the order of the files. */
export interface Records {
  readonly sources: readonly Filed<Source>[];
  readonly regions: readonly Filed<Region>[];
  readonly specialties: readonly Filed<Specialty>[];
  readonly colleges: readonly Filed<College>[];
  readonly employers: readonly Filed<Employer>[];
  readonly statistics: readonly Filed<Statistic>[];
  readonly fields: readonly Filed<Field>[];
  readonly professions: readonly Filed<ProfessionRecord>[];
  readonly descriptions: readonly Filed<Description>[];
  readonly demand: readonly Filed<Demand>[];
  readonly registers: readonly Filed<Register>[];
  readonly searchWords: readonly Filed<SearchWord>[];
}

interface Reading {
  readonly dataDir: string;
  readonly faults: Fault[];
  readonly malformed: Set<string>;
}

export interface RecordsRead {
  readonly records: Records;
  readonly faults: readonly Fault[];
  /** Ids of records of wrong form: they are left out of `records`, and mentions of them are not faults too. */
  readonly malformed: ReadonlySet<string>;
}

function readJson({ dataDir, faults }: Reading, file: string): unknown {
  const read = readJsonFile(dataDir, file);
  if (read.status === 'success') return read.json;
  faults.push(read.fault);
  return undefined;
}

function readList<T>(reading: Reading, file: string, schema: z.ZodType<T>): readonly Filed<T>[] {
  const json = readJson(reading, file);
  if (json === undefined) return [];
  if (!Array.isArray(json)) {
    reading.faults.push({ file, record: '', field: '', message: 'a list of records is expected' });
    return [];
  }
  return json.flatMap((value: unknown, index) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return [{ file, record: parsed.data }];
    const record = labelOf(value, index);
    reading.malformed.add(record);
    for (const { path, message } of parsed.error.issues) {
      reading.faults.push({ file, record, field: path.join('.'), message });
    }
    return [];
  });
}

/** The JSON files of one folder inside the data folder, sorted, as paths inside the data folder. */
function filesIn({ dataDir, faults }: Reading, folder: string): readonly string[] {
  const path = join(dataDir, folder);
  if (!existsSync(path)) {
    faults.push({ file: folder, record: '', field: '', message: 'the folder is missing' });
    return [];
  }
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => `${folder}/${name}`);
}

function readDescriptions(reading: Reading): readonly Filed<Description>[] {
  return filesIn(reading, 'professions/descriptions').flatMap((file) => {
    const json = readJson(reading, file);
    if (json === undefined) return [];
    const parsed = descriptionsFileSchema.safeParse(json);
    if (parsed.success) return parsed.data.items.map((record) => ({ file, record }));
    reading.faults.push(...formFaults(file, json, parsed.error));
    return [];
  });
}

/** Reads every data file and checks the form of each record; the rest is checked in references.ts. */
export function readRecords(dataDir: string): RecordsRead {
  const reading: Reading = { dataDir, faults: [], malformed: new Set() };
  const records: Records = {
    sources: readList(reading, 'sources.json', sourceSchema),
    regions: readList(reading, 'regions.json', regionSchema),
    specialties: readList(reading, 'specialties.json', specialtySchema),
    colleges: filesIn(reading, 'colleges').flatMap((file) => readList(reading, file, collegeSchema)),
    employers: readList(reading, 'employers.json', employerSchema),
    statistics: readList(reading, 'statistics.json', statisticSchema),
    fields: readList(reading, 'professions/fields.json', fieldSchema),
    professions: readList(reading, 'professions/professions.json', professionSchema),
    descriptions: readDescriptions(reading),
    demand: readList(reading, 'professions/demand.json', demandSchema),
    registers: readList(reading, 'registers.json', registerSchema),
    searchWords: readList(reading, 'search-words.json', searchWordSchema),
  };
  return { records, faults: reading.faults, malformed: reading.malformed };
}
