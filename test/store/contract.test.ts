import { describe } from 'vitest';
import { startCluster, startRedis, startSentinel } from '../support/redis.ts';
import { memoryBackend, redisBackend } from './backends.ts';
import { contractSettings, storeContract } from './contract.ts';

describe('in-process', () => {
  storeContract(async () => memoryBackend(contractSettings));
});

describe('Redis', () => {
  storeContract(async () => {
    const redis = await startRedis();
    return redisBackend(redis.url, redis.url, contractSettings, redis.stop);
  });
});

describe('Redis behind a password, in database 3', () => {
  storeContract(async () => {
    const redis = await startRedis(['requirepass gizli:@/söz']);
    const url = `redis://:${encodeURIComponent('gizli:@/söz')}@127.0.0.1:${redis.port}/3`;
    return redisBackend(url, url, contractSettings, redis.stop);
  });
});

describe('Redis Sentinel', () => {
  storeContract(async () => {
    const master = await startRedis();
    const sentinel = await startSentinel(master);
    const url = `redis+sentinel://127.0.0.1:${sentinel.port},127.0.0.1:1/kasipjol`;
    const end = async () => {
      await sentinel.stop();
      await master.stop();
    };
    return redisBackend(url, master.url, contractSettings, end);
  });
});

describe('Redis Cluster', () => {
  storeContract(async () => {
    const node = await startCluster();
    return redisBackend(`${node.url},redis://127.0.0.1:1`, node.url, contractSettings, node.stop);
  });
});
