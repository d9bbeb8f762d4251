import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { clearLanguage } from '../../language/detect.ts';
import { fold } from '../../language/fold.ts';
import { LANGUAGES, type Language } from '../../language/language.ts';
import { lastRemembered } from '../../language/remembered.ts';
import { type CareModel, careModelSchema, createWeigh, wordsOf } from './learned.ts';
import { createNotice, type Notice } from './notice.ts';
import { type CarePatterns, carePatternsSchema } from './patterns.ts';
import { commonSpelling, createSigns } from './signs.ts';
import { careReadings } from './spelling.ts';
import { createThemes, type Themes, themesSchema } from './themes.ts';

const text = z.string().min(1);
const inEveryLanguage = z.strictObject({ kk: text, ru: text, en: text });

/** data/care.json: the numbers to call and the words around them. */
export const careSchema = z.strictObject({
  helplines: z
    .array(
      z.strictObject({
        number: z.string().regex(/^\d{3}$/),
        for: inEveryLanguage.describe('when to call it'),
        source: z.string().nullable().describe('id in data/sources.json'),
        note: z.string().nullable().describe('what an editor still has to check'),
      }),
    )
    .min(1),
  reply: inEveryLanguage.describe('to a child; stands before the numbers'),
  forAdult: inEveryLanguage.describe('to an adult who writes about a child; stands before the numbers'),
  after: inEveryLanguage.describe('to a child; stands after the numbers'),
  afterForAdult: inEveryLanguage.describe('to an adult; stands after the numbers'),
  questions: z
    .array(z.strictObject({ theme: text, question: text }))
    .describe(
      'a theme of care-themes.json, and the question of the base whose answer tells what to do about it',
    ),
});
export type CareData = z.infer<typeof careSchema>;

/** Whom care speaks to: the child itself, or an adult about a child. */
export type CareReader = 'child' | 'adult';
/** Whether a text speaks of despair, self-harm, violence, abuse or running away. Pure; never throws. */
export type IsCare = (text: string) => boolean;
/** Whether a text tells of a hard day without danger, and whose; null when it does not. Pure; never throws. */
export type NoticeHardDay = (text: string) => CareReader | null;

export type Care = CareData & {
  readonly isCare: IsCare;
  /** The language to answer a cry in: that of the message when it is clear, else the chosen one. */
  readonly languageOf: (text: string, chosen: Language) => Language;
  /** Whether it reads like the words of an adult about a child. */
  readonly isAboutChild: (text: string) => boolean;
  readonly hardDay: NoticeHardDay;
  /** The same by known words alone, without what only resembles a cry. */
  readonly tellsHardDay: NoticeHardDay;
  /** Ids of questions whose answers a cry may be offered beside the numbers. */
  readonly questionsFor: (text: string) => readonly string[];
};

function languageReader(cries: Notice): Care['languageOf'] {
  return (message, chosen) => {
    const met = [...cries(message)];
    const [only] = met.length === 1 ? met : [];
    if (only === 'en') return chosen;
    return clearLanguage(message) ?? only ?? chosen;
  };
}

/** Finds the questions that answer to what a text speaks of. */
function questionReader({ questions }: CareData, themes: Themes): Care['questionsFor'] {
  const themesOf = createThemes(themes, (word) => commonSpelling(fold(word)));
  return (message) => {
    const met = new Set(careReadings(message).flatMap(wordsOf).flatMap(themesOf));
    return questions.filter(({ theme }) => met.has(theme)).map(({ question }) => question);
  };
}

/** Log odds below the threshold from which on a text, though no alarm, gets warm words and a number to call. */
const NEAR = 1;

/** What was learned from labelled texts: stands beside the patterns. */
export interface Learned {
  readonly themes: Themes;
  readonly model: CareModel;
}

/** Builds the classifiers. Throws when a pattern cannot be read. */
export function createCare(patterns: CarePatterns, data: CareData, { themes, model }: Learned): Care {
  const { sets, groups, harmless, support, childSupport, kind, aboutChild } = patterns;
  const cries = createNotice(groups, harmless, sets);
  const pupil = createNotice(support, kind, sets);
  const child = createNotice(childSupport, kind, sets);
  const naming = LANGUAGES.map((language) => ({
    id: 'about-child',
    language,
    patterns: [...aboutChild.patterns],
  }));
  const named = createNotice(naming, aboutChild.self, sets);
  const weigh = createWeigh(createSigns(themes), model);
  const likely = lastRemembered((message) => weigh(careReadings(message)));
  const tellsHardDay: NoticeHardDay = lastRemembered((message) => {
    if (child(message).size > 0 && named(message).size > 0) return 'adult';
    return pupil(message).size > 0 ? 'child' : null;
  });
  const cry = lastRemembered((message) => cries(message).size > 0);
  return {
    ...data,
    isCare: (message) => cry(message) || likely(message) >= model.threshold,
    languageOf: languageReader(cries),
    questionsFor: questionReader(data, themes),
    isAboutChild: (message) => named(message).size > 0,
    tellsHardDay,
    hardDay: (message) => {
      const told = tellsHardDay(message);
      if (told !== null || likely(message) < model.threshold - NEAR) return told;
      return named(message).size > 0 ? 'adult' : 'child';
    },
  };
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Reads the four files of care in data/. Throws when one is broken. */
export function loadCare(dataDir: string): Care {
  const data = careSchema.parse(readJson(join(dataDir, 'care.json')));
  const patterns = carePatternsSchema.parse(readJson(join(dataDir, 'care-patterns.json')));
  return createCare(patterns, data, {
    themes: themesSchema.parse(readJson(join(dataDir, 'care-themes.json'))),
    model: careModelSchema.parse(readJson(join(dataDir, 'care-model.json'))),
  });
}

/** The reply as it is sent: what to do, the numbers one a line, how one may go on. */
export function careText(care: CareData, language: Language, reader: CareReader = 'child'): string {
  const [before, after] = reader === 'adult' ? [care.forAdult, care.afterForAdult] : [care.reply, care.after];
  const numbers = care.helplines.map((line) => `${line.number} — ${line.for[language]}`);
  return [before[language], numbers.join('\n'), after[language]].join('\n\n');
}
