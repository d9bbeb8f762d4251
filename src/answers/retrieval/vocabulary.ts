/**
 * Numbers for features, dense from 0 on, so that vectors are lists of numbers: hash of a feature (`hashOf`) → number.
 * Plain data, so that it can be written to a file.
 */
export type Vocabulary = Map<number, number>;

/** The number of a feature of the base; a new one gets the next number. */
export function learn(vocabulary: Vocabulary, hash: number): number {
  const known = vocabulary.get(hash);
  if (known !== undefined) return known;
  vocabulary.set(hash, vocabulary.size);
  return vocabulary.size - 1;
}

/** The number of a known feature; for any other a negative number that stands for it. */
export function find(vocabulary: Vocabulary, hash: number): number {
  return vocabulary.get(hash) ?? -1 - hash;
}

const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** One letter more in a hash that is not yet finished. */
export function hashedOn(hash: number, letter: number): number {
  return Math.imul(hash ^ letter, FNV_PRIME);
}

/** A hash as it stands for a feature: 31 bits, far more than there are features. */
export function finished(hash: number): number {
  return hash >>> 1;
}

export const EMPTY_HASH = FNV_START;

/** FNV-1a, 31 bits. */
export function hashOf(feature: string): number {
  let hash = EMPTY_HASH;
  for (let at = 0; at < feature.length; at += 1) hash = hashedOn(hash, feature.charCodeAt(at));
  return finished(hash);
}
