import type { Hit } from '../catalogue/search.ts';
import { closeOnes, type Found, isClear, MOST_SUGGESTIONS } from './found.ts';
import type { Named } from './lookup.ts';

/** A name of the catalogue that is met exactly, but for its ending. */
const SURE_NAME = 0.9;
/** A name that is met in part; it counts where no question of the base is likely. */
const LIKELY_NAME = 0.75;
const UNLIKELY_QUESTION = 0.35;
/** One word that is nearly a name («сваршик», «elektrik»), where no question of the base fits well. */
const MISSPELT_NAME = { least: 0.65, question: 0.45 };
/** A question of the base that fits this well is meant, even where a name stands in it. */
const ALMOST_WORD_FOR_WORD = 0.62;
const WORD_FOR_WORD = 0.85;
/** All that was asked is the name of something. */
const WHOLE_NAME = 0.94;
/** One thing alone is no choice. */
const FEWEST_TO_CHOOSE = 2;
const MOST_WORDS_OF_KIND = 3;

/** `other-kind`: of the kind that was asked for none is known there. */
export type CollegesOf = 'place' | 'dormitory' | 'other-kind';

/** What to do with a message, before titles and languages come in. */
export type Decision =
  | {
      readonly kind: 'subject';
      readonly found: Found;
      readonly near: readonly Found[];
      /** What is named beside the question. */
      readonly hits: readonly Hit[];
    }
  | { readonly kind: 'names'; readonly hits: readonly Hit[]; readonly near: readonly Found[] }
  | { readonly kind: 'colleges'; readonly of: CollegesOf; readonly near: readonly Found[] }
  | { readonly kind: 'region'; readonly near: readonly Found[] }
  | { readonly kind: 'choose'; readonly found: readonly Found[]; readonly hits: readonly Hit[] }
  | { readonly kind: 'unknown'; readonly found: readonly Found[]; readonly hits: readonly Hit[] };

/** What was asked, as far as the deciding goes. */
export type Asked = {
  readonly named: Named;
  /** Hits that are colleges of the place asked for, or of the asker's region. */
  readonly collegesHere: readonly Hit[];
  /** The region named, else the asker's. */
  readonly regionId: string | null;
  /** Whether a college of the place is known to have a dormitory. */
  readonly hasDormitories: boolean;
};

function chooseOrGiveUp(found: readonly Found[], hits: readonly Hit[]): Decision {
  const close = closeOnes(found);
  const named = hits
    .filter(({ score }) => score >= LIKELY_NAME / 2)
    .slice(0, MOST_SUGGESTIONS - close.length);
  const kind = close.length + named.length >= FEWEST_TO_CHOOSE ? 'choose' : 'unknown';
  return { kind, found: close, hits: named };
}

/** Colleges with a dormitory; «is there a dormitory in X?» is a question of the base where none is known. */
function asksForDormitory({ named, regionId, hasDormitories }: Asked): boolean {
  if (!named.asksDormitory || named.core !== '') return false;
  return named.asksCollege ? regionId !== null : named.place !== null && hasDormitories;
}

/** A place, a dormitory, a kind of college, a list: what is asked of a region; null when something else is. */
function decideHere(asked: Asked, found: readonly Found[], near: readonly Found[]): Decision | null {
  const { named, regionId } = asked;
  const { place, core, asksDormitory } = named;
  const top = found[0]?.score ?? 0;
  if (asksForDormitory(asked)) return { kind: 'colleges', of: 'dormitory', near };
  if (asksDormitory || regionId === null || top >= WORD_FOR_WORD) return null;
  if (named.isBarePlace) return { kind: 'region', near };
  if (core === '' && (place !== null || named.asksList)) return { kind: 'colleges', of: 'place', near };
  return top >= ALMOST_WORD_FOR_WORD || asksOfKind(named, found) ? null : decideCalled(asked, near);
}

/** Colleges called so there, or that teach what is named; of a kind that is not there, the others. */
function decideCalled({ named, collegesHere }: Asked, near: readonly Found[]): Decision | null {
  const { place, core, asksCollege, asksWhere, namesKind, professions } = named;
  const isKind = asksCollege && core.split(' ').length <= MOST_WORDS_OF_KIND;
  const called = place !== null || isKind ? collegesHere.filter(({ score }) => score >= LIKELY_NAME) : [];
  const isTaught = place !== null && (asksCollege || asksWhere) && professions.length > 0 && !namesKind;
  if (isTaught) return { kind: 'names', hits: professions, near };
  if (called.length > 0) return { kind: 'names', hits: called, near };
  return asksCollege && namesKind && place !== null ? { kind: 'colleges', of: 'other-kind', near } : null;
}

