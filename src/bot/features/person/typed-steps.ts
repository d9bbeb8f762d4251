import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { fold } from '../../../language/fold.ts';
import { LANGUAGES, type Language } from '../../../language/language.ts';
import { GRADES, type Grade, ROLES, type Role } from '../../session.ts';

const phrases = z.array(z.string().min(1).transform(fold));

/** Screens that a few words open by themselves. */
const NAMED_SCREENS = ['list', 'compare'] as const;
export type NamedScreen = (typeof NAMED_SCREENS)[number];

/** data/typed-steps.json: what people type instead of pressing a button. */
export const typedStepsSchema = z.strictObject({
  language: z.strictObject({ kk: phrases, ru: phrases, en: phrases }),
  role: z.strictObject({ pupil: phrases, parent: phrases, counsellor: phrases }),
  grade: z.strictObject({ '9': phrases, '11': phrases, earlier: phrases }),
  screen: z.strictObject({ list: phrases, compare: phrases }),
});

/** Readers of typed answers; undefined when the text is none. */
export interface TypedSteps {
  readonly language: (text: string) => Language | undefined;
  readonly role: (text: string) => Role | undefined;
  readonly grade: (text: string) => Grade | undefined;
  /** The screen that the whole text names. */
  readonly screen: (text: string) => NamedScreen | undefined;
}

const YOUNGEST = 5;
const LAST_OF_BASIC = 9;
const LAST = 11;

export function loadTypedSteps(file: string | URL): TypedSteps {
  const words = typedStepsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  return {
    language: (text) => LANGUAGES.find((language) => isOneOf(text, words.language[language])),
    role: (text) => ROLES.find((role) => isOneOf(text, words.role[role])),
    screen: (text) => NAMED_SCREENS.find((screen) => isOneOf(text, words.screen[screen])),
    grade: (text) => gradeByNumber(text) ?? GRADES.find((grade) => isOneOf(text, words.grade[grade])),
  };
}

/** `list` is folded already. */
function isOneOf(text: string, list: readonly string[]): boolean {
  return text !== '' && list.includes(fold(text));
}

/** The class from a short text with one number in it: «9», «9 сынып», «после 11». A longer text is a question. */
function gradeByNumber(text: string): Grade | undefined {
  const words = fold(text).split(' ');
  const numbers = words.flatMap((word) => /^\d{1,2}/.exec(word)?.[0] ?? []);
  const [only, another] = numbers.map(Number);
  if (only === undefined || another !== undefined || words.length > 4) return undefined;
  if (only === LAST_OF_BASIC) return '9';
  if (only > LAST_OF_BASIC && only <= LAST) return '11';
  return only >= YOUNGEST && only < LAST_OF_BASIC ? 'earlier' : undefined;
}
