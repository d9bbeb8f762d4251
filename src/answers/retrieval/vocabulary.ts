/** Numbers for features, dense from 0 on, so that vectors are lists of numbers. */
export interface Vocabulary {
  readonly size: () => number;
  /** The number of a feature of the base; a new one gets the next number. */
  readonly learn: (feature: string) => number;
  /** The number of a known feature; for any other a negative number that stands for it. */
  readonly find: (feature: string) => number;
}

export function createVocabulary(): Vocabulary {
  const numbers = new Map<string, number>();
  return {
    size: () => numbers.size,
    learn: (feature) => {
      const known = numbers.get(feature);
      if (known !== undefined) return known;
      numbers.set(feature, numbers.size);
      return numbers.size - 1;
    },
    find: (feature) => numbers.get(feature) ?? -1 - hashOf(feature),
  };
}

/** FNV-1a, 31 bits: enough to tell the unknown features of one message apart. */
function hashOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) {
    hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  }
  return hash >>> 1;
}
