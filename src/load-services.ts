import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { loadQuestions } from './answers/base/questions.ts';
import { loadCare } from './answers/care/care.ts';
import { loadAnswerer } from './answers/load.ts';
import { loadTypedSteps } from './bot/features/person/typed-steps.ts';
import type { Knowledge } from './bot/services.ts';
import { loadTexts } from './bot/texts.ts';
import { loadCatalogue } from './catalogue/load.ts';
import { loadCalibration } from './orientation/calibration.ts';
import { loadActivities } from './orientation/items.ts';
import { loadTypedAnswers } from './orientation/typed-answers.ts';
import { loadPictureFonts } from './pictures/fonts.ts';
import { createPictureCache } from './pictures/picture-cache.ts';
import { renderProfile } from './pictures/render-profile.ts';

/** `data/` and `locales/` lie beside `src/` and beside the built `dist/` alike. */
const DATA = new URL('../data/', import.meta.url);
const LOCALES = new URL('../locales/', import.meta.url);

/** About 120 kB each. */
const MOST_PICTURES = 200;

const aboutFile = z.object({ collectedOn: z.iso.date() });

/** Reads and checks all data and texts. Throws with every fault named. */
export function loadServices(retentionDays: number, now: () => number): Knowledge {
  const dataDir = fileURLToPath(DATA);
  const catalogue = loadCatalogue(dataDir);
  const calibration = loadCalibration(new URL('orientation/calibration.json', DATA));
  const questions = loadQuestions(dataDir);
  const fonts = loadPictureFonts();
  const about = aboutFile.parse(JSON.parse(readFileSync(new URL('about.json', DATA), 'utf8')));
  return {
    catalogue,
    orientation: {
      calibration,
      activities: loadActivities(new URL('orientation/items.json', DATA), calibration),
      readTypedAnswer: loadTypedAnswers(new URL('orientation/typed-answers.json', DATA)),
    },
    answers: {
      answer: loadAnswerer(dataDir, catalogue),
      care: loadCare(dataDir),
      questions: new Map(questions.map((question) => [question.id, question])),
    },
    typedSteps: loadTypedSteps(new URL('typed-steps.json', DATA)),
    pictures: {
      cache: createPictureCache(MOST_PICTURES),
      drawProfile: (chart) => renderProfile(fonts, chart),
    },
    texts: loadTexts(LOCALES),
    collectedOn: about.collectedOn,
    retentionDays,
    now,
  };
}
