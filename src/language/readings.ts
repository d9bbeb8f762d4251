import { fold } from './fold.ts';
import { fromEnglishKeyboard } from './keyboard.ts';
import { latinToCyrillic } from './latin.ts';

const LATIN_LETTER = /[a-zà-ɏ]/;

/**
 * The folded texts a message may stand for: as it is; with Latin words taken as Kazakh or Russian in Latin
 * letters; as typed on a keyboard left on English. At least one, no duplicates, the plainest first.
 */
export function readings(text: string): readonly string[] {
  const folded = fold(text);
  if (!LATIN_LETTER.test(folded)) return [folded];
  const inKazakh = /[0-9[\]=-]/.test(text) ? [fold(fromEnglishKeyboard(text, 'kazakh'))] : [];
  const all = [latinToCyrillic(folded), folded, fold(fromEnglishKeyboard(text, 'russian')), ...inKazakh];
  return [...new Set(all)];
}
