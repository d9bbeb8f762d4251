import type { PlaceMatch } from '../catalogue/find-places.ts';
import type { Hit, Search } from '../catalogue/search.ts';
import { fold } from '../language/fold.ts';
import type { Frames } from './intents.ts';

/** What a message names: a place, words for a college, and what is left when the frame is taken away. */
export type Named = {
  readonly place: PlaceMatch | null;
  readonly asksCollege: boolean;
  /** The words that are neither frame nor place, as typed. */
  readonly core: string;
  /** Records that `core` names, best first. */
  readonly hits: readonly Hit[];
};
export type Lookup = (text: string, regionId: string | undefined) => Named;

type Parts = {
  readonly frames: Frames;
  readonly search: Search;
  readonly findPlaces: (text: string) => readonly PlaceMatch[];
};

/** Longer messages tell a story; only their beginning is looked through for names. */
const MOST_WORDS = 40;

function matcherOf(list: readonly string[]): (folded: string) => boolean {
  const whole = new Set(list.filter((word) => !word.endsWith('*')).map(fold));
  const beginnings = list.filter((word) => word.endsWith('*')).map(fold);
  return (folded) => whole.has(folded) || beginnings.some((beginning) => folded.startsWith(beginning));
}

function placeIn(
  words: readonly string[],
  find: Parts['findPlaces'],
): { place: PlaceMatch; words: number[] } | null {
  for (const length of [3, 2, 1]) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const [place] = find(words.slice(at, at + length).join(' '));
      if (place?.exact === true) return { place, words: Array.from({ length }, (_, offset) => at + offset) };
    }
  }
  return null;
}

/** Builds the reader of names. */
export function createLookup({ frames, search, findPlaces }: Parts): Lookup {
  const isCollege = matcherOf(frames.college);
  const isFrame = matcherOf([...frames.college, ...frames.list, ...frames.plain]);
  return (text, regionId) => {
    const typed = (text.match(/[\p{L}\p{N}-]+/gu) ?? []).slice(0, MOST_WORDS);
    const asksCollege = typed.some((word) => isCollege(fold(word)));
    const content = typed.filter((word) => !isFrame(fold(word)));
    const found = placeIn(content, findPlaces);
    const core = content.filter((_, at) => found?.words.includes(at) !== true).join(' ');
    const near = found?.place.regionId ?? regionId;
    const hits = core === '' ? [] : search(core, near === undefined ? {} : { regionId: near });
    return { place: found?.place ?? null, asksCollege, core, hits };
  };
}
