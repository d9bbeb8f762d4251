import { fold } from '../../language/fold.ts';
import { remembered } from '../../language/remembered.ts';

/** The concepts that folded words name, such as `dormitory` for «общага» and «жатақхана». */
export type Concepts = (words: readonly string[]) => readonly string[];

/** One word, or with `isOpen` every word that begins so. */
type Word = { readonly letters: string; readonly isOpen: boolean };
type Phrase = { readonly concept: string; readonly words: readonly Word[] };

function parsePhrase(concept: string, source: string): Phrase {
  const words = source.split(' ').map((word) => ({ letters: fold(word), isOpen: word.endsWith('*') }));
  return { concept, words };
}

function fits(word: string, { letters, isOpen }: Word): boolean {
  return isOpen ? word.startsWith(letters) : word === letters;
}

function stands(words: readonly string[], at: number, { words: expected }: Phrase): boolean {
  return expected.every((each, offset) => fits(words[at + offset] ?? '', each));
}

/** Where to look for phrases that a word may begin: under the word itself, and under its first letters. */
const KEY_LENGTH = 2;
const keyOf = (word: string): string => word.slice(0, KEY_LENGTH);

function filed(phrases: readonly Phrase[], keyOfPhrase: (first: string) => string) {
  const files = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const key = keyOfPhrase(phrase.words[0]?.letters ?? '');
    const file = files.get(key);
    if (file === undefined) files.set(key, [phrase]);
    else file.push(phrase);
  }
  return files;
}

/** The phrases whose first word a word is. */
function createBeginnings(phrases: readonly Phrase[]): (word: string) => readonly Phrase[] {
  const isBeginning = ({ words }: Phrase) => words[0]?.isOpen ?? false;
  const byWord = filed(
    phrases.filter((phrase) => !isBeginning(phrase)),
    (first) => first,
  );
  const byBeginning = filed(phrases.filter(isBeginning), keyOf);
  return remembered((word) =>
    [...(byWord.get(word) ?? []), ...(byBeginning.get(keyOf(word)) ?? [])].filter(
      ({ words: [first] }) => first !== undefined && fits(word, first),
    ),
  );
}

/**
 * Reads `synonyms` (concept → words or phrases; `beginning*` stands for every word that begins so) into a
 * function over folded words. A beginning has two letters at least.
 */
export function createConcepts(synonyms: Readonly<Record<string, readonly string[]>>): Concepts {
  const phrases = Object.entries(synonyms).flatMap(([concept, sources]) =>
    sources.map((source) => parsePhrase(concept, source)),
  );
  const begunBy = createBeginnings(phrases);
  return (words) => {
    const found = new Set<string>();
    words.forEach((word, at) => {
      for (const phrase of begunBy(word)) if (stands(words, at, phrase)) found.add(phrase.concept);
    });
    return [...found];
  };
}
