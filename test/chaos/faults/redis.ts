import { gather } from '../crowd.ts';
import type { Fault } from '../fault.ts';
import { pause } from '../site.ts';
import { PUPILS, plain, repeatedly, underCrowd } from '../under-crowd.ts';

/** Longer than the bot waits for an answer of Redis. */
const FROZEN = 2000;

/** SIGSTOP for two seconds. */
export const slow: Fault = (times, stage = plain) =>
  underCrowd('Redis slow (SIGSTOP 2 s)', times, stage, async ({ site, crowd }) => {
    await repeatedly(times, async () => {
      site.redis().pause();
      await pause(FROZEN);
      site.redis().resume();
      await crowd.deals(PUPILS);
    });
  });

/** Redis has no memory left for a second, and again later. */
export const outOfMemory: Fault = (times, stage = plain) =>
  underCrowd('Redis out of memory', times, stage, async ({ site, crowd }) => {
    await repeatedly(times, async () => {
      await site.client.config('SET', 'maxmemory', 1);
      await pause(1000);
      await site.client.config('SET', 'maxmemory', 0);
      await crowd.deals(PUPILS);
    });
  });

/** Redis refuses to write for a second, as a replica does after a failover. */
export const readOnly: Fault = (times, stage = plain) =>
  underCrowd('Redis READONLY', times, stage, async ({ site, crowd }) => {
    await repeatedly(times, async () => {
      await site.client.replicaof('127.0.0.1', 1);
      await pause(1000);
      await site.client.replicaof('NO', 'ONE');
      await crowd.deals(PUPILS);
    });
  });

/**
 * Redis stops and comes back empty: what it held is gone by its nature. Counted is the crowd that begins afresh
 * afterwards, with the same processes, which nobody restarted.
 */
export const emptied: Fault = async (times, stage = plain) => {
  const { site, town, close } = await stage();
  try {
    await repeatedly(times, async () => {
      const crowd = await gather(town, PUPILS);
      crowd.start();
      await crowd.deals(PUPILS);
      await site.replace(500);
      await crowd.deals(PUPILS);
      await crowd.stop();
    });
    const afterwards = await gather(town, PUPILS);
    afterwards.start();
    await afterwards.deals(4 * PUPILS);
    await afterwards.stop();
    const ended = town.ended() > 0 ? `; ${town.ended()} processes ended` : '';
    const note = `counted afterwards${ended}`;
    return { fault: 'Redis restarted empty', injected: times, ...(await afterwards.ledger()), note };
  } finally {
    await close();
  }
};
