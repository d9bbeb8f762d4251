import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createMissedQuestions } from '../../src/store/missed-questions.ts';
import { createRedisStore } from '../../src/store/redis.ts';
import { type RunningRedis, startRedis } from '../support/redis.ts';
import { runBuilt } from './run-built.ts';

let redis: RunningRedis;
beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());

const unanswered = (url: string) =>
  runBuilt('data', ['unanswered'], { env: { ...process.env, REDIS_URL: url } });

describe('npm run data -- unanswered', () => {
  test('lists what the bot missed, alike ones together', async () => {
    expect(unanswered(redis.url)).toMatchObject({ status: 0, lines: [expect.stringContaining('nothing')] });
    const store = createRedisStore(redis.url, { lockMilliseconds: 1000, retentionSeconds: 60 });
    const missed = createMissedQuestions(store.lists, Date.now);
    const row = { day: '2026-11-22', why: 'unknown', answer: null } as const;
    await missed.add({ ...row, text: 'есть ли бассейн' }, 'one');
    await missed.add({ ...row, text: 'можно ли в общагу с собакой' }, 'two');
    await missed.add(
      { day: '2026-11-23', text: 'в общагу с собаками можно?', why: 'bad', answer: 'do-get' },
      'three',
    );
    await store.close();
    const { status, lines } = unanswered(redis.url);
    expect(status).toBe(0);
    expect(lines).toEqual([
      '2×  last 2026-11-23  no answer 1  disliked: do-get',
      '    в общагу с собаками можно?',
      '    можно ли в общагу с собакой',
      '1×  last 2026-11-22  no answer 1',
      '    есть ли бассейн',
    ]);
  });

  test.each([
    ['', /set REDIS_URL/],
    ['http://nowhere', /REDIS_URL/],
    ['redis://127.0.0.1:1', /does not answer/],
  ])('says in one line what is wrong with the Redis «%s»', (url, reason) => {
    const { status, stderr } = unanswered(url);
    expect(status).toBe(1);
    const said = stderr.split('\n').filter((line) => line.startsWith('data: '));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(reason);
  });
});
