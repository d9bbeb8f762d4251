import type { Fault } from '../fault.ts';
import { type ClusterSite, openCluster, openSentinel, type SentinelSite } from '../site.ts';
import { stageOn, underCrowd } from '../under-crowd.ts';

/** The master dies after so long without its replicas, in milliseconds: the newest commits are only with it. */
const ALONE = 500;
const FAILOVER = 60_000;

/** The master dies while its replicas are behind: what they had not heard is lost. */
export const failover: Fault<SentinelSite> = (times) =>
  underCrowd('Sentinel failover', times, stageOn(openSentinel), async ({ site, crowd }) => {
    await crowd.deals(8);
    await site.loseMaster(ALONE);
    await crowd.deals(8, FAILOVER);
  });

/** The same with REDIS_WAIT_REPLICAS=1: what no replica has heard is not confirmed, so Telegram brings it again. */
export const failoverWaiting: Fault<SentinelSite> = (times) => {
  const stage = stageOn(openSentinel, { REDIS_WAIT_REPLICAS: '1' });
  return underCrowd('Sentinel failover, WAIT 1', times, stage, async ({ site, crowd }) => {
    await crowd.deals(8);
    await site.loseMaster(ALONE);
    await crowd.deals(8, FAILOVER);
  });
};

/** A Cluster loses one of three masters. */
export const clusterFailover: Fault<ClusterSite> = (times) =>
  underCrowd('Cluster, a master killed', times, stageOn(openCluster), async ({ site, crowd }) => {
    await site.killMaster();
    await crowd.deals(24, FAILOVER);
  });
