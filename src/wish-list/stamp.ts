const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
const RADIX = 36;

/**
 * A short name of an id, at most 7 letters and digits: two ids do not fit into the 64 bytes of a button. FNV-1a, 32
 * bits; a test holds that no two specialties share one.
 */
export function stampOf(id: string): string {
  let hash = OFFSET;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, PRIME);
  return (hash >>> 0).toString(RADIX);
}
