import type { LimiterStore } from './queue-store.ts';

export function memoryLimiters(): LimiterStore {
  const nextTurns = new Map<string, number>();
  return {
    async take(name, perSecond, now) {
      const turn = Math.max(now, nextTurns.get(name) ?? 0);
      nextTurns.set(name, turn + 1000 / perSecond);
      return Math.ceil(turn - now);
    },
    async hold(name, until) {
      nextTurns.set(name, Math.max(until, nextTurns.get(name) ?? 0));
    },
  };
}
