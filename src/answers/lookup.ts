import type { PlaceMatch, PlacesFound } from '../catalogue/find-places.ts';
import type { Hit, Search } from '../catalogue/search.ts';
import { meaningful } from '../catalogue/search-words.ts';
import { fold, words } from '../language/fold.ts';
import { latinToCyrillic } from '../language/latin.ts';
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

/** «Медколледж» tells both the kind and that it is a college. */
const COLLEGE_OF_KIND = /.(?:колле|коле|училищ|техникум)|^политех/u;

type Matches = (word: Word) => boolean;
type Word = { readonly word: string; readonly cyrillic: string; readonly isPlace: boolean };

function matcherOf(...lists: readonly (readonly string[])[]): Matches {
  const list = lists.flat();
  const whole = new Set(list.filter((word) => !word.endsWith('*')).map(fold));
  const beginnings = list.filter((word) => word.endsWith('*')).map((word) => fold(word));
  return ({ cyrillic }) =>
    whole.has(cyrillic) || beginnings.some((beginning) => cyrillic.startsWith(beginning));
}

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
  const isAnyCollege = matcherOf(frames.college);
  const isListed = matcherOf(frames.college, frames.list);
  const isFrame = matcherOf(frames.college, frames.list, frames.plain);
  const isDormitory = matcherOf(frames.dormitory);
  const isKind = matcherOf(frames.kind);
  const isWhere = matcherOf(frames.where);
  const isHow = matcherOf(frames.how);
  const isCollege: Matches = (word) =>
    isAnyCollege(word) || (isKind(word) && COLLEGE_OF_KIND.test(word.cyrillic));
  const isBesidePlace = matcherOf(frames.place);
  const isTerm = matcherOf(frames.terms);
  const isMeasure = matcherOf(frames.measure);
  const isPrice = matcherOf(frames.price);
  const isCosting = matcherOf(frames.costs);
  const isHowMuch = matcherOf(frames.howMuch);
  const isGoingOn = matcherOf(frames.goingOn);
  return (text, regionId) => {
    const { place, asked } = readWords(text, locatePlaces(text), isCollege);
    const free = asked.filter(({ isPlace }) => !isPlace);
    const core = free.filter((word) => !isFrame(word) && !isDormitory(word));
    const named = core
      .filter((word) => !isMeasure(word) && !isPrice(word) && !isTerm(word))
      .map(({ word }) => word);
    const asksCollege = asked.some(isCollege);
    const nameable = free.filter((word) => !isTerm(word) && !isCollege(word)).map(({ cyrillic }) => cyrillic);
    return {
      place,
      isBarePlace: place !== null && free.every(isBesidePlace),
      asksCollege,
      asksDormitory: asked.some(isDormitory),
      asksHow: asked.some(isHow),
      asksWhere: asked.some(isWhere),
      namesKind: core.length > 0 && core.every(isKind),
      asksMore: !free.every((word) => isListed(word) || isKind(word)),
      asksTerms: asked.some(isTerm),
      asksPrice: asked.some(isPrice) || (asked.some(isCosting) && asked.some(isHowMuch)),
      asksList: asksCollege && free.every(isListed) && !free.every(isCollege),
      isLoneWord: asked.length === 1 && (named[0] ?? '').length >= SHORTEST_LONE_WORD,
      goesOn: named.length === 0 && free.some(isGoingOn),
      core: core.map(({ word }) => word).join(' '),
      hits: hitsOf(
        search,
        named,
        asked.filter((word) => word.isPlace || isCollege(word)).map(({ word }) => word),
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
