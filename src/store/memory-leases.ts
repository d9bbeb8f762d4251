import { type Expiring, expiringMap } from './expiring-map.ts';
import type { LeaseStore } from './store.ts';

export function memoryLeases(now: () => number): LeaseStore {
  const leases = expiringMap<Expiring & { readonly holder: string }>(now);
  return {
    async hold(name, holder, milliseconds) {
      const held = leases.get(name);
      if (held && held.holder !== holder) return false;
      leases.set(name, { holder, expiresAt: now() + milliseconds });
      return true;
    },
    async letGo(name, holder) {
      if (leases.get(name)?.holder === holder) leases.delete(name);
    },
  };
}
