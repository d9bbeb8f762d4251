import { fileURLToPath } from 'node:url';
import type { Fault } from '../fault.ts';
import { openSingle, pause, until } from '../site.ts';
import { PUPILS, plain, repeatedly, stageOn, underCrowd } from '../under-crowd.ts';

const PROCESSES = 2;
/** Kills come this far apart at most, beside the two seconds in which a process starts. */
const LONGEST_CALM = 400;
const JUMPING_CLOCK = fileURLToPath(new URL('../jumping-clock.mjs', import.meta.url));
/** One Redis, and processes whose clocks jump. */
export const jumping = stageOn(openSingle, { NODE_OPTIONS: `--import ${JUMPING_CLOCK}` });
/** One Redis, and processes that ask Telegram for updates themselves. */
const polling = stageOn(openSingle, { WEBHOOK_URL: '' });
/** What a poller says that does not lead. */
const WAITS = 'this one takes over when it ends';
const LONGEST_TAKEOVER = 30_000;
/** A lock lives 30 s; the rest is for the update itself. */
const LONGEST_LOCK = 60_000;
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

/** kill -9, with the locks of the killed left to end by themselves: who was in its hands waits, up to 30 s. */
export const killsLeavingLocks: Fault = (times, stage = plain) =>
  underCrowd('kill -9, its locks left', times, stage, async ({ town, crowd }) => {
    await repeatedly(times, async (turn) => {
      await crowd.deals(PUPILS);
      const open = new Set(town.telegram.pending().map(({ update_id }) => update_id));
      await town.replaceBot(turn % PROCESSES);
      const isOpen = () => town.telegram.pending().some(({ update_id }) => open.has(update_id));
      await until(async () => !isOpen(), LONGEST_LOCK);
    });
  });

/**
 * kill -9 of the one of two pollers that leads. Somebody who writes at that moment is answered by the other one within half a
 * minute; who was in the hands of the killed one waits until its lock ends.
 */
export const leaderKilled: Fault = async (times, stage = polling) => {
  let longest = 0;
  const row = await underCrowd('polling, the leader killed', times, stage, async ({ town, crowd }) => {
    const first = town.logs(0).includes(WAITS) ? 1 : 0;
    await repeatedly(times, async (turn) => {
      // The process put in the place of the last leader has found the lease taken.
      const [leader, follower] = turn % PROCESSES === 0 ? [first, 1 - first] : [1 - first, first];
      await until(async () => town.logs(follower).includes(WAITS));
      await crowd.deals(PUPILS);
      const killed = performance.now();
      const replaced = town.replaceBot(leader);
      const newcomer = town.telegram.person(town.newcomer());
      newcomer.starts();
      await until(async () => newcomer.messages().some(({ from }) => from?.is_bot), LONGEST_TAKEOVER);
      longest = Math.max(longest, performance.now() - killed);
      await replaced;
    });
  });
  return {
    ...row,
    note: [row.note, `taken over after ${Math.round(longest / 1000)} s`].flatMap((it) => it ?? []).join('; '),
  };
};

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
