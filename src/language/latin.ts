/**
 * Russian and Kazakh written in Latin letters, as in chats («kolledzhge kalai tusemin», «stipendiya kansha»).
 * Longest spelling first; the result is already in the folded alphabet (see fold.ts), where Kazakh letters
 * stand as the Russian ones. Covers the Kazakh alphabets of 2018 and 2021 as well as habit.
 */
const SPELLINGS: readonly (readonly [string, string])[] = [
  ['shch', 'щ'],
  ['sch', 'щ'],
  ['sh', 'ш'],
  ['ch', 'ч'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['gh', 'г'],
  ['ts', 'ц'],
  ['ng', 'н'],
  ['ya', 'я'],
  ['ja', 'жа'],
  ['yu', 'ю'],
  ['yo', 'е'],
  ['ye', 'е'],
  ['a', 'а'],
  ['á', 'а'],
  ['ä', 'а'],
  ['b', 'б'],
  ['c', 'с'],
  ['ç', 'ч'],
  ['d', 'д'],
  ['e', 'е'],
  ['f', 'ф'],
  ['g', 'г'],
  ['ğ', 'г'],
  ['ǵ', 'г'],
  ['h', 'х'],
  ['i', 'и'],
  ['ı', 'ы'],
  ['í', 'и'],
  ['j', 'ж'],
  ['k', 'к'],
  ['l', 'л'],
  ['m', 'м'],
  ['n', 'н'],
  ['ñ', 'н'],
  ['ń', 'н'],
  ['o', 'о'],
  ['ó', 'о'],
  ['ö', 'о'],
  ['p', 'п'],
  ['q', 'к'],
  ['r', 'р'],
  ['s', 'с'],
  ['ş', 'ш'],
  ['t', 'т'],
  ['u', 'у'],
  ['ú', 'у'],
  ['ü', 'у'],
  ['ū', 'у'],
  ['v', 'в'],
  ['w', 'у'],
  ['x', 'х'],
  ['y', 'ы'],
  ['ý', 'у'],
  ['z', 'з'],
];

const IN_ALPHABET = new Map(SPELLINGS);
const LATIN_LETTER = /[a-zà-ɏ]/;
const VOWEL = /[аеиоуыюя]$/;

function nextSpelling(word: string, at: number): readonly [string, string] {
  for (let length = 4; length >= 1; length -= 1) {
    const spelling = word.slice(at, at + length);
    const letter = IN_ALPHABET.get(spelling);
    if (letter !== undefined) return [spelling, letter];
  }
  return [word.slice(at, at + 1), word.slice(at, at + 1)];
}

function wordToCyrillic(word: string): string {
  let cyrillic = '';
  for (let at = 0; at < word.length; ) {
    const [spelling, letter] = nextSpelling(word, at);
    const glides = (spelling === 'y' || spelling === 'i') && VOWEL.test(cyrillic);
    cyrillic += glides ? 'й' : letter;
    at += spelling.length;
  }
  return cyrillic;
}

/** A folded text with its Latin words in Cyrillic letters; other words stay as they are. */
export function latinToCyrillic(folded: string): string {
  return folded
    .split(' ')
    .map((word) => (LATIN_LETTER.test(word) ? wordToCyrillic(word) : word))
    .join(' ');
}
