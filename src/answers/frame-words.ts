import { fold } from '../language/fold.ts';
import type { Frames } from './intents.ts';

/** «Медколледж» tells both the kind and that it is a college. */
const COLLEGE_OF_KIND = /.(?:колле|коле|училищ|техникум)|^политех/u;

export type Matches = (word: Word) => boolean;
/** A folded word; `cyrillic` is how it reads when it stands in Latin letters. */
export type Word = { readonly word: string; readonly cyrillic: string; readonly isPlace: boolean };

function matcherOf(...lists: readonly (readonly string[])[]): Matches {
  const list = lists.flat();
  const whole = new Set(list.filter((word) => !word.endsWith('*')).map(fold));
  const beginnings = list.filter((word) => word.endsWith('*')).map((word) => fold(word));
  return ({ cyrillic }) =>
    whole.has(cyrillic) || beginnings.some((beginning) => cyrillic.startsWith(beginning));
}

/** Builds what tells the words around a name from the name, by the lists of `data/answers/frames.json`. */
export function createFrameWords(frames: Frames) {
  const anyCollege = matcherOf(frames.college);
  const kind = matcherOf(frames.kind);
  const college: Matches = (word) => anyCollege(word) || (kind(word) && COLLEGE_OF_KIND.test(word.cyrillic));
  return {
    college,
    kind,
    listed: matcherOf(frames.college, frames.list),
    frame: matcherOf(frames.college, frames.list, frames.plain),
    dormitory: matcherOf(frames.dormitory),
    where: matcherOf(frames.where),
    how: matcherOf(frames.how),
    besidePlace: matcherOf(frames.place),
    term: matcherOf(frames.terms),
    measure: matcherOf(frames.measure),
    price: matcherOf(frames.price),
    /** Asks for a price beside `howMuch` only. */
    costing: matcherOf(frames.costs),
    howMuch: matcherOf(frames.howMuch),
    goingOn: matcherOf(frames.goingOn),
  };
}
