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

/**
 * Reads `synonyms` (concept → words or phrases; `beginning*` stands for every word that begins so) into a
 * function over folded words.
 */
export function createConcepts(synonyms: Readonly<Record<string, readonly string[]>>): Concepts {
  const byLetter = new Map<string, Phrase[]>();
  for (const [concept, sources] of Object.entries(synonyms)) {
    for (const phrase of sources.map((source) => parsePhrase(concept, source))) {
      const letter = phrase.words[0]?.[0] ?? '';
      byLetter.set(letter, [...(byLetter.get(letter) ?? []), phrase]);
    }
  }
  return (words) => [
    ...new Set(
      words.flatMap((word, at) =>
        (byLetter.get(word[0] ?? '') ?? [])
          .filter((phrase) => stands(words, at, phrase))
          .map(({ concept }) => concept),
      ),
    ),
  ];
}
