import { remembered } from '../language/remembered.ts';
import type { SearchIndex } from './search-index.ts';
import { meanings } from './search-meanings.ts';

interface Agreement {
  /** How much of the query the name explains. */
  readonly said: number;
  /** How much of the name the query holds. */
  readonly heard: number;
}

interface Word {
  /** How telling the word is; unknown words count as very telling, so that nonsense finds nothing. */
  readonly telling: number;
  /** Phrase → how well its best word agrees. */
  readonly agreements: ReadonlyMap<number, Agreement>;
}

function look(index: SearchIndex, word: string): Word {
  const agreements = new Map<number, Agreement>();
  let telling = 0;
  for (const [at, likeness] of meanings(index, word)) {
    const weight = index.weight[at] ?? 0;
    const heard = weight * likeness;
    telling = Math.max(telling, weight);
    for (const phrase of index.phrasesOf[at] ?? []) {
      if (heard > (agreements.get(phrase)?.heard ?? 0)) agreements.set(phrase, { said: likeness, heard });
    }
  }
  return { telling: telling === 0 ? index.unknownWeight : telling, agreements };
}

const lookers = new WeakMap<SearchIndex, (word: string) => Word>();

/** Each word is looked up once in an index. */
function lookerOf(index: SearchIndex): (word: string) => Word {
  const known = lookers.get(index);
  if (known !== undefined) return known;
  const looker = remembered((word) => look(index, word));
  lookers.set(index, looker);
  return looker;
}

function added(found: readonly Word[]): ReadonlyMap<number, Agreement> {
  const sums = new Map<number, Agreement>();
  for (const { telling, agreements } of found) {
    for (const [phrase, { said, heard }] of agreements) {
      const before = sums.get(phrase) ?? { said: 0, heard: 0 };
      sums.set(phrase, { said: before.said + said * telling, heard: before.heard + heard });
    }
  }
  return sums;
}

/**
 * How well each findable answers to the folded words (position in the index → 0..1): the share of the query that
 * one of its names explains, times a factor from .5 to 1 by the share of that name that was said.
 */
export function scores(index: SearchIndex, query: readonly string[]): ReadonlyMap<number, number> {
  const found = query.map(lookerOf(index));
  const asked = found.reduce((sum, { telling }) => sum + telling, 0);
  const result = new Map<number, number>();
  for (const [at, { said, heard }] of added(found)) {
    const phrase = index.phrases[at];
    if (phrase === undefined) continue;
    const whole = phrase.words.reduce((sum, word) => sum + (index.weight[word] ?? 0), 0);
    const score = (said / asked) * (0.5 + 0.5 * Math.min(1, heard / whole)) * phrase.worth;
    result.set(phrase.findable, Math.max(score, result.get(phrase.findable) ?? 0));
  }
  return result;
}
