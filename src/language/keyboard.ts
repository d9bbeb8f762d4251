const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const RUSSIAN_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбюё';
/** The number row of the Kazakh layout holds the letters that Russian has not. */
const NUMBER_ROW = '234589' + '0-=';
const KAZAKH_ROW = 'әіңғүұ' + 'қөһ';

const RUSSIAN = new Map([...LATIN_KEYS].map((key, at) => [key, [...RUSSIAN_KEYS][at] ?? key]));
const KAZAKH = new Map([
  ...RUSSIAN,
  ...[...NUMBER_ROW].map((key, at): [string, string] => [key, [...KAZAKH_ROW][at] ?? key]),
]);

/**
 * What was meant when the keyboard stood on English: `ghbdtn` → `привет`, `,skv` → `білім` on the Kazakh
 * layout. The text before folding goes in, since keys such as `[` and `;` are letters here.
 */
export function fromEnglishKeyboard(text: string, layout: 'russian' | 'kazakh'): string {
  const keys = layout === 'russian' ? RUSSIAN : KAZAKH;
  return [...text.toLowerCase()].map((key) => keys.get(key) ?? key).join('');
}
