import type { Turns } from '../reminders/turns.ts';
import type { LimiterStore } from './queue-store.ts';

/** Telegram takes 30 messages a second; the others are for answers to those who write. */
const PER_SECOND = 20;
const NAME = 'unasked messages';

/** The turns of all messages that nobody has asked for at this moment: reminders and announcements. */
export function createTurns(limiters: LimiterStore, now: () => number): Turns {
  return {
    take: () => limiters.take(NAME, PER_SECOND, now()),
    hold: (milliseconds) => limiters.hold(NAME, now() + milliseconds),
  };
}
