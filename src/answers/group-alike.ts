import { words } from '../language/fold.ts';
import { stemKazakh } from '../language/stem-kazakh.ts';
import { stemRussian } from '../language/stem-russian.ts';

/** From here on two texts are asked about the same (Dice coefficient of their stems). */
const ALIKE = 0.6;
/** Shorter words are mostly «в», «на», «ма», «де». */
const SHORTEST_WORD = 3;

/** Texts that are alike, in the order given; the first one stands for all. */
export type Group<T> = readonly [T, ...T[]];

/**
 * Puts texts together that share most of their stems, whichever of the two languages they are in. The largest group
 * comes first; among equal ones, the one that began first.
 */
export function groupAlike<T extends { readonly text: string }>(items: readonly T[]): readonly Group<T>[] {
  const groups: { readonly stems: ReadonlySet<string>; members: Group<T> }[] = [];
  for (const item of items) {
    const stems = stemsOf(item.text);
    const group = groups.find((one) => likeness(one.stems, stems) >= ALIKE);
    if (group) group.members = [...group.members, item];
    else groups.push({ stems, members: [item] });
  }
  return groups.map(({ members }) => members).toSorted((one, other) => other.length - one.length);
}

function stemsOf(text: string): ReadonlySet<string> {
  const all = words(text);
  const telling = all.filter((word) => word.length >= SHORTEST_WORD || /\p{N}/u.test(word));
  return new Set((telling.length > 0 ? telling : all).map((word) => stemKazakh(stemRussian(word))));
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((stem) => other.has(stem)).length;
  return one.size + other.size === 0 ? 1 : (2 * both) / (one.size + other.size);
}
