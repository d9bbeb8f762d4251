import { type Expiring, expiringMap } from './expiring-map.ts';
import type { FieldStore } from './field-store.ts';
import { checkLifetime } from './store.ts';

export function memoryFields(now: () => number): FieldStore {
  const keys = expiringMap<Expiring & { readonly fields: ReadonlyMap<string, string> }>(now);
  const fieldsOf = (key: string) => keys.get(key)?.fields ?? new Map<string, string>();
  return {
    async all(key) {
      return fieldsOf(key);
    },
    async put(key, field, value, { ttlSeconds, beside }) {
      checkLifetime(ttlSeconds);
      const fields = fieldsOf(key);
      if (beside !== undefined && !fields.has(beside)) return false;
      keys.set(key, { fields: new Map([...fields, [field, value]]), expiresAt: now() + ttlSeconds * 1000 });
      return true;
    },
    async add(key, field, by, ttlSeconds) {
      checkLifetime(ttlSeconds);
      const fields = fieldsOf(key);
      const sum = Number(fields.get(field) ?? 0) + by;
      keys.set(key, {
        fields: new Map([...fields, [field, `${sum}`]]),
        expiresAt: now() + ttlSeconds * 1000,
      });
    },
    async delete(key, field) {
      const kept = keys.get(key);
      if (!kept) return;
      const fields = new Map([...kept.fields].filter(([name]) => name !== field));
      if (fields.size === 0) keys.delete(key);
      else keys.set(key, { ...kept, fields });
    },
    async clear(key) {
      keys.delete(key);
    },
  };
}
