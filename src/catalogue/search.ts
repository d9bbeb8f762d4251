import { readings } from '../language/readings.ts';
import type { Catalogue } from './catalogue.ts';
import { locatePlaces, type PlacesFound } from './find-places.ts';
import type { OfficialName } from './schema/common.ts';
import { indexNames, type SearchIndex } from './search-index.ts';
import { findables, type HitKind } from './search-records.ts';
import { scores } from './search-scores.ts';
import { meaningful } from './search-words.ts';

export interface Hit {
  readonly kind: HitKind;
  readonly id: string;
  /** Official names; a language in which none is known is null. */
  readonly title: OfficialName;
  /** 0..1, 1 is an exact name. */
  readonly score: number;
}

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
const ELSEWHERE = { named: 0.5, own: 0.85 } as const;
const CODE = /^(?:\d\p{L}{1,2})?(\d{8})$/u;

function outside(regionIds: readonly string[], wanted: ReadonlySet<string>): boolean {
  return regionIds.length > 0 && !regionIds.some((id) => wanted.has(id));
}

function hitsOf(
  index: SearchIndex,
  query: readonly string[],
  named: ReadonlySet<string>,
  own: string | undefined,
): readonly Hit[] {
  return [...scores(index, query)].flatMap(([at, score]) => {
    const found = index.findables[at];
    if (found === undefined) return [];
    const { kind, id, title, regionIds } = found;
    const elsewhere =
      named.size > 0
        ? outside(regionIds, named) && ELSEWHERE.named
        : own !== undefined && outside(regionIds, new Set([own])) && ELSEWHERE.own;
    return [{ kind, id, title, score: score * (elsewhere || 1) }];
  });
}

/** A specialty by its code, or by the code of a qualification, which begins like it: 4S06130103 → 06130100. */
function byCode(catalogue: Catalogue, word: string): readonly Hit[] {
  const code = CODE.exec(word)?.[1];
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
      : [{ kind: 'region', id: region.id, title: region.name, score: exact ? 1 : 0.7 }];
  });
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
    .slice(0, MOST_HITS);
}

/**
 * Prepares the search over everything that has a name; the returned function is pure. A place in the text filters
 * what belongs to regions, and is found itself when the text holds nothing else.
 */
export function createSearch(catalogue: Catalogue): Search {
  const index = indexNames(findables(catalogue));
  // The first look for a place prepares its index: now rather than under the first question.
  locatePlaces(catalogue, '');
  return (text, { regionId } = {}) => {
    const place = locatePlaces(catalogue, text);
    const certain = place?.places.some(({ exact }) => exact) ?? false;
    const named = new Set(certain ? place?.places.map((each) => each.regionId) : []);
    const whole = readings(text).map((reading) =>
      meaningful(reading.split(' ').filter(Boolean)).slice(0, MOST_WORDS),
    );
    const rest = meaningful(
      (place?.words ?? []).filter((_, at) => place && (at < place.span[0] || at >= place.span[1])),
    );
    const alone = place !== undefined && rest.length === 0;
    return best([
      ...(alone ? regionHits(catalogue, place) : []),
      ...whole.flatMap((query) => query.flatMap((word) => byCode(catalogue, word))),
      ...whole.flatMap((query) => hitsOf(index, query, named, regionId)),
      ...(certain ? hitsOf(index, rest.slice(0, MOST_WORDS), named, regionId) : []),
    ]);
  };
}
