/** Texts that share this part of their letter sequences (Jaccard) are versions of one. */
const ALIKE = 0.5;

function find(leaders: number[], at: number): number {
  let leader = at;
  while (leaders[leader] !== leader) leader = leaders[leader] ?? leader;
  leaders[at] = leader;
  return leader;
}

/**
 * For each text the number of its group: near-duplicates, also by way of a third, share one. `pieces` are the letter
 * sequences of the texts.
 */
export function groupsOf(pieces: readonly ReadonlySet<string>[]): readonly number[] {
  const leaders = pieces.map((_, at) => at);
  const holders = new Map<string, number[]>();
  for (const [at, own] of pieces.entries()) {
    const shared = new Map<number, number>();
    for (const piece of own) {
      const others = holders.get(piece) ?? [];
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
      others.push(at);
      holders.set(piece, others);
    }
    for (const [other, count] of shared) {
      const union = own.size + (pieces[other]?.size ?? 0) - count;
      if (count / union >= ALIKE) leaders[find(leaders, at)] = find(leaders, other);
    }
  }
  return leaders.map((_, at) => find(leaders, at));
}

/** A number that looks like chance and is always the same: which fold a group falls into, which text comes when. */
export function scattered(number: number): number {
  let mixed = Math.imul(number + 1, 2654435761) >>> 0;
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 2246822519) >>> 0;
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
