/** Finds words of a vocabulary without looking at each: positions in the vocabulary come out. */
export interface NearWords {
  readonly beginningWith: (beginning: string) => readonly number[];
  /** Every word of at least `shortest` letters that `most` edits may turn into `word`, and few others. */
  readonly maybeMisspelt: (word: string, shortest: number, most: number) => readonly number[];
}

const compare = (left = '', right = ''): number => (left < right ? -1 : left > right ? 1 : 0);

/** The letters of a word as bits; several letters may share one. */
function lettersOf(word: string): number {
  let bits = 0;
  for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
  return bits;
}

/** An edit changes at most two letters, so words further apart than that need no closer look. */
function mayBeApart(left: number, right: number, edits: number): boolean {
  let differing = left ^ right;
  for (let allowed = 2 * edits; allowed > 0 && differing !== 0; allowed -= 1) differing &= differing - 1;
  return differing === 0;
}

/** Prepares the look into a vocabulary. */
export function nearWords(vocabulary: readonly string[]): NearWords {
  const alphabetical = vocabulary.map((_, at) => at).sort((a, b) => compare(vocabulary[a], vocabulary[b]));
  const byLength = new Map<number, number[]>();
  for (const [at, { length }] of vocabulary.entries()) {
    byLength.set(length, [...(byLength.get(length) ?? []), at]);
  }
  const letters = vocabulary.map(lettersOf);
  return {
    beginningWith: (beginning) => {
      let from = 0;
      for (let to = alphabetical.length; from < to; ) {
        const middle = (from + to) >> 1;
        if (compare(vocabulary[alphabetical[middle] ?? 0], beginning) < 0) from = middle + 1;
        else to = middle;
      }
      let end = from;
      while (vocabulary[alphabetical[end] ?? -1]?.startsWith(beginning)) end += 1;
      return alphabetical.slice(from, end);
    },
    maybeMisspelt: (word, shortest, most) => {
      const own = lettersOf(word);
      const found: number[] = [];
      // Thousands of words are passed here for each one that is typed.
      for (let length = Math.max(shortest, word.length - most); length <= word.length + most; length += 1) {
        for (const at of byLength.get(length) ?? []) {
          if (mayBeApart(own, letters[at] ?? 0, most)) found.push(at);
        }
      }
      return found;
    },
  };
}
