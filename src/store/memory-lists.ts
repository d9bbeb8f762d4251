import { type Expiring, expiringMap } from './expiring-map.ts';
import { checkLifetime, type ListStore } from './store.ts';

export function memoryLists(now: () => number): ListStore {
  const lists = expiringMap<Expiring & { readonly values: readonly string[] }>(now);
  const done = expiringMap<Expiring>(now);
  return {
    async append(name, value, { once, most, ttlSeconds }) {
      checkLifetime(ttlSeconds);
      const mark = JSON.stringify([name, once]);
      if (done.get(mark)) return;
      const expiresAt = now() + ttlSeconds * 1000;
      done.set(mark, { expiresAt });
      lists.set(name, { values: [...(lists.get(name)?.values ?? []), value].slice(-most), expiresAt });
    },
    async all(name) {
      return lists.get(name)?.values ?? [];
    },
  };
}
