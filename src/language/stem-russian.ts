import { stemmer } from '@orama/stemmers/russian';
import { remembered } from './remembered.ts';

/** The Snowball stem of a folded Russian word; words of up to three letters stay whole. */
export const stemRussian: (word: string) => string = remembered((word) =>
  word.length <= 3 ? word : stemmer(word),
);
