import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { checkQuestions } from './answers/base/check.ts';
import { loadQuestions } from './answers/base/questions.ts';
import { careSchema, loadCare } from './answers/care/care.ts';
import { careModelSchema } from './answers/care/learned.ts';
import { carePatternsSchema } from './answers/care/patterns.ts';
import { themesSchema } from './answers/care/themes.ts';
import {
  framesSchema,
  intentSchema,
  moreWordingsSchema,
  regionalSchema,
  synonymsSchema,
} from './answers/intents.ts';
import { lessonSchema } from './bot/features/lesson/lesson.ts';
import { checkParentsWay, loadParentsWay, parentsWaySchema } from './bot/features/parents/parents-way.ts';
import { typedStepsSchema } from './bot/features/person/typed-steps.ts';
import { DataError, type Fault } from './catalogue/fault.ts';
import { formFaults, readJsonFile } from './catalogue/json-file.ts';
import { checkData } from './catalogue/load.ts';
import { type Filed, readRecords } from './catalogue/records.ts';
import { type Calibration, loadCalibration } from './orientation/calibration.ts';
import { loadActivities } from './orientation/items.ts';
import { loadTypedAnswers } from './orientation/typed-answers.ts';
import { calendarSchema, checkCalendar } from './reminders/calendar.ts';
import { checkWishRules } from './wish-list/check.ts';
import { wishRulesSchema } from './wish-list/rules.ts';

/** data/about.json. */
export const aboutSchema = z.object({ collectedOn: z.iso.date() });

type Check = (json: unknown, path: string) => void;

/** What is wrong with one file, where `check` throws for a wrong one. */
function faultsOf(dataDir: string, file: string, check: Check): readonly Fault[] {
  const read = readJsonFile(dataDir, file);
  if (read.status === 'fail') return [read.fault];
  const path = join(dataDir, file);
  try {
    check(read.json, path);
    return [];
  } catch (error) {
    if (error instanceof z.ZodError) return formFaults(file, read.json, error);
    const message = error instanceof Error ? error.message.replace(`${path}: `, '') : String(error);
    return [{ file, record: '', field: '', message }];
  }
}

/** Lets the activities be looked at even where the calibration is broken. */
const NOTHING_MEASURED: Calibration = {
  version: '',
  itemIds: [],
  areaOf: new Uint8Array(),
  mean: new Float64Array(),
  covariance: new Float64Array(),
  scaleMean: [],
  scaleSd: [],
  draws: new Float64Array(),
};

function orientationFaults(dataDir: string): readonly Fault[] {
  let calibration: Calibration | undefined;
  const faults = faultsOf(dataDir, 'orientation/calibration.json', (_, path) => {
    calibration = loadCalibration(path);
  });
  const items = (itemIds: readonly string[]) =>
    faultsOf(dataDir, 'orientation/items.json', (_, path) => {
      loadActivities(path, { ...(calibration ?? NOTHING_MEASURED), itemIds });
    });
  const form = items([]);
  // Asked one by one, since the loader stops at the first item without a text.
  const missing = form.length > 0 ? [] : (calibration?.itemIds ?? []).flatMap((id) => items([id]));
  const typed = faultsOf(dataDir, 'orientation/typed-answers.json', (_, path) => loadTypedAnswers(path));
  return [...faults, ...form, ...missing, ...typed];
}

function careFaults(dataDir: string): readonly Fault[] {
  const form = [
    ...faultsOf(dataDir, 'care.json', (json) => careSchema.parse(json)),
    ...faultsOf(dataDir, 'care-patterns.json', (json) => carePatternsSchema.parse(json)),
    ...faultsOf(dataDir, 'care-themes.json', (json) => themesSchema.parse(json)),
    ...faultsOf(dataDir, 'care-model.json', (json) => careModelSchema.parse(json)),
  ];
  return form.length > 0 ? form : faultsOf(dataDir, 'care-patterns.json', () => loadCare(dataDir));
}

function questionFaults(dataDir: string): readonly Fault[] {
  const file = 'questions';
  if (existsSync(join(dataDir, file))) return checkQuestions(dataDir);
  return [{ file, record: '', field: '', message: 'the folder is missing' }];
}

/** Ids of the catalogue's records, malformed ones too; undefined without a whole file: every mention would be a fault. */
function idsIn(dataDir: string) {
  const { records, faults, malformed } = readRecords(dataDir);
  if (faults.some(({ record }) => record === '')) return undefined;
  const ids = (filed: readonly Filed<{ readonly id: string }>[]) =>
    new Set([...malformed, ...filed.map(({ record }) => record.id)]);
  const { sources, specialties, regions } = records;
  return { sources: ids(sources), specialties: ids(specialties), regions: ids(regions) };
}

/** A file of one value: its form, then what it says of records. */
function valueFaults<T>(
  dataDir: string,
  file: string,
  schema: z.ZodType<T>,
  check: (value: T, known: NonNullable<ReturnType<typeof idsIn>>) => readonly Fault[],
): readonly Fault[] {
  const values: T[] = [];
  const form = faultsOf(dataDir, file, (json) => values.push(schema.parse(json)));
  const known = idsIn(dataDir);
  return known ? [...form, ...values.flatMap((value) => check(value, known))] : form;
}

function parentsWayFaults(dataDir: string): readonly Fault[] {
  const file = 'parents-way.json';
  const form = faultsOf(dataDir, file, (json) => parentsWaySchema.parse(json));
  // With broken questions every mention of them would be reported as a fault of this file.
  if (form.length > 0 || questionFaults(dataDir).length > 0) return form;
  const known = new Map(loadQuestions(dataDir).map((question) => [question.id, question]));
  return checkParentsWay(loadParentsWay(join(dataDir, file)), known);
}

/** Every fault of the files that the bot reads, at once; empty when all is well. */
export function checkDataFiles(dataDir: string): readonly Fault[] {
  const form = (file: string, schema: z.ZodType) => faultsOf(dataDir, file, (json) => schema.parse(json));
  return [
    ...checkData(dataDir),
    ...questionFaults(dataDir),
    ...form('answers/intents.json', z.array(intentSchema)),
    ...form('answers/synonyms.json', synonymsSchema),
    ...form('answers/frames.json', framesSchema),
    ...form('answers/more-wordings.json', moreWordingsSchema),
    ...form('answers/regional.json', regionalSchema),
    ...careFaults(dataDir),
    ...orientationFaults(dataDir),
    ...form('typed-steps.json', typedStepsSchema),
    ...valueFaults(dataDir, 'wish-rules.json', wishRulesSchema, checkWishRules),
    ...parentsWayFaults(dataDir),
    ...valueFaults(dataDir, 'calendar.json', calendarSchema, checkCalendar),
    ...form('lesson.json', lessonSchema),
    ...form('about.json', aboutSchema),
  ];
}

/**
 * What `load` makes of the data files.
 * @throws DataError with every fault of the files when `load` breaks on them; looked for only then, as it takes time.
 */
export function loadNamingFaults<T>(dataDir: string, load: () => T): T {
  try {
    return load();
  } catch (error) {
    const faults = checkDataFiles(dataDir);
    throw faults.length > 0 ? new DataError(faults) : error;
  }
}
