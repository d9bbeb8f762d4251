import { readings } from '../language/readings.ts';
import type { Catalogue } from './catalogue.ts';
import { withoutEndings } from './place-forms.ts';
import { indexPlaces, type Named, type Place, type PlaceIndex, shortenings } from './place-index.ts';

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
/** In a longer text a near miss of a place is most likely another word. */
const MOST_WORDS_WITH_TYPO = 5;

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

function misspelt(index: PlaceIndex, word: string): readonly Named[] {
  if (word.length < SHORTEST_WITH_TYPO) return [];
  const names = withoutEndings(word)
    .filter((stem) => stem.length >= SHORTEST_WITH_TYPO)
    .flatMap(shortenings)
    .flatMap((shorter) => index.shortened.get(shorter) ?? [])
    .filter((name) => name.startsWith(word.slice(0, 1)) || name.length > SHORTEST_WITH_TYPO);
  return [...new Set(names)].flatMap((name) => index.forms.get(name) ?? []);
}

type Reader = (window: string) => readonly PlaceMatch[];

/** The longest run of words that names a place, the earliest among equals. */
function longestNamed(words: readonly string[], longest: number, read: Reader): PlacesFound | undefined {
  for (let length = Math.min(longest, words.length); length >= 1; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const places = read(words.slice(from, from + length).join(''));
      if (places.length > 0) return { places, words, span: [from, from + length] };
    }
  }
  return undefined;
}

/** Finds a place in a text and tells which words name it; undefined when none does. */
export function locatePlaces(catalogue: Catalogue, text: string): PlacesFound | undefined {
  const index = indexOf(catalogue);
  const texts = readings(text).map((reading) => reading.split(' ').filter(Boolean).slice(0, MOST_WORDS));
  const plainly: Reader = (window) => ranked(index.forms.get(window) ?? [], false);
  const withTypo: Reader = (window) => ranked(misspelt(index, window), true);
  for (const words of texts) {
    const found = longestNamed(words, index.longestInWords, plainly);
    if (found !== undefined) return found;
  }
  for (const words of texts) {
    if (words.length > MOST_WORDS_WITH_TYPO) continue;
    const found = longestNamed(words, index.longestInWords, withTypo);
    if (found !== undefined) return found;
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
