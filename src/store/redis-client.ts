import { Cluster, Redis, type RedisOptions } from 'ioredis';
import type { RedisAddress, RedisNode } from './redis-address.ts';

/** One line about the connection, free of addresses, keys and values. */
export type ReportConnection = (message: string) => void;

const commandMilliseconds = 1000;

/** Opens a client that fails soon instead of waiting: an update can come again, a webhook cannot wait. */
export function connect(address: RedisAddress, report: ReportConnection): Redis | Cluster {
  const client = open(address);
  let away = false;
  client.on('error', (error: Error) => {
    if (!away) report(`Redis does not answer: ${codeOf(error)}`);
    away = true;
  });
  client.on('ready', () => {
    if (away) report('Redis answers again');
    away = false;
  });
  return client;
}

function open(address: RedisAddress): Redis | Cluster {
  switch (address.kind) {
    case 'single':
      return new Redis({ ...options(address.node), host: address.node.host, port: address.node.port });
    case 'sentinel':
      return new Redis({
        ...options(address.master),
        sentinels: address.sentinels.map(({ host, port }) => ({ host, port })),
        name: address.master.name ?? '',
        sentinelCommandTimeout: commandMilliseconds,
        sentinelRetryStrategy: reconnectDelay,
      });
    case 'cluster':
      return new Cluster(
        address.nodes.map(({ host, port }) => ({ host, port })),
        { redisOptions: options(address.nodes[0]), clusterRetryStrategy: reconnectDelay },
      );
  }
}

function options(node: RedisNode): RedisOptions {
  return {
    ...(node.username === undefined ? {} : { username: node.username }),
    ...(node.password === undefined ? {} : { password: node.password }),
    ...(node.tls ? { tls: {} } : {}),
    db: node.db,
    connectTimeout: commandMilliseconds,
    commandTimeout: commandMilliseconds,
    maxRetriesPerRequest: 1,
    // A peer that vanished without a word (a pulled cable) is otherwise noticed only by TCP, after minutes.
    socketTimeout: 5 * commandMilliseconds,
    retryStrategy: reconnectDelay,
  };
}

function reconnectDelay(attempt: number): number {
  return Math.min(50 * 2 ** Math.min(attempt, 5), 1000);
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
