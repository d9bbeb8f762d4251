import { ALMOST_WORD_FOR_WORD, type Asked, type Decision, LIKELY_NAME, WORD_FOR_WORD } from './decision.ts';
import { type Found, isClear } from './found.ts';
import type { Named } from './lookup.ts';

const MOST_WORDS_OF_KIND = 3;

/** Colleges with a dormitory; «is there a dormitory in X?» is a question of the base where none is known. */
function asksForDormitory({ named, regionId, hasDormitories }: Asked): boolean {
  if (!named.asksDormitory || named.core !== '') return false;
  return named.asksCollege ? regionId !== null : named.place !== null && hasDormitories;
}

/** A place, a dormitory, a kind of college, a list: what is asked of a region; null when something else is. */
export function decideHere(asked: Asked, found: readonly Found[], near: readonly Found[]): Decision | null {
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
export function asksOfKind(named: Named, found: readonly Found[]): boolean {
  const isAnywhere = named.place === null;
  const isKind = named.namesKind && named.asksMore;
  const isOneWordInMany = !named.core.includes(' ') && !named.isLoneWord;
  const isByChance = !named.asksCollege && named.hits[0]?.kind === 'college' && isOneWordInMany;
  return (named.asksTerms || (isAnywhere && (named.asksHow || isKind || isByChance))) && isClear(found);
}
