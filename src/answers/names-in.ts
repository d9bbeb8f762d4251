import type { Hit } from '../catalogue/search.ts';
import { words } from '../language/fold.ts';
import { remembered } from '../language/remembered.ts';
import { stemKazakh } from '../language/stem-kazakh.ts';
import { stemRussian } from '../language/stem-russian.ts';
import type { Concepts } from './retrieval/concepts.ts';

/** Something of the catalogue with everything it is called. */
export type NamedRecord = {
  readonly kind: Hit['kind'];
  readonly id: string;
  readonly title: Hit['title'];
  /** Official names first. */
  readonly names: readonly string[];
};
/** What folded words name in full, wherever it stands; the longest name first. */
export type NamesIn = (words: readonly string[]) => readonly Hit[];

const MOST_WORDS_OF_NAME = 3;
/** Longer names first. */
const LENGTHS = Array.from({ length: MOST_WORDS_OF_NAME }, (_, fewer) => MOST_WORDS_OF_NAME - fewer);
/** Shorter words are met by chance. */
const SHORTEST_NAME = 4;
/** Shorter stems are those of other words too: «көп» is no «коптер», «правда» no «право». */
const SHORTEST_STEM = 5;
/** As sure as a name that stands alone: all of it is there. */
const IN_FULL = 0.95;
/** Every profession is one concept: «кто такой сварщик» is asked as «кто такой повар» is. */
const A_PROFESSION = 'a-profession';

/** A name under its stems; in Latin letters щ is written as ш: «svarshik». */
const STEMS = [stemRussian, stemKazakh].map((stem) =>
  remembered((word) => {
    const stemmed = stem(word);
    return (stemmed.length < SHORTEST_STEM ? word : stemmed).replaceAll('щ', 'ш');
  }),
);

function namesByKey(records: readonly NamedRecord[]): ReadonlyMap<string, readonly NamedRecord[]> {
  const byKey = new Map<string, NamedRecord[]>();
  for (const record of records) {
    const names = record.names.map(words).filter((name) => {
      return name.length <= MOST_WORDS_OF_NAME && name.join('').length >= SHORTEST_NAME;
    });
    const keys = names.flatMap((name) => STEMS.map((stem) => name.map(stem).join(' ')));
    for (const key of new Set(keys)) byKey.set(key, [...(byKey.get(key) ?? []), record]);
  }
  return byKey;
}

/** Builds the reader; a name is met in any of its endings. */
export function createNamesIn(records: readonly NamedRecord[]): NamesIn {
  const byKey = namesByKey(records);
  const firstWords = new Set([...byKey.keys()].map((key) => key.split(' ')[0] ?? ''));
  const begins = remembered((word) => STEMS.some((stem) => firstWords.has(stem(word))));
  return (all) => {
    const beginnings = all.flatMap((word, at) => (begins(word) ? [at] : []));
    if (beginnings.length === 0) return [];
    const rows = STEMS.map((stem) => all.map(stem));
    const named = LENGTHS.flatMap((length) =>
      beginnings
        .filter((at) => at + length <= all.length)
        .flatMap((at) => rows.flatMap((stems) => byKey.get(stems.slice(at, at + length).join(' ')) ?? [])),
    );
    return [...new Set(named)].map(({ kind, id, title }) => ({ kind, id, title, score: IN_FULL }));
  };
}

/** Adds to the concepts of folded words that a profession is named. */
export function withProfessions(conceptsIn: Concepts, professionsIn: NamesIn): Concepts {
  return (all) => (professionsIn(all).length > 0 ? [...conceptsIn(all), A_PROFESSION] : conceptsIn(all));
}