/**
 * «Как поступить на сварщика», «дуальный слесарь», «қай мамандық болашақта керек»: what the base says of it, not
 * the name in it; nor is a college meant that is called like an everyday word, where none is asked for.
 */
function asksOfKind(named: Named, found: readonly Found[]): boolean {
  const isAnywhere = named.place === null;
  const isKind = named.namesKind && named.asksMore;
  const isOneWordInMany = !named.core.includes(' ') && !named.isLoneWord;
  const isByChance = !named.asksCollege && named.hits[0]?.kind === 'college' && isOneWordInMany;
  return (named.asksTerms || (isAnywhere && (named.asksHow || isKind || isByChance))) && isClear(found);
}

/** Hits that are near enough, the less the better a question of the base fits. */
function namesMeant({ hits, isLoneWord }: Named, top: number): readonly Hit[] {
  const least = top < UNLIKELY_QUESTION ? LIKELY_NAME : SURE_NAME;
  const near = isLoneWord && top < MISSPELT_NAME.question ? Math.min(least, MISSPELT_NAME.least) : least;
  return hits.filter(({ score }) => score >= near);
}

/** Weighs what retrieval found against the names in the message. */
export function decide(all: readonly Found[], asked: Asked): Decision {
  const { named } = asked;
  const isDormitoryThere = named.asksDormitory && named.place !== null;
  const questions = all.filter((one) => !isAboutProfession(one));
  const found = isDormitoryThere ? questions.filter(isOfDormitories) : questions;
  const [best] = found;
  const near = closeOnes(found).filter((one) => one !== best);
  const top = best?.score ?? 0;
  const priced = decidePriced(asked, found);
  if (priced !== null) return priced;
  const here = decideHere(asked, found, near);
  if (here !== null) return here;
  if (isDormitoryThere && named.core === '' && best !== undefined)
    return { kind: 'subject', found: best, near, hits: [] };
  const names = asksOfKind(named, found) ? [] : namesMeant(named, top);
  const isWholeName = (names[0]?.score ?? 0) >= WHOLE_NAME;
  if (names.length > 0 && top < (isWholeName ? WORD_FOR_WORD : ALMOST_WORD_FOR_WORD)) {
    return { kind: 'names', hits: names, near: found.slice(0, MOST_SUGGESTIONS - 1) };
  }
  const within = namesWithin(all, named, top);
  if (within.length > 0) return { kind: 'names', hits: within, near };
  return best !== undefined && isClear(found)
    ? { kind: 'subject', found: best, near, hits: [] }
    : chooseOrGiveUp(found, named.hits);
}

/** «Сколько стоит учёба на сварщика»: a card tells no price, so what is known of prices comes first, then the card. */
function decidePriced({ named, collegesHere }: Asked, found: readonly Found[]): Decision | null {
  const { asksPrice, asksDormitory, hits, professions } = named;
  const isOfStudy = asksPrice && !asksDormitory && (found[0]?.score ?? 0) < ALMOST_WORD_FOR_WORD;
  const price = isOfStudy ? found.find(({ subject }) => subject.topic === 'money') : undefined;
  const called = hits[0]?.kind === 'college' ? collegesHere : hits;
  const [meant] = [...called.filter(({ score }) => score >= LIKELY_NAME), ...professions];
  return price && meant ? { kind: 'subject', found: price, near: [], hits: [meant] } : null;
}

function isAboutProfession({ subject }: Found): boolean {
  return subject.outcome === 'lookup-profession';
}

/**
 * «Казхром что за компания»: an employer is named, and no question of the base fits well. «Чем занимается механик», «где
 * учат на повара»: asked as one asks about a profession, and one is named.
 */
function namesWithin(
  all: readonly Found[],
  { employers, professions, asksTerms }: Named,
  top: number,
): readonly Hit[] {
  const [best] = all;
  if (employers.length > 0 && !asksTerms && top < UNLIKELY_QUESTION) return employers;
  return best !== undefined && isAboutProfession(best) && isClear(all) ? professions : [];
}

/** Beside a dormitory, a place is no wish for the region's figures. */
function isOfDormitories({ subject }: Found): boolean {
  return subject.topic === 'dormitory';
}

/** A hard day is met by warm words unless study is plainly asked about; less plainly where nobody told of it in so many words. */
export function isPlainlyAsked(found: readonly Found[], { hits }: Named, isTold: boolean): boolean {
  const top = found[0]?.score ?? 0;
  if (top >= ALMOST_WORD_FOR_WORD || (hits[0]?.score ?? 0) >= SURE_NAME) return true;
  const isOfStudy = found[0]?.subject.outcome === 'faq' || found[0]?.subject.outcome === 'orientation';
  return !isTold && isOfStudy && top >= UNLIKELY_QUESTION && isClear(found);
}
