import { fold } from './fold.ts';
import type { ContentLanguage } from './language.ts';
import { readings } from './readings.ts';

const KAZAKH_LETTERS = /[әғқңөұүһі]/;
/** Letters of Russian words that Kazakh words hardly ever hold. */
const RUSSIAN_LETTERS = /[ёщъьцэчв]/;

const KAZAKH_WORDS = new Set(
  fold(
    `мен сен ол біз сіз олар бұл осы сол не ме ма ба бе па пе кім қайда қандай қанша қалай қашан неше неге керек
    бар жоқ және үшін болады болмайды деген дейін кейін немесе туралы бойынша бола алам аламын аласың алады болам
    болса егер маған саған оған менің сенің оның оқу оқуға оқып оқимын түсу түсуге түсем түсемін мамандық кәсіп
    облысы қала қаласы сынып сыныптан жұмыс ақша тегін орын орны сәлем рахмет рақмет қалайсың айтшы берші көмек
    балам ұлым қызым анам әкем ата ана ғой екен шығар ше жақсы жаман көп аз ең қай қайсы бәрі барма керекпе
    болама бере береді берме тұрады болат тұрат алад болад`,
  ).split(' '),
);
const RUSSIAN_WORDS = new Set(
  fold(
    `я ты он она мы вы они в на с к по из за от до о об у и а но что как где когда куда кто сколько какой какая
    какие какую чем это эта этот ли же не нет да если или для при без после можно нужно надо хочу могу есть был
    быть буду будет мне меня тебе тебя мой моя моего сын дочь ребенок чтобы то так там тут еще уже все всё нас
    привет спасибо пожалуйста почему зачем только тоже потом сейчас скажите подскажите какое какого
    нужен нужна нужны дай пока`,
  ).split(' '),
);
const KAZAKH_ENDING =
  /(?:лар|лер|дар|дер|тар|тер|дын|дин|нын|нин|тын|тин|мын|мин|сын|син|мыз|миз|сыз|сиз|ган|ген|кан|кен|айын|ейин|амын|емин|ады|еди|йды|йди|гым|гим|дыгы|лык|лик|дык|тык|шы|ши|ып|ип|га|ге|да|де|ма|ме|ба|бе|сы|нда|нде)$/;
const RUSSIAN_ENDING =
  /(?:ться|ть|ский|ешь|ишь|ает|ют|ят|ить|ый|ая|ое|ые|ого|его|ому|ему|ии|ию|ие|ия|ам|ами|ях|ов|ев|ей|ку|ки|ой|ство|ость|ция|ций|ник|ать|ять|ут|ит|ся|ла|ло|аю|яю)$/;

/** One word alone must speak this clearly: «врач» and «семей» are written so in both languages. */
const CLEAR_WORD = 1;
const CLEAR_SENTENCE = 0.6;
/** So much is no chance, whatever the message is. */
const CLEAR = 1.4;

function wordLeaning(word: string, native: boolean): number {
  const folded = fold(word);
  // «Ааааа» is a cry in any language, though one «а» is a Russian word.
  if (folded.length === 1 && word.length > 1) return 0;
  if (KAZAKH_WORDS.has(folded) && RUSSIAN_WORDS.has(folded)) return 0;
  if (KAZAKH_WORDS.has(folded)) return 2;
  if (RUSSIAN_WORDS.has(folded)) return -2;
  // A reading of Latin letters says nothing by its letters: «ok» on the other keyboard is «щл».
  const letters = native ? (KAZAKH_LETTERS.test(word) ? 1.6 : 0) - (RUSSIAN_LETTERS.test(word) ? 0.8 : 0) : 0;
  const endings = (KAZAKH_ENDING.test(folded) ? 0.7 : 0) - (RUSSIAN_ENDING.test(folded) ? 0.7 : 0);
  return letters + endings;
}

type Leaning = { readonly words: number; readonly sum: number };

function leaning(text: string, native: boolean): Leaning {
  const found: readonly string[] = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return { words: found.length, sum: found.reduce((sum, word) => sum + wordLeaning(word, native), 0) };
}

function strongestLeaning(text: string): Leaning {
  const native = text.normalize('NFKC').toLowerCase();
  if (/[а-яәғқңөұүһі]/.test(native)) return leaning(native, true);
  return readings(text)
    .map((reading) => leaning(reading, false))
    .reduce((a, b) => (Math.abs(b.sum) > Math.abs(a.sum) ? b : a));
}

const sideOf = (sum: number): ContentLanguage => (sum > 0 ? 'kk' : 'ru');

/**
 * The language a message is written in: by Kazakh letters, function words and endings, also when the special
 * letters are left out or the text is in Latin letters. `fallback` decides when it does not tell.
 */
export function detectLanguage(text: string, fallback: ContentLanguage): ContentLanguage {
  const { words, sum } = strongestLeaning(text);
  return Math.abs(sum) >= (words > 1 ? CLEAR_SENTENCE : CLEAR_WORD) ? sideOf(sum) : fallback;
}

/** The language of a message where it is beyond doubt, else null. */
export function clearLanguage(text: string): ContentLanguage | null {
  const { sum } = strongestLeaning(text);
  return Math.abs(sum) >= CLEAR ? sideOf(sum) : null;
}
