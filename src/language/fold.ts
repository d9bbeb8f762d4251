/** Kazakh letters as the Russian ones that people type instead. */
const KAZAKH_AS_TYPED: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
};

/** Latin letters that look like Cyrillic ones and slip into Cyrillic words («cтипендия», «бiлiм»). */
const LATIN_TWINS: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'х',
  i: 'и',
  k: 'к',
  m: 'м',
  n: 'п',
  o: 'о',
  p: 'р',
  t: 'т',
  u: 'и',
  x: 'х',
  y: 'у',
};

const MIXED_WORD = /\p{Script=Cyrillic}[a-z]|[a-z]\p{Script=Cyrillic}/u;

/** «ІТ» on whichever keyboard; «ит», a dog, is written otherwise. */
const INFORMATION_TECHNOLOGY = /(?<![\p{L}\p{N}])(?:[iIіІ][tTтТ]|ИТ)(?![\p{L}\p{N}])/gu;

/** Latin and Cyrillic letters that are in NFKC form, alone and together, and stay so in lower case: what people type. */
const COMPOSED = /^[\x20-\x7e\u0400-\u0482\u048a-\u04ff]*$/;

function untwinned(words: string): string {
  if (!MIXED_WORD.test(words)) return words;
  const untwin = (word: string) =>
    MIXED_WORD.test(word)
      ? word.replace(/[abcehikmnoptuxy]/g, (letter) => LATIN_TWINS[letter] ?? letter)
      : word;
  return words.split(' ').map(untwin).join(' ');
}

function lowered(text: string): string {
  if (COMPOSED.test(text)) return text.replace(INFORMATION_TECHNOLOGY, 'it').toLowerCase();
  return text
    .normalize('NFKC')
    .replace(INFORMATION_TECHNOLOGY, 'it')
    .toLowerCase()
    .normalize('NFKC')
    .replace(/\p{M}+/gu, '');
}

function released(words: string): string {
  return /(.)\1\1/u.test(words) ? words.replace(/(\p{L})\1{2,}/gu, '$1') : words;
}

/**
 * Brings a text to the form in which words are compared: lower case, Kazakh letters as the Russian ones
 * that people type instead, Latin look-alikes inside Cyrillic words as Cyrillic, a letter held down
 * («приветттт») as one, anything but letters and digits as one space. Idempotent.
 */
export function fold(text: string): string {
  const letters = lowered(text)
    .replace(/[әғқңөұүһіё]/g, (letter) => KAZAKH_AS_TYPED[letter] ?? letter)
    .replace(/ *[^\p{L}\p{N} ][^\p{L}\p{N}]*| {2,}/gu, ' ');
  return released(untwinned(letters)).trim();
}

/** The folded words of a text, in order. */
export function words(text: string): readonly string[] {
  const folded = fold(text);
  return folded === '' ? [] : folded.split(' ');
}
