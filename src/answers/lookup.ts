import type { PlaceMatch, PlacesFound } from '../catalogue/find-places.ts';
import type { Hit, Search } from '../catalogue/search.ts';
import { fold, words } from '../language/fold.ts';
import { latinToCyrillic } from '../language/latin.ts';
import type { Frames } from './intents.ts';

/** What a message names: a place, words for a college, and what is left when the frame is taken away. */
export type Named = {
  readonly place: PlaceMatch | null;
  readonly asksCollege: boolean;
  /** The words that are neither frame nor place, folded. */
  readonly core: string;
  /** Records that `core` names, best first. */
  readonly hits: readonly Hit[];
};
export type Lookup = (text: string, regionId: string | undefined) => Named;

type Parts = {
  readonly frames: Frames;
  readonly search: Search;
  readonly locatePlaces: (text: string) => PlacesFound | undefined;
};

/** Longer messages tell a story; only their beginning is looked through for names. */
const MOST_WORDS = 40;
/** More words than this are no name. */
const MOST_WORDS_OF_NAME = 6;

function matcherOf(list: readonly string[]): (folded: string) => boolean {
  const whole = new Set(list.filter((word) => !word.endsWith('*')).map(fold));
  const beginnings = list.filter((word) => word.endsWith('*')).map(fold);
  return (folded) => whole.has(folded) || beginnings.some((beginning) => folded.startsWith(beginning));
}

/** Builds the reader of names. */
export function createLookup({ frames, search, locatePlaces }: Parts): Lookup {
  const isCollege = matcherOf(frames.college);
  const isFrame = matcherOf([...frames.college, ...frames.list, ...frames.plain]);
  return (text, regionId) => {
    const located = locatePlaces(text);
    const place = located?.places.find(({ exact }) => exact) ?? null;
    const [from, to] = place === null ? [0, 0] : (located?.span ?? [0, 0]);
    const folded = words(text);
    const typed = located === undefined || located.words.length === folded.length ? folded : located.words;
    const asked = typed.slice(0, MOST_WORDS).map((word) => ({ word, cyrillic: latinToCyrillic(word) }));
    const core = asked
      .filter(({ cyrillic }, at) => (at < from || at >= to) && !isFrame(cyrillic))
      .map(({ word }) => word);
    const name = core.length > MOST_WORDS_OF_NAME ? '' : core.join(' ');
    const near = place?.regionId ?? regionId;
    const hits = name === '' ? [] : search(name, near === undefined ? {} : { regionId: near });
    return {
      place,
      asksCollege: asked.some(({ cyrillic }) => isCollege(cyrillic)),
      core: core.join(' '),
      hits,
    };
  };
}
