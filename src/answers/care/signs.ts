import { fold } from '../../language/fold.ts';
import { remembered } from '../../language/remembered.ts';
import { stemKazakh } from '../../language/stem-kazakh.ts';
import { stemRussian } from '../../language/stem-russian.ts';
import { careSpelling } from './spelling.ts';
import { createThemes, type Themes } from './themes.ts';

/** What the learned part looks at in a row of words, each sign once. */
export type ReadSigns = (words: readonly string[]) => ReadonlySet<string>;

interface WordSigns {
  readonly own: readonly string[];
  readonly stem: string;
  readonly themes: readonly string[];
}

const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;

/** Both languages in one spelling: as it sounds, Kazakh ы and і as one. */
export function commonSpelling(folded: string): string {
  return careSpelling(careSpelling(folded, 'ru'), 'kk');
}

function gramsOf(word: string): readonly string[] {
  const padded = `_${word}_`;
  const grams: string[] = [];
  for (let length = SHORTEST_GRAM; length <= LONGEST_GRAM; length += 1) {
    for (let at = 0; at + length <= padded.length; at += 1) grams.push(`g:${padded.slice(at, at + length)}`);
  }
  return grams;
}

function pairs(row: readonly string[], kind: string): readonly string[] {
  return row.slice(1).map((each, at) => `${kind}:${row[at] ?? ''} ${each}`);
}

/**
 * Builds the reader of signs of a row of words in the common spelling: stems (s:), neighbouring stems (p:) and
 * stems one word apart (k:), letter sequences of words (g:), themes (t:) and themes that meet (m:).
 */
export function createSigns(themes: Themes): ReadSigns {
  const themesOf = createThemes(themes, (word) => commonSpelling(fold(word)));
  const ofWord = remembered((word): WordSigns => {
    const russian = stemRussian(word);
    const stems = [...new Set([russian, stemKazakh(word)])];
    return {
      own: [...stems.map((stem) => `s:${stem}`), ...gramsOf(word)],
      stem: russian,
      themes: themesOf(word),
    };
  });
  return (words) => {
    const each = words.map(ofWord);
    const stems = each.map(({ stem }) => stem);
    const met = [...new Set(each.flatMap((word) => word.themes))].sort();
    const meetings = met.flatMap((first, at) => met.slice(at + 1).map((second) => `m:${first} ${second}`));
    return new Set([
      ...each.flatMap(({ own }) => own),
      ...pairs(stems, 'p'),
      ...stems.slice(2).map((stem, at) => `k:${stems[at] ?? ''} ${stem}`),
      ...met.map((theme) => `t:${theme}`),
      ...meetings,
    ]);
  };
}
