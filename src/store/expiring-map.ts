export interface Expiring {
  readonly expiresAt: number;
}

/** A map whose entries end at their time; the ended ones are swept out as the map grows. */
export function expiringMap<T extends Expiring>(now: () => number) {
  const entries = new Map<string, T>();
  let sweepAt = 1024;
  const sweep = () => {
    for (const [key, entry] of entries) if (entry.expiresAt <= now()) entries.delete(key);
    sweepAt = Math.max(1024, entries.size * 2);
  };
  return {
    get(key: string): T | undefined {
      const entry = entries.get(key);
      return entry && entry.expiresAt > now() ? entry : undefined;
    },
    set(key: string, entry: T): void {
      entries.set(key, entry);
      if (entries.size >= sweepAt) sweep();
    },
    delete(key: string): void {
      entries.delete(key);
    },
  };
}
