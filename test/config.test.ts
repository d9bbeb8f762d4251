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

  test('derived secrets differ by purpose and token, and are the same at every start', () => {
    const secretOf = (token: string) => readConfig({ BOT_TOKEN: token }).pseudonymSecret;
    const webhook = readConfig({ BOT_TOKEN: TOKEN, WEBHOOK_URL: 'https://bot.example' });
    expect(secretOf(TOKEN)).toBe(secretOf(TOKEN));
    expect(secretOf(TOKEN)).not.toBe(secretOf(`${TOKEN}x`));
    expect(webhook.delivery).not.toMatchObject({ secret: webhook.pseudonymSecret });
  });
});
