import { Cluster, Redis } from 'ioredis';
import { freePort } from '../support/free-port.ts';
import { type RunningRedis, startRedis, startSentinel } from '../support/redis.ts';

/** Where state lives: what the bot gets as REDIS_URL, and a client of our own to count with. */
export interface Site {
  readonly url: string;
  readonly client: Redis | Cluster;
  readonly close: () => Promise<void>;
}

/** One Redis that can be stopped, frozen and brought back on its port. */
export interface SingleSite extends Site {
  readonly redis: () => RunningRedis;
  readonly client: Redis;
  /** Stops it, waits, and starts an empty one in its place. */
  readonly replace: (awayMs: number) => Promise<void>;
}

export async function openSingle(): Promise<SingleSite> {
  let redis = await startRedis();
  const client = quiet(new Redis(redis.url));
  return {
    url: redis.url,
    client,
    redis: () => redis,
    replace: async (awayMs) => {
      await redis.stop();
      await pause(awayMs);
      redis = await startRedis([`port ${redis.port}`]);
    },
    close: async () => {
      client.disconnect();
      await redis.stop();
    },
  };
}

/** A master with two replicas and a sentinel, which makes one of them master when the first is gone. */
export interface SentinelSite extends Site {
  /** Cuts the replicas off, lets the master work alone for so long, then kills it. */
  readonly loseMaster: (aloneMs: number) => Promise<void>;
}

export async function openSentinel(): Promise<SentinelSite> {
  const master = await startRedis(['repl-diskless-sync-delay 0']);
  const follow = () => startRedis([`replicaof 127.0.0.1 ${master.port}`, 'repl-diskless-sync-delay 0']);
  const replicas = [await follow(), await follow()];
  const sentinel = await startSentinel(master, [
    'sentinel down-after-milliseconds kasipjol 1000',
    'sentinel failover-timeout kasipjol 3000',
  ]);
  const sentinels = [{ host: '127.0.0.1', port: sentinel.port }];
  const asked = quiet(new Redis(sentinel.port));
  // A sentinel that has not heard of the replicas yet could put none in the master's place.
  await until(async () => `${await asked.call('SENTINEL', 'MASTER', 'kasipjol')}`.includes('num-slaves,2'));
  asked.disconnect();
  const masterClient = quiet(new Redis(master.port));
  const client = quiet(new Redis({ sentinels, name: 'kasipjol' }));
  return {
    url: `redis+sentinel://127.0.0.1:${sentinel.port}/kasipjol`,
    client,
    loseMaster: async (aloneMs) => {
      for (const replica of replicas) replica.pause();
      // Else they would find the newest commits in their sockets when they wake.
      await masterClient.call('CLIENT', 'KILL', 'TYPE', 'replica');
      await pause(aloneMs);
      await master.stop();
      for (const replica of replicas) replica.resume();
    },
    close: async () => {
      client.disconnect();
      masterClient.disconnect();
      await Promise.all([sentinel, master, ...replicas].map(({ stop }) => stop()));
    },
  };
}

/** Three masters, each with a replica. */
export interface ClusterSite extends Site {
  /** kill -9 of one master; its replica takes its place. */
  readonly killMaster: () => Promise<void>;
}

export async function openCluster(): Promise<ClusterSite> {
  const nodes = await Promise.all(Array.from({ length: 6 }, () => startNode()));
  const clients = nodes.map(({ port }) => quiet(new Redis(port)));
  const [first, ...others] = clients;
  const [firstNode] = nodes;
  if (!first || !firstNode) throw new Error('six nodes');
  for (const [index, range] of [
    [0, 5460] as const,
    [5461, 10_922] as const,
    [10_923, 16_383] as const,
  ].entries()) {
    await clients[index]?.call('CLUSTER', 'ADDSLOTSRANGE', ...range);
  }
  for (const client of others)
    await client.call('CLUSTER', 'MEET', '127.0.0.1', firstNode.port, firstNode.busPort);
  await until(async () => `${await first.call('CLUSTER', 'INFO')}`.includes('cluster_known_nodes:6'));
  for (const [index, client] of clients.slice(3).entries()) {
    const id = `${await clients[index]?.call('CLUSTER', 'MYID')}`;
    await until(async () => (await client.call('CLUSTER', 'REPLICATE', id)) === 'OK');
  }
  const linked = async (client: Redis) =>
    `${await client.info('replication')}`.includes('master_link_status:up');
  await until(async () => (await Promise.all(clients.slice(3).map(linked))).every(Boolean));
  await until(async () => `${await first.call('CLUSTER', 'INFO')}`.includes('cluster_state:ok'));
  for (const client of clients) client.disconnect();
  const client = new Cluster(nodes.map(({ port }) => ({ host: '127.0.0.1', port })));
  client.on('error', () => {});
  return {
    url: nodes.map(({ url }) => url).join(','),
    client,
    killMaster: firstNode.stop,
    close: async () => {
      client.disconnect();
      await Promise.all(nodes.map(({ stop }) => stop()));
    },
  };
}

async function startNode(): Promise<RunningRedis & { readonly busPort: number }> {
  const busPort = await freePort();
  const node = await startRedis([
    'cluster-enabled yes',
    'cluster-announce-ip 127.0.0.1',
    'cluster-node-timeout 1500',
    'repl-diskless-sync-delay 0',
    `cluster-port ${busPort}`,
  ]);
  return { ...node, busPort };
}

/** A server that is away is what is tested; the client's complaints about it say nothing. */
function quiet(client: Redis): Redis {
  return client.on('error', () => {});
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Tries every 20 ms; throws after `milliseconds`. A rejected try counts as not yet. */
export async function until(condition: () => Promise<boolean>, milliseconds = 20_000): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!(await condition().catch(() => false))) {
    if (performance.now() > end) throw new Error(`did not come within ${milliseconds / 1000} s`);
    await pause(20);
  }
}
