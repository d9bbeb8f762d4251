/** Of so many the state is kept, 20 kB each: as many pupils as are in a test at one moment in one process. */
const MOST = 500;

/** Keeps the newest used states of an owner by key, so that what costs much is computed once for the same key. */
export function createKnownStates<Owner extends object, State>() {
  const byOwner = new WeakMap<Owner, Map<string, State>>();
  return {
    get: (owner: Owner, key: string): State | undefined => byOwner.get(owner)?.get(key),
    keep: (owner: Owner, key: string, state: State): State => {
      const states = byOwner.get(owner) ?? new Map<string, State>();
      byOwner.set(owner, states);
      // A Map remembers the order of insertion: the first is the one not used for the longest.
      states.delete(key);
      states.set(key, state);
      for (const oldest of states.keys()) {
        if (states.size <= MOST) break;
        states.delete(oldest);
      }
      return state;
    },
  };
}
