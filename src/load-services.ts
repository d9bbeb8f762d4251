import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadQuestions } from './answers/base/questions.ts';
import type { Question } from './answers/base/schema.ts';
import { loadCare } from './answers/care/care.ts';
import { loadAnswerer } from './answers/load.ts';
import { loadLesson } from './bot/features/lesson/lesson.ts';
import { checkParentsWay, loadParentsWay, type ParentsWay } from './bot/features/parents/parents-way.ts';
import { loadTypedSteps } from './bot/features/person/typed-steps.ts';
import type { Knowledge } from './bot/services.ts';
import { loadTexts, type Texts } from './bot/texts.ts';
import type { Catalogue } from './catalogue/catalogue.ts';
import { DataError } from './catalogue/fault.ts';
import { readJsonFile } from './catalogue/json-file.ts';
import { loadCatalogue } from './catalogue/load.ts';
import { createSearch } from './catalogue/search.ts';
import { aboutSchema, loadNamingFaults } from './check-data.ts';
import { LANGUAGES } from './language/language.ts';
import { loadCalibration } from './orientation/calibration.ts';
import { loadActivities } from './orientation/items.ts';
import { loadTypedAnswers } from './orientation/typed-answers.ts';
import { createDraw, type Draw } from './pictures/draw.ts';
import { rememberPictures } from './pictures/remember-pictures.ts';
import { type Calendar, checkCalendar, loadCalendar } from './reminders/calendar.ts';
import { checkWishRules } from './wish-list/check.ts';
import { loadWishRules, type WishRules } from './wish-list/rules.ts';

/** `data/` and `locales/` lie beside `src/` and beside the built `dist/` alike. */
const ROOT = new URL('../', import.meta.url);
const DATA = new URL('data/', ROOT);

/** About 120 kB each. */
const MOST_PICTURES = 200;

/** What is not read from files; `draw` draws in this thread unless another one is handed in. */
export interface Surroundings {
  readonly retentionDays: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly draw?: Draw;
}

/**
 * Reads and checks all data and texts.
 * @throws DataError that names every fault of the files.
 */
export function loadServices({ retentionDays, now, draw = drawHere() }: Surroundings): Knowledge {
  const dataDir = fileURLToPath(DATA);
  const texts = loadCheckedTexts();
  const given = { texts, retentionDays, now, draw: rememberPictures(draw, MOST_PICTURES) };
  return loadNamingFaults(dataDir, () => ({ ...loadKnowledge(dataDir), ...given }));
}

function drawHere(): Draw {
  const draw = createDraw();
  return async (order) => draw(order);
}

function loadCheckedTexts(): Texts {
  const files = LANGUAGES.map((language) => `locales/${language}.json`);
  const reads = files.map((file) => readJsonFile(fileURLToPath(ROOT), file));
  const faults = reads.flatMap((read) => (read.status === 'fail' ? [read.fault] : []));
  if (faults.length > 0) throw new DataError(faults);
  return loadTexts(new URL('locales/', ROOT));
}

function loadCheckedWishRules(catalogue: Catalogue): WishRules {
  const rules = loadWishRules(new URL('wish-rules.json', DATA));
  const faults = checkWishRules(rules, catalogue);
  if (faults.length > 0) throw new DataError(faults);
  return rules;
}

function loadCheckedCalendar(catalogue: Catalogue): Calendar {
  const calendar = loadCalendar(new URL('calendar.json', DATA));
  const faults = checkCalendar(calendar, catalogue);
  if (faults.length > 0) throw new DataError(faults);
  return calendar;
}

function loadCheckedParentsWay(questions: ReadonlyMap<string, Question>): ParentsWay {
  const way = loadParentsWay(new URL('parents-way.json', DATA));
  const faults = checkParentsWay(way, questions);
  if (faults.length > 0) throw new DataError(faults);
  return way;
}

function loadKnowledge(dataDir: string): Omit<Knowledge, 'texts' | 'retentionDays' | 'now' | 'draw'> {
  const catalogue = loadCatalogue(dataDir);
  const search = createSearch(catalogue);
  const care = loadCare(dataDir);
  const calibration = loadCalibration(new URL('orientation/calibration.json', DATA));
  const questions = new Map(loadQuestions(dataDir).map((question) => [question.id, question]));
  const about = aboutSchema.parse(JSON.parse(readFileSync(new URL('about.json', DATA), 'utf8')));
  return {
    catalogue,
    search,
    orientation: {
      calibration,
      activities: loadActivities(new URL('orientation/items.json', DATA), calibration),
      readTypedAnswer: loadTypedAnswers(new URL('orientation/typed-answers.json', DATA)),
    },
    answers: {
      answer: loadAnswerer(dataDir, catalogue, { search, care }),
      care,
      questions,
    },
    typedSteps: loadTypedSteps(new URL('typed-steps.json', DATA)),
    wishRules: loadCheckedWishRules(catalogue),
    parentsWay: loadCheckedParentsWay(questions),
    lesson: loadLesson(new URL('lesson.json', DATA)),
    calendar: loadCheckedCalendar(catalogue),
    collectedOn: about.collectedOn,
  };
}
