import type { PlaceMatch, PlacesFound } from '../catalogue/find-places.ts';
import type { Hit, Search } from '../catalogue/search.ts';
import { meaningful } from '../catalogue/search-words.ts';
import { words } from '../language/fold.ts';
import { latinToCyrillic } from '../language/latin.ts';
import { createFrameWords, type Matches, type Word } from './frame-words.ts';
import type { Frames } from './intents.ts';
import type { NamesIn } from './names-in.ts';

/** What a message names: a place, words for a college, and what is left when the frame is taken away. */
export type Named = {
  readonly place: PlaceMatch | null;
  /** The place and nothing else. */
  readonly isBarePlace: boolean;
  readonly asksCollege: boolean;
  readonly asksDormitory: boolean;
  /** «Как поступить», «қалай түседі». */
  readonly asksHow: boolean;
  /** «Где учат», «қайда оқытады». */
  readonly asksWhere: boolean;
  /** `core` tells one kind of college from another, and nothing else. */
  readonly namesKind: boolean;
  /** More than a kind of college and a list: «как в медколледж», «хочу на дизайнера». */
  readonly asksMore: boolean;
  /** On what terms one studies: «дуальное», «грант». */
  readonly asksTerms: boolean;
  /** «Сколько стоит», «ақысы қанша». */
  readonly asksPrice: boolean;
  /** Words for colleges and for a list, and no others. */
  readonly asksList: boolean;
  /** Only words that go on with what was spoken of before («сколько учиться», «қайда оқытады»). */
  readonly goesOn: boolean;
  /** One long word and nothing beside it: likely a name, if a misspelt one. */
  readonly isLoneWord: boolean;
  /** The words that are neither frame, place nor dormitory, folded. */
  readonly core: string;
  /** Records that `core` names, best first. */
  readonly hits: readonly Hit[];
  /** Professions that stand anywhere in the message by their full names. */
  readonly professions: readonly Hit[];
  /** Employers likewise. */
  readonly employers: readonly Hit[];
};
export type Lookup = (text: string, regionId: string | undefined) => Named;

type Parts = {
  readonly frames: Frames;
  readonly search: Search;
  readonly locatePlaces: (text: string) => PlacesFound | undefined;
  readonly professionsIn: NamesIn;
  readonly employersIn: NamesIn;
};

/** Longer messages tell a story; only their beginning is looked through for names. */
const MOST_WORDS = 40;
/** More words than this are no name. */
const MOST_WORDS_OF_NAME = 6;
/** A shorter name is met exactly or not at all: «ок» is no «окулист». */
const SHORTEST_NAME = 3;
const SHORTEST_LONE_WORD = 5;
const EXACT = 0.9;

/** Names looked up for the asker's region; the place and the kind named beside them count for the search. */
function hitsOf(
  search: Search,
  name: readonly string[],
  beside: readonly string[],
  regionId: string | undefined,
): readonly Hit[] {
  if (meaningful(name).length === 0 || name.length > MOST_WORDS_OF_NAME) return [];
  const hits = search([...name, ...beside].join(' '), { regionId });
  const isShort = name.join(' ').length < SHORTEST_NAME;
  return isShort ? hits.filter(({ score }) => score >= EXACT) : hits;
}

/** Builds the reader of names. */
export function createLookup({ frames, search, locatePlaces, professionsIn, employersIn }: Parts): Lookup {
  const is = createFrameWords(frames);
  return (text, regionId) => {
    const { place, asked } = readWords(text, locatePlaces(text), is.college);
    const free = asked.filter(({ isPlace }) => !isPlace);
    const core = free.filter((word) => !is.frame(word) && !is.dormitory(word));
    const named = core
      .filter((word) => !is.measure(word) && !is.price(word) && !is.term(word))
      .map(({ word }) => word);
    const asksCollege = asked.some(is.college);
    const nameable = free
      .filter((word) => !is.term(word) && !is.college(word))
      .map(({ cyrillic }) => cyrillic);
    return {
      place,
      isBarePlace: place !== null && free.every(is.besidePlace),
      asksCollege,
      asksDormitory: asked.some(is.dormitory),
      asksHow: asked.some(is.how),
      asksWhere: asked.some(is.where),
      namesKind: core.length > 0 && core.every(is.kind),
      asksMore: !free.every((word) => is.listed(word) || is.kind(word)),
      asksTerms: asked.some(is.term),
      asksPrice: asked.some(is.price) || (asked.some(is.costing) && asked.some(is.howMuch)),
      asksList: asksCollege && free.every(is.listed) && !free.every(is.college),
      isLoneWord: asked.length === 1 && (named[0] ?? '').length >= SHORTEST_LONE_WORD,
      goesOn: named.length === 0 && free.some(is.goingOn),
      core: core.map(({ word }) => word).join(' '),
      hits: hitsOf(
        search,
        named,
        asked.filter((word) => word.isPlace || is.college(word)).map(({ word }) => word),
        regionId,
      ),
      employers: employersIn(nameable),
      professions: professionsIn(nameable),
    };
  };
}

/** A misspelt place counts where colleges are asked for. */
function readWords(text: string, located: PlacesFound | undefined, isCollege: Matches) {
  const folded = words(text);
  const typed = located === undefined || located.words.length === folded.length ? folded : located.words;
  const read = typed
    .slice(0, MOST_WORDS)
    .map((word): Word => ({ word, cyrillic: latinToCyrillic(word), isPlace: false }));
  const exact = located?.places.find((each) => each.exact);
  const place = exact ?? (read.some(isCollege) ? located?.places[0] : undefined) ?? null;
  const [from, to] = place === null ? [0, 0] : (located?.span ?? [0, 0]);
  return { place, asked: read.map((word, at) => ({ ...word, isPlace: at >= from && at < to })) };
}
