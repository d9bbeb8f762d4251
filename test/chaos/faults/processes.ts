import { fileURLToPath } from 'node:url';
import type { Fault } from '../fault.ts';
import { openSingle, pause } from '../site.ts';
import { PUPILS, plain, repeatedly, stageOn, underCrowd } from '../under-crowd.ts';

const PROCESSES = 2;
/** Kills come this far apart at most, beside the two seconds in which a process starts. */
const LONGEST_CALM = 400;
const JUMPING_CLOCK = fileURLToPath(new URL('../jumping-clock.mjs', import.meta.url));
/** One Redis, and processes whose clocks jump. */
export const jumping = stageOn(openSingle, { NODE_OPTIONS: `--import ${JUMPING_CLOCK}` });
const REFUSED = { status: 400, description: 'Bad Request: chat not found' } as const;

/** kill -9 of one of two processes at random moments; the other serves meanwhile. */
export const kills: Fault = (times, stage = plain) =>
  underCrowd('kill -9 of a process', times, stage, async ({ town }) => {
    await repeatedly(times, async (turn) => {
      await pause(Math.random() * LONGEST_CALM);
      await town.replaceBot(turn % PROCESSES);
      // A killed process holds its people for 30 s; nobody waits for that here.
      await town.expireLocks();
    });
  });

/** A press and a shared place of one pupil at the same moment, at two processes. */
export const reorderings: Fault = (times, stage = plain) =>
  underCrowd('text and button of one pupil at once', times, stage, async ({ crowd }) => {
    await crowd.stop();
    await repeatedly(times, (turn) => crowd.crosses(turn % PUPILS));
    crowd.start();
  });

/** Clocks of both processes that jump by up to a day, back and forth, five times a second. */
export const clocks: Fault = (times, stage = jumping) =>
  underCrowd('clock jumps', times, stage, () => pause(times * 200));

/** Updates whose handling always fails: each is tried three times and given up; nobody else notices. */
export const poison: Fault = (times, stage = plain) =>
  underCrowd('poison update', times, stage, async ({ town, crowd }) => {
    town.telegram.faults.next('sendMessage', REFUSED, Number.POSITIVE_INFINITY);
    await repeatedly(times, async () => {
      town.telegram.person(town.newcomer()).says('сколько стоит');
      await crowd.deals(1);
    });
    const isPoisoned = () => town.telegram.pending().some(({ message }) => message !== undefined);
    while (isPoisoned()) await pause(50);
    town.telegram.faults.clear();
  });

/** Handlers that never end, since Telegram says nothing to them: ended after 25 s at most; nobody else notices. */
export const silence: Fault = (times, stage = plain) =>
  underCrowd('a handler that never ends', times, stage, async ({ town, crowd }) => {
    town.telegram.faults.next('sendMessage', 'silence', Number.POSITIVE_INFINITY);
    await repeatedly(times, async () => {
      town.telegram.person(town.newcomer()).says('сколько стоит');
      await crowd.deals(8);
    });
    town.telegram.faults.clear();
  });
