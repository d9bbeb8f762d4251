import { readings } from '../language/readings.ts';
import type { Catalogue } from './catalogue.ts';
import { locatePlaces, type PlacesFound } from './find-places.ts';
import { type Asked, calledHits, type Hit, hitOf, isElsewhere, namedHits } from './search-hits.ts';
import { indexNames, type SearchIndex } from './search-index.ts';
import { findables } from './search-records.ts';
import { kindNamed, meaningful, naming } from './search-words.ts';

export type { Hit } from './search-hits.ts';

export interface SearchOptions {
  /** The asker's region: its colleges and employers go first. A region named in the query weighs more. */
  readonly regionId?: string | undefined;
}

/** Finds what a text names, best first; nothing for nonsense. */
export type Search = (text: string, options?: SearchOptions) => readonly Hit[];

const MOST_WORDS = 12;
const MOST_HITS = 50;
/** Below this the likeness is chance. */
const LEAST_SCORE = 0.45;
const CODE = /^(?:\d\p{L}{1,2})?(\d{7,8})$/u;
/** Spreadsheets take the leading zero off: 6130100. */
const CODE_DIGITS = 8;
/** Nothing but a place: before a college whose whole name it is. */
const PLACE_ALONE = 1.25;
/** A college of a place, when nothing but colleges was asked for. */
const OF_PLACE = 0.9;

/** A specialty by its code, or by the code of a qualification, which begins like it: 4S06130103 → 06130100. */
function byCode(catalogue: Catalogue, word: string): readonly Hit[] {
  const code = CODE.exec(word)?.[1]?.padStart(CODE_DIGITS, '0');
  if (code === undefined) return [];
  const specialty = catalogue.specialties.get(code) ?? catalogue.specialties.get(`${code.slice(0, 6)}00`);
  if (specialty === undefined || specialty.code === null || !specialty.verified) return [];
  return [{ kind: 'specialty', id: specialty.id, title: specialty.name, score: 1 }];
}

function regionHits(catalogue: Catalogue, { places }: PlacesFound): readonly Hit[] {
  return places.flatMap(({ regionId, exact }): readonly Hit[] => {
    const region = catalogue.regions.get(regionId);
    return region === undefined
      ? []
      : [{ kind: 'region', id: region.id, title: region.name, score: exact ? PLACE_ALONE : 0.7 }];
  });
}

/** Colleges, when nothing but colleges is asked for: of the place named, of its town first, or all. */
function anyColleges({ findables: all }: SearchIndex, asked: Asked): readonly Hit[] {
  return all
    .filter((found) => found.kind === 'college' && (asked.regionIds.size === 0 || !isElsewhere(found, asked)))
    .map((found) => hitOf(found, OF_PLACE, asked));
}

/** The best hit of each record that is likely enough, best first. */
function best(hits: readonly Hit[]): readonly Hit[] {
  const top = new Map<string, Hit>();
  for (const hit of hits) {
    const key = `${hit.kind} ${hit.id}`;
    if (hit.score >= LEAST_SCORE && hit.score > (top.get(key)?.score ?? 0)) top.set(key, hit);
  }
  return [...top.values()]
    .sort((left, right) => right.score - left.score || (left.id < right.id ? -1 : 1))
    .slice(0, MOST_HITS)
    .map((hit) => ({ ...hit, score: Math.min(1, hit.score) }));
}

function askedOf(place: PlacesFound | undefined, words: readonly string[], own: string | undefined): Asked {
  const certain = place?.places.filter(({ exact }) => exact) ?? [];
  return {
    regionIds: new Set(certain.map(({ regionId }) => regionId)),
    towns: new Set(certain.filter(({ kind }) => kind === 'city').map(({ name }) => name.ru)),
    kind: kindNamed(words),
    own,
  };
}

/**
 * Prepares the search over everything that has a name; the returned function is pure. A place in the text filters
 * what belongs to regions, and is found itself when the text holds nothing else. README.md says how it works.
 */
export function createSearch(catalogue: Catalogue): Search {
  const index = indexNames(findables(catalogue), catalogue.searchWords);
  // The first look for a place prepares its index: now rather than under the first question.
  locatePlaces(catalogue, '');
  return (text, { regionId } = {}) => {
    const place = locatePlaces(catalogue, text);
    const typed = readings(text).map((reading) => reading.split(' ').filter(Boolean));
    const asked = askedOf(place, typed[0] ?? [], regionId);
    const wholes = typed.map((all) => naming(all).slice(0, MOST_WORDS));
    const [from, to] = place?.span ?? [0, 0];
    const beside = (place?.words ?? []).filter((_, at) => at < from || at >= to);
    const rest = naming(beside).slice(0, MOST_WORDS);
    const isPlaceAlone = place !== undefined && rest.length === 0;
    const isNameless = place === undefined && wholes.every((query) => query.length === 0);
    const asksColleges = asked.kind === 'college' && (isPlaceAlone || isNameless);
    return best([
      ...(isPlaceAlone && !asksColleges && meaningful(beside).length === 0
        ? regionHits(catalogue, place)
        : []),
      ...(asksColleges ? anyColleges(index, asked) : []),
      ...typed.flatMap((all) => all.flatMap((word) => byCode(catalogue, word))),
      ...[...typed, rest].flatMap((all) => calledHits(index, all, asked)),
      ...wholes.flatMap((query) => namedHits(index, query, asked)),
      ...(asked.regionIds.size > 0 ? namedHits(index, rest, asked) : []),
    ]);
  };
}
