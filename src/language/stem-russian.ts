import { stemmer } from '@orama/stemmers/russian';

/** The Snowball stem of a folded Russian word; words of up to three letters stay whole. */
export function stemRussian(word: string): string {
  return word.length <= 3 ? word : stemmer(word);
}
