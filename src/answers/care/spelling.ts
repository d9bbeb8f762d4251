import { fold } from '../../language/fold.ts';
import { readings } from '../../language/readings.ts';
import { lastRemembered } from '../../language/remembered.ts';
import type { PatternLanguage } from './patterns.ts';

const LETTER_SHAPES: Readonly<Record<string, string>> = {
  '0': 'о',
  '1': 'и',
  '3': 'з',
  '4': 'ч',
  '6': 'б',
  '@': 'а',
  $: 'с',
};

/** A word written to slip past filters: «су1цид», «сд0хнуть», «суиц*д». */
function undisguised(text: string): string {
  return text
    .replace(/(?<=\p{L})[*#_.'’-]+(?=\p{L})/gu, '')
    .replace(/(?<=\p{L})[01346@$]|[01346@$](?=\p{L})/gu, (sign) => LETTER_SHAPES[sign] ?? sign);
}

/** Letters parted by spaces as one word: «с у и ц и д». */
function unspaced(folded: string): string {
  return folded.replace(/(?<!\S)\p{L}(?: \p{L}(?!\S)){3,}/gu, (letters) => letters.replaceAll(' ', ''));
}

/** Russian misspellings that sound the same: «жыть», «хочеца», «ни хочу»; in Latin letters ь is lost. */
const SOUNDS_THE_SAME: readonly (readonly [RegExp, string])[] = [
  [/(?<=[жш])ы/g, 'и'],
  [/(?<=[чщ])я/g, 'а'],
  [/(?:ться|тся|тса|ца)(?= |$)/g, 'тся'],
  [/(?<=^| )ни(?= |$)/g, 'не'],
  [/(?<!с)[ьъ]/g, ''],
  [/(?<=^| )би(?=[ею]т(?: |$))/g, 'б'],
];

/**
 * A folded text in the spelling in which care compares: Kazakh ы and і change places so often («келеди»,
 * «келеды») that they are one, Russian words are spelt as they sound.
 */
export function careSpelling(folded: string, language: PatternLanguage): string {
  if (language === 'kk') return folded.replaceAll('ы', 'и');
  if (language === 'en') return folded;
  return SOUNDS_THE_SAME.reduce((text, [wrong, right]) => text.replace(wrong, right), folded);
}

/** Every folded text that the message may stand for; care asks whether any of them is a cry for help. */
export const careReadings = lastRemembered((text): readonly string[] => {
  const plain = readings(text);
  const open = undisguised(text.toLowerCase());
  const all = open === text.toLowerCase() ? plain : [...plain, ...readings(open)];
  return [...new Set([...all, ...all.map(unspaced), ...all.map(fold)])];
});

const spelt = (language: PatternLanguage) =>
  lastRemembered((text) => careReadings(text).map((reading) => careSpelling(reading, language).split(' ')));

/** The words of every reading, spelt as patterns of a language are. */
export const CARE_WORDS: Readonly<Record<PatternLanguage, (text: string) => readonly (readonly string[])[]>> =
  {
    kk: spelt('kk'),
    ru: spelt('ru'),
    en: spelt('en'),
  };
