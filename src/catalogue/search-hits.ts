import type { OfficialName } from './schema/common.ts';
import type { SearchIndex } from './search-index.ts';
import type { Findable, HitKind } from './search-records.ts';
import { scores } from './search-scores.ts';

export interface Hit {
  readonly kind: HitKind;
  readonly id: string;
  /** Official names; a language in which none is known is null. */
  readonly title: OfficialName;
  /** 0..1, 1 is an exact name. */
  readonly score: number;
}

/** What a text asks for besides a name. */
export interface Asked {
  /** Regions and towns (Russian names) named in it; empty: none. */
  readonly regionIds: ReadonlySet<string>;
  readonly towns: ReadonlySet<string>;
  /** The kind named in it: «колледж», «мамандық». */
  readonly kind: HitKind | undefined;
  /** The asker's own region. */
  readonly own: string | undefined;
}

/** What belongs to another region than the one named, or than the asker's own. */
const ELSEWHERE = { named: 0.5, own: 0.96 };
const IN_TOWN = 1.12;
const OF_KIND = { named: 1.25, other: 0.8 };
/** Of things alike in name: who asks for a word asks for what one works as, then for what is studied. */
const BY_KIND: Readonly<Record<HitKind, number>> = {
  profession: 0.99,
  specialty: 0.975,
  college: 0.975,
  employer: 0.99,
  region: 1,
};
const ANYWHERE: Asked = { regionIds: new Set(), towns: new Set(), kind: undefined, own: undefined };

/** Whether something belongs to regions, and to none of those asked about. */
export function isElsewhere({ regionIds }: Findable, { regionIds: wanted }: Asked): boolean {
  return regionIds.length > 0 && !regionIds.some((id) => wanted.has(id));
}

function placeFactor(findable: Findable, asked: Asked): number {
  if (asked.regionIds.size > 0) {
    if (isElsewhere(findable, asked)) return ELSEWHERE.named;
    return findable.city && asked.towns.has(findable.city) ? IN_TOWN : 1;
  }
  const { own } = asked;
  const isFar = own !== undefined && isElsewhere(findable, { ...asked, regionIds: new Set([own]) });
  return isFar ? ELSEWHERE.own : 1;
}

function kindFactor({ kind }: Findable, asked: Asked): number {
  if (asked.kind === undefined) return 1;
  return asked.kind === kind ? OF_KIND.named : OF_KIND.other;
}

/** A hit, its score weighed by place and kind; above 1 until the hits are put in order. */
export function hitOf(findable: Findable, score: number, asked: Asked): Hit {
  const { kind, id, title } = findable;
  return { kind, id, title, score: score * placeFactor(findable, asked) * kindFactor(findable, asked) };
}

/** What is called like the words of a query. */
export function namedHits(index: SearchIndex, query: readonly string[], asked: Asked): readonly Hit[] {
  return [...scores(index, query)].flatMap(([at, score]) => {
    const found = index.findables[at];
    return found === undefined ? [] : [hitOf(found, score * BY_KIND[found.kind], asked)];
  });
}

/** What is called exactly so, function words and all; a name that only one bears is meant wherever it is. */
export function calledHits(index: SearchIndex, typed: readonly string[], asked: Asked): readonly Hit[] {
  const called = index.called.get(typed.join(' ')) ?? [];
  return called.flatMap(({ findable, worth }) => {
    const found = index.findables[findable];
    if (found === undefined) return [];
    return [called.length === 1 ? hitOf(found, worth, ANYWHERE) : hitOf(found, worth, asked)];
  });
}
