import { fold } from '../../language/fold.ts';

/** The concepts that folded words name, such as `dormitory` for «общага» and «жатақхана». */
export type Concepts = (words: readonly string[]) => readonly string[];

type Phrase = { readonly concept: string; readonly words: readonly string[] };

function parsePhrase(concept: string, source: string): Phrase {
  const words = source.split(' ').map((word) => (word.endsWith('*') ? `${fold(word)}*` : fold(word)));
  return { concept, words };
}

function stands(words: readonly string[], at: number, phrase: Phrase): boolean {
  return phrase.words.every((expected, offset) => {
    const word = words[at + offset] ?? '';
    return expected.endsWith('*') ? word.startsWith(expected.slice(0, -1)) : word === expected;
  });
}

/** Where to look for phrases that a word may begin: under the word itself, and under its first letters. */
const KEY_LENGTH = 2;
const keyOf = (word: string): string => word.slice(0, KEY_LENGTH);

function filed(phrases: readonly Phrase[], keyOfPhrase: (first: string) => string) {
  const files = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    const key = keyOfPhrase(phrase.words[0] ?? '');
    files.set(key, [...(files.get(key) ?? []), phrase]);
  }
  return files;
}

/**
 * Reads `synonyms` (concept → words or phrases; `beginning*` stands for every word that begins so) into a
 * function over folded words. A beginning has two letters at least.
 */
export function createConcepts(synonyms: Readonly<Record<string, readonly string[]>>): Concepts {
  const phrases = Object.entries(synonyms).flatMap(([concept, sources]) =>
    sources.map((source) => parsePhrase(concept, source)),
  );
  const isBeginning = ({ words }: Phrase) => words[0]?.endsWith('*') ?? false;
  const byWord = filed(
    phrases.filter((phrase) => !isBeginning(phrase)),
    (first) => first,
  );
  const byBeginning = filed(phrases.filter(isBeginning), keyOf);
  return (words) => {
    const found = new Set<string>();
    words.forEach((word, at) => {
      const candidates = [byWord.get(word), byBeginning.get(keyOf(word))];
      for (const phrase of candidates.flatMap((list) => list ?? [])) {
        if (stands(words, at, phrase)) found.add(phrase.concept);
      }
    });
    return [...found];
  };
}
