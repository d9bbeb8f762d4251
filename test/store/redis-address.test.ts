import { describe, expect, it } from 'vitest';
import { parseRedisAddress } from '../../src/store/redis-address.ts';

describe('an address of Redis', () => {
  it('names one server', () => {
    expect(parseRedisAddress('redis://localhost')).toEqual({
      kind: 'single',
      node: { host: 'localhost', port: 6379, db: 0, tls: false },
    });
    expect(parseRedisAddress('rediss://bot:p%40ss%2F@[::1]:7000/5')).toEqual({
      kind: 'single',
      node: { host: '::1', port: 7000, username: 'bot', password: 'p@ss/', db: 5, tls: true },
    });
  });

  it('names sentinels and their master', () => {
    expect(parseRedisAddress('redis+sentinel://:secret@one:26380,two/kasipjol/2')).toEqual({
      kind: 'sentinel',
      sentinels: [
        { host: 'one', port: 26380 },
        { host: 'two', port: 26379 },
      ],
      master: { host: '', port: 0, password: 'secret', db: 2, tls: false, name: 'kasipjol' },
    });
  });

  it('names the nodes of a Cluster', () => {
    expect(parseRedisAddress('redis://a:7000, redis://b:7001')).toEqual({
      kind: 'cluster',
      nodes: [
        { host: 'a', port: 7000, db: 0, tls: false },
        { host: 'b', port: 7001, db: 0, tls: false },
      ],
    });
  });

  it.each([
    '',
    'localhost:6379',
    'http://host-of-ours:6379',
    'redis://',
    'redis://host-of-ours:99999',
    'redis://host-of-ours/word',
    'redis://host-of-ours/1,redis://other',
    'redis://host-of-ours,',
    'redis+sentinel://host-of-ours:26379',
    'redis+sentinel:///master',
  ])('%j is refused with what is expected, and not repeated', (text) => {
    const refused = () => parseRedisAddress(text);
    expect(refused).toThrow(/expected redis:\/\/|database|name of the master/);
    expect(refused).not.toThrow(/host-of-ours/);
  });
});
