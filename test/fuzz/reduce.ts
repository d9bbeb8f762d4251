/** A shortening tries so often, so that a report does not wait for ever. */
const MOST_TRIES = 300;

/**
 * A shorter sequence that still fails, by leaving out ever smaller pieces (Zeller and Hildebrandt 2002, "Simplifying and
 * isolating failure-inducing input"). `fails` is asked about candidates.
 */
export async function shortened<T>(
  all: readonly T[],
  fails: (some: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> {
  let kept = all;
  let tries = 0;
  for (let size = Math.ceil(kept.length / 2); size >= 1 && tries < MOST_TRIES; ) {
    let isShorter = false;
    for (let from = kept.length - size; from > -size && tries < MOST_TRIES; from -= size) {
      const without = [...kept.slice(0, Math.max(0, from)), ...kept.slice(from + size)];
      tries += 1;
      if (without.length < kept.length && (await fails(without))) {
        kept = without;
        isShorter = true;
      }
    }
    if (size === 1 && !isShorter) break;
    size = isShorter && size === 1 ? 1 : Math.max(1, Math.floor(size / 2));
  }
  return kept;
}
