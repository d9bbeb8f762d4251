import type { Turns } from '../reminders/turns.ts';
import type { LimiterStore } from './queue-store.ts';

/** Telegram takes 30 messages a second; the others are for answers to those who write. */
const PER_SECOND = 20;
const NAME = 'unasked messages';
/** Telegram asks for minutes at most; whatever else came in its place must not stop everybody for good. */
const LONGEST_HOLD = 60 * 60 * 1000;

/** The turns of all messages that nobody has asked for at this moment: reminders and announcements. */
export function createTurns(limiters: LimiterStore): Turns {
  return {
    take: () => limiters.take(NAME, 1000 / PER_SECOND),
    hold: (milliseconds) => limiters.hold(NAME, Math.min(Math.ceil(milliseconds), LONGEST_HOLD)),
  };
}
