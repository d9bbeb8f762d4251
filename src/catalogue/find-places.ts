import { words as wordsOf } from '../language/fold.ts';
import { readings } from '../language/readings.ts';
import type { Catalogue } from './catalogue.ts';
import { withoutEndings } from './place-forms.ts';
import { indexPlaces, type Named, namesLike, type Place, type PlaceIndex } from './place-index.ts';

export interface PlaceMatch extends Place {
  /** False: a guess, because of a misspelling or because the name is an everyday word too. */
  readonly exact: boolean;
}

/** Places that some words of a text name, and which words. */
export interface PlacesFound {
  readonly places: readonly PlaceMatch[];
  /** The text as it was read, in folded words. */
  readonly words: readonly string[];
  /** The words that name the place: from, up to but not including. */
  readonly span: readonly [number, number];
}

const MOST_WORDS = 40;
const SHORTEST_WITH_TYPO = 5;
/** No place has so long a name; the work of looking grows with the square of the length. */
const LONGEST_WITH_TYPO = 60;
/** In a sentence a near miss of a short name is most likely another word. */
const SHORTEST_WITH_TYPO_IN_SENTENCE = 8;

/** Words that stand beside a place without making a sentence of it. */
const BESIDE_A_PLACE = new Set(
  wordsOf(`в во из с со на я мы живу живем город городе области область обл район я из
    мен біз тұрамын тұрамыз қала қаласы қаласында қаласынан облыс облысы облысында облысынан ауданы ауданында`),
);

const indexes = new WeakMap<Catalogue, PlaceIndex>();

function indexOf(catalogue: Catalogue): PlaceIndex {
  const known = indexes.get(catalogue);
  if (known !== undefined) return known;
  const index = indexPlaces(catalogue);
  indexes.set(catalogue, index);
  return index;
}

/** A bare district name counts only when nothing better has the same name. */
function ranked(named: readonly Named[], typo: boolean): readonly PlaceMatch[] {
  const certain = named.filter(({ place, loose }) => !loose || place.kind !== 'district');
  return [...(certain.length > 0 ? certain : named)]
    .sort((left, right) => Number(left.loose) - Number(right.loose) || left.importance - right.importance)
    .map(({ place, loose }) => ({ ...place, exact: !typo && !loose }));
}

function misspelt(index: PlaceIndex, word: string, shortest: number): readonly Named[] {
  if (word.length < shortest || word.length > LONGEST_WITH_TYPO) return [];
  const names = withoutEndings(word)
    .filter((stem) => stem.length >= shortest)
    .flatMap((stem) => namesLike(stem, index))
    .filter((name) => name.startsWith(word.slice(0, 1)) || name.length > SHORTEST_WITH_TYPO);
  return [...new Set(names)].flatMap((name) => index.forms.get(name) ?? []);
}

/** Reads some words, written together; `alone` when the text says nothing else. */
type Reader = (window: string, alone: boolean) => readonly PlaceMatch[];

/** The longest run of words that names a place, the earliest among equals. */
function longestNamed(words: readonly string[], longest: number, read: Reader): PlacesFound | undefined {
  const telling = words.filter((word) => !BESIDE_A_PLACE.has(word)).length;
  for (let length = Math.min(longest, words.length); length >= 1; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const window = words.slice(from, from + length);
      const alone = window.filter((word) => !BESIDE_A_PLACE.has(word)).length === telling;
      const places = read(window.join(''), alone);
      if (places.length > 0) return { places, words, span: [from, from + length] };
    }
  }
  return undefined;
}

function readersOf(index: PlaceIndex): readonly Reader[] {
  return [
    (window, alone) => {
      const named = index.forms.get(window) ?? [];
      return ranked(alone ? named : named.filter(({ loose }) => !loose), false);
    },
    (window, alone) =>
      ranked(misspelt(index, window, alone ? SHORTEST_WITH_TYPO : SHORTEST_WITH_TYPO_IN_SENTENCE), true),
  ];
}

/** Finds a place in a text and tells which words name it; undefined when none does. */
export function locatePlaces(catalogue: Catalogue, text: string): PlacesFound | undefined {
  const index = indexOf(catalogue);
  const texts = readings(text).map((reading) => reading.split(' ').filter(Boolean).slice(0, MOST_WORDS));
  for (const read of readersOf(index)) {
    for (const words of texts) {
      const found = longestNamed(words, index.longestInWords, read);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/**
 * The places that a text names, best first: in any case of Kazakh or Russian, without Kazakh letters, in Latin
 * letters, with one wrong letter. Several when the name is ambiguous, none for nonsense. Never throws.
 */
export function findPlaces(catalogue: Catalogue, text: string): readonly PlaceMatch[] {
  const places = locatePlaces(catalogue, text)?.places ?? [];
  const seen = new Set<string>();
  return places.filter(({ regionId, kind, name }) => {
    const key = `${regionId} ${kind} ${name.ru}`;
    return !seen.has(key) && seen.add(key);
  });
}
