import type { Hit } from '../catalogue/search.ts';
import { asksOfKind, decideHere } from './decide-here.ts';
import { ALMOST_WORD_FOR_WORD, type Asked, type Decision, LIKELY_NAME, WORD_FOR_WORD } from './decision.ts';
import { closeOnes, type Found, isClear, MOST_SUGGESTIONS } from './found.ts';
import type { Named } from './lookup.ts';

/** A name of the catalogue that is met exactly, but for its ending. */
const SURE_NAME = 0.9;
const UNLIKELY_QUESTION = 0.35;
/** One word that is nearly a name («сваршик», «elektrik»), where no question of the base fits well. */
const MISSPELT_NAME = { least: 0.65, question: 0.45 };
/** All that was asked is the name of something. */
const WHOLE_NAME = 0.94;
/** One thing alone is no choice. */
const FEWEST_TO_CHOOSE = 2;

function chooseOrGiveUp(found: readonly Found[], hits: readonly Hit[]): Decision {
  const close = closeOnes(found);
  const named = hits
    .filter(({ score }) => score >= LIKELY_NAME / 2)
    .slice(0, MOST_SUGGESTIONS - close.length);
  const kind = close.length + named.length >= FEWEST_TO_CHOOSE ? 'choose' : 'unknown';
  return { kind, found: close, hits: named };
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
  const questions = all.filter(
    (one) => !isAboutProfession(one) && !(namesKindOfCollege(named) && isForeign(one)),
  );
  const found = isDormitoryThere ? questions.filter(isOfDormitories) : questions;
  const [best] = found;
  const near = closeOnes(found).filter((one) => one !== best);
  const told = decidePriced(asked, found) ?? decideHere(asked, found, near);
  if (told !== null) return told;
  const isOnlyDormitory = isDormitoryThere && named.core === '';
  const names = isOnlyDormitory ? null : decideNamed(named, all, found, near);
  if (names !== null) return names;
  return best !== undefined && (isOnlyDormitory || isClear(found))
    ? { kind: 'subject', found: best, near, hits: [] }
    : chooseOrGiveUp(found, named.hits);
}

/** What is named, where no question of the base fits better. */
function decideNamed(
  named: Named,
  all: readonly Found[],
  found: readonly Found[],
  near: readonly Found[],
): Decision | null {
  const top = found[0]?.score ?? 0;
  const hits = asksOfKind(named, found) ? [] : namesMeant(named, top);
  const isWholeName = (hits[0]?.score ?? 0) >= WHOLE_NAME;
  if (hits.length > 0 && top < (isWholeName ? WORD_FOR_WORD : ALMOST_WORD_FOR_WORD)) {
    return { kind: 'names', hits, near: found.slice(0, MOST_SUGGESTIONS - 1) };
  }
  const within = namesWithin(all, named, top);
  return within.length > 0 ? { kind: 'names', hits: within, near } : null;
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

/** «Железнодорожный колледж где»: no other topic is meant, however few such colleges are known. */
function namesKindOfCollege({ asksCollege, namesKind }: Named): boolean {
  return asksCollege && namesKind;
}

function isForeign({ subject }: Found): boolean {
  return subject.outcome === 'out-of-scope';
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
