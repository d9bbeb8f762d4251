import type { Crowd } from '../crowd.ts';
import type { Fault, Row } from '../fault.ts';
import { type ClusterSite, openCluster, openSentinel, type SentinelSite } from '../site.ts';
import { stageOn, underCrowd } from '../under-crowd.ts';

/** The master dies after so long without its replicas, in milliseconds: the newest commits are only with it. */
const ALONE = 500;
const FAILOVER = 60_000;

/** The master dies while its replicas are behind: what they had not heard is lost. */
export const failover: Fault<SentinelSite> = (times) =>
  eachAnew(times, () =>
    underCrowd('Sentinel failover', 1, stageOn(openSentinel), ({ site, crowd }) => overtake(site, crowd)),
  );

/** The same with REDIS_WAIT_REPLICAS=1: what no replica has heard is not confirmed, so Telegram brings it again. */
export const failoverWaiting: Fault<SentinelSite> = (times) => {
  const stage = stageOn(openSentinel, { REDIS_WAIT_REPLICAS: '1' });
  return eachAnew(times, () =>
    underCrowd('Sentinel failover, WAIT 1', 1, stage, ({ site, crowd }) => overtake(site, crowd)),
  );
};

/** A Cluster loses one of three masters. */
export const clusterFailover: Fault<ClusterSite> = (times) =>
  eachAnew(times, () =>
    underCrowd('Cluster, a master killed', 1, stageOn(openCluster), async ({ site, crowd }) => {
      await site.killMaster();
      await crowd.deals(24, FAILOVER);
    }),
  );

async function overtake(site: SentinelSite, crowd: Crowd): Promise<void> {
  await crowd.deals(8);
  await site.loseMaster(ALONE);
  await crowd.deals(8, FAILOVER);
}

/** A site can fail over once: every time is one of its own, and the figures are added up. */
async function eachAnew(times: number, once: () => Promise<Row>): Promise<Row> {
  let total = await once();
  for (let turn = 1; turn < times; turn += 1) total = added(total, await once());
  return total;
}

function added(one: Row, other: Row): Row {
  const notes = [one.note, other.note].filter((note) => note !== undefined);
  return {
    fault: one.fault,
    injected: one.injected + other.injected,
    updates: one.updates + other.updates,
    expected: one.expected + other.expected,
    found: one.found + other.found,
    lost: one.lost + other.lost,
    doubled: one.doubled + other.doubled,
    ...(notes.length === 0 ? {} : { note: notes.join('; ') }),
  };
}
