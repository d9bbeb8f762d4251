import { describe, expect, test } from 'vitest';
import { ConfigError, PLAYGROUND_TOKEN, readConfig } from '../src/config.ts';

const TOKEN = '123456:abcdefghijklmnopqrstuvwxyz';

function faultsOf(variables: Record<string, string>): readonly string[] {
  try {
    readConfig(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('the environment', () => {
  test('needs nothing: the playground on the loopback, state in the process', () => {
    expect(readConfig({})).toMatchObject({
      delivery: { kind: 'playground' },
      token: PLAYGROUND_TOKEN,
      redisUrl: undefined,
      host: '127.0.0.1',
      port: 3000,
      retentionDays: 400,
    });
  });

  test('an empty value counts as absent', () => {
    expect(readConfig({ BOT_TOKEN: '', PORT: '', REDIS_URL: '' })).toEqual(readConfig({}));
  });

  test('a token means Telegram by polling, a webhook address means the webhook', () => {
    expect(readConfig({ BOT_TOKEN: TOKEN }).delivery).toEqual({ kind: 'polling' });
    const { delivery, host } = readConfig({ BOT_TOKEN: TOKEN, WEBHOOK_URL: 'https://bot.example' });
    expect(delivery).toMatchObject({ kind: 'webhook', url: 'https://bot.example' });
    expect(host).toBe('0.0.0.0');
  });

  test('names every wrong or missing variable at once, with what is expected and without its value', () => {
    const faults = faultsOf({
      PORT: '99999',
      LOG_LEVEL: 'loud',
      REDIS_URL: 'http://secret-place',
      WEBHOOK_URL: 'https://bot.example',
      PSEUDONYM_SECRET: 'short',
    });
    expect(faults.map((fault) => fault.split(':')[0]).sort()).toEqual([
      'BOT_TOKEN',
      'LOG_LEVEL',
      'PORT',
      'PSEUDONYM_SECRET',
      'REDIS_URL',
    ]);
    expect(faults.join()).toContain('a port from 0 to 65535');
    expect(faults.join()).not.toContain('secret-place');
  });

  test('figures are served where METRICS_PORT says, on the loopback unless told otherwise', () => {
    expect(readConfig({}).metrics).toBeUndefined();
    expect(readConfig({ METRICS_PORT: '9464' }).metrics).toEqual({ host: '127.0.0.1', port: 9464 });
    expect(readConfig({ METRICS_PORT: '9464', METRICS_HOST: '0.0.0.0' }).metrics?.host).toBe('0.0.0.0');
    expect(faultsOf({ METRICS_HOST: '0.0.0.0' })).toEqual([
      'METRICS_PORT: expected, because METRICS_HOST is set',
    ]);
    expect(faultsOf({ METRICS_PORT: 'x' })).toEqual(['METRICS_PORT: expected a port from 0 to 65535']);
  });

  test('staff are Telegram ids with commas between; nobody else is named', () => {
    expect(readConfig({}).staffIds).toEqual(new Set());
    expect(readConfig({ STAFF_IDS: '12, 9007199254740991,7' }).staffIds).toEqual(
      new Set([12, 9007199254740991, 7]),
    );
    for (const wrong of ['@somebody', '12;13', '12,', '-5']) {
      const faults = faultsOf({ STAFF_IDS: wrong });
      expect(faults).toEqual(['STAFF_IDS: expected Telegram ids separated by commas']);
    }
  });

  test('what is wrong between variables is named beside what is wrong in them', () => {
    const names = (variables: Record<string, string>) =>
      faultsOf(variables)
        .map((fault) => fault.split(':')[0])
        .sort();
    expect(names({ WEBHOOK_URL: 'http://a.b', PORT: 'x', LOG_LEVEL: 'loud' })).toEqual([
      'BOT_TOKEN',
      'LOG_LEVEL',
      'PORT',
      'WEBHOOK_URL',
    ]);
    expect(names({ HOST: 'nowhere.invalid', PORT: 'x' })).toEqual(['HOST', 'PORT']);
    expect(names({ BOT_TOKEN: 'x', WEBHOOK_URL: 'ftp://a.b' })).toEqual(['BOT_TOKEN', 'WEBHOOK_URL']);
  });

  test.each([
    [{}, 'http://a.b', false],
    [{}, 'http://127.0.0.1:3000', false],
    [{ TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' }, 'http://127.0.0.1:3000', true],
    [{ TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' }, 'http://a.b', false],
    [{ TELEGRAM_API_ROOT: 'https://api.telegram.org' }, 'http://127.0.0.1:3000', false],
  ])('with %j the webhook address %s: %s', (root, url, isFine) => {
    const faults = faultsOf({ BOT_TOKEN: TOKEN, WEBHOOK_URL: url, ...root });
    expect(faults.map((fault) => fault.split(':')[0])).toEqual(isFine ? [] : ['WEBHOOK_URL']);
  });

  test.each([
    'https://bot.example.kz/',
    'https://bot.example.kz/bots/kasipjol',
    'https://bot.example.kz?x=1',
    'https://user:password@bot.example.kz',
  ])('a webhook address is a host and nothing after or before it: %s is refused', (url) => {
    const [fault, ...others] = faultsOf({ BOT_TOKEN: TOKEN, WEBHOOK_URL: url });
    expect(fault).toMatch(/^WEBHOOK_URL: expected .* host and port alone/);
    expect(fault).not.toContain('password');
    expect(others).toEqual([]);
  });

  test('the chat page is for this machine unless a word opens it', () => {
    expect(faultsOf({ HOST: '0.0.0.0' })[0]).toMatch(/^HOST: expected 127\.0\.0\.1.*PLAYGROUND_OPEN=yes/);
    expect(faultsOf({ HOST: '0.0.0.0', PLAYGROUND_OPEN: 'no' })[0]).toMatch(/^PLAYGROUND_OPEN: /);
    expect(readConfig({ HOST: '0.0.0.0', PLAYGROUND_OPEN: 'yes' }).delivery).toEqual({
      kind: 'playground',
      open: true,
    });
    expect(readConfig({}).delivery).toEqual({ kind: 'playground', open: false });
  });

  test.each(['redis://', 'redis+sentinel://a:1', 'redis://a/x', 'redis://%zz@a', 'redis://:%zz@a'])(
    'REDIS_URL %s is refused by name',
    (url) => {
      const faults = faultsOf({ REDIS_URL: url });
      expect(faults).toHaveLength(1);
      expect(faults[0]).toMatch(/^REDIS_URL: /);
      expect(faults[0]).not.toContain('%zz');
    },
  );

  test('derived secrets differ by purpose and token, and are the same at every start', () => {
    const secretOf = (token: string) => readConfig({ BOT_TOKEN: token }).pseudonymSecret;
    const webhook = readConfig({ BOT_TOKEN: TOKEN, WEBHOOK_URL: 'https://bot.example' });
    expect(secretOf(TOKEN)).toBe(secretOf(TOKEN));
    expect(secretOf(TOKEN)).not.toBe(secretOf(`${TOKEN}x`));
    expect(webhook.delivery).not.toMatchObject({ secret: webhook.pseudonymSecret });
  });
});
