import type { LimiterStore } from './queue-store.ts';

export function memoryLimiters(now: () => number): LimiterStore {
  const nextTurns = new Map<string, number>();
  const left = (name: string) => Math.max(0, (nextTurns.get(name) ?? 0) - now());
  return {
    async take(name, between) {
      const wait = left(name);
      nextTurns.set(name, now() + wait + between);
      return wait;
    },
    async hold(name, milliseconds) {
      nextTurns.set(name, now() + Math.max(milliseconds, left(name)));
    },
  };
}
