import { hkdfSync } from 'node:crypto';
import { z } from 'zod';
import { isLoopback } from './playground/loopback.ts';
import { parseRedisAddress } from './store/redis-address.ts';

const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
/** Telegram's own rule for secret tokens. */
const SECRET = /^[A-Za-z0-9_-]{16,256}$/;
/** Telegram's ids have at most 52 bits. */
const STAFF_IDS = /^ *\d{1,16} *(, *\d{1,16} *)*$/;
const WEBHOOK_EXPECTED =
  'the public https address of this server, host and port alone, such as https://bot.example.kz (http only where it and TELEGRAM_API_ROOT are on this machine)';
const SECRET_EXPECTED = '16 to 256 characters of A-Z a-z 0-9 _ -';
/** Stands for the token when none is given: the local Bot API of the playground knows no other. */
export const PLAYGROUND_TOKEN = '1:playground-token-for-this-machine-only';

const text = (expected: string, accepts: (value: string) => boolean) =>
  z.string().refine(accepts, { error: `expected ${expected}` });
const wholeNumber = (expected: string, low: number, high: number) =>
  text(expected, (value) => /^\d+$/.test(value) && Number(value) >= low && Number(value) <= high).transform(
    Number,
  );
const isUrl = (value: string, schemes: readonly string[]) =>
  URL.canParse(value) && schemes.includes(new URL(value).protocol);
const isOrigin = (value: string) => /^[^/]+:\/\/[^/?#@]+$/.test(value);
const isLoopbackUrl = (value: string) => URL.canParse(value) && isLoopback(new URL(value).hostname);

const variables = z.object({
  BOT_TOKEN: text('a token from @BotFather, such as 123456:ABC…', (value) => /^\d+:[\w-]{20,}$/.test(value)),
  TELEGRAM_API_ROOT: text('an http(s) address of a Bot API server', (value) =>
    isUrl(value, ['http:', 'https:']),
  ),
  REDIS_URL: z.string().superRefine((value, context) => {
    try {
      parseRedisAddress(value);
    } catch (error) {
      context.addIssue({
        code: 'custom',
        message: error instanceof Error ? error.message : 'expected redis://',
      });
    }
  }),
  WEBHOOK_URL: text(WEBHOOK_EXPECTED, (value) => isUrl(value, ['https:', 'http:']) && isOrigin(value)),
  WEBHOOK_SECRET: text(SECRET_EXPECTED, (value) => SECRET.test(value)),
  PSEUDONYM_SECRET: text(SECRET_EXPECTED, (value) => SECRET.test(value)),
  REDIS_WAIT_REPLICAS: wholeNumber('a number of replicas from 0 to 5', 0, 5),
  RATE_LIMIT: wholeNumber('a number of updates from 20 to 1000000', 20, 1_000_000),
  PLAYGROUND_OPEN: text('yes or nothing', (value) => value === 'yes'),
  HOST: text('a host name or address to listen on', (value) => /^[\w.:-]+$/.test(value)),
  PORT: wholeNumber('a port from 0 to 65535', 0, 65_535),
  METRICS_HOST: text('a host name or address to listen on', (value) => /^[\w.:-]+$/.test(value)),
  METRICS_PORT: wholeNumber('a port from 0 to 65535', 0, 65_535),
  LOG_LEVEL: text(`one of ${LOG_LEVELS.join(', ')}`, (value) => LOG_LEVELS.some((level) => level === value)),
  RETENTION_DAYS: wholeNumber('days from 1 to 3650', 1, 3650),
  STAFF_IDS: text('Telegram ids separated by commas', (value) => STAFF_IDS.test(value)).transform(
    (value) => new Set(value.split(',').map(Number)),
  ),
});

/** Names of all variables that are read. */
export const VARIABLES: readonly string[] = Object.keys(variables.shape);

const environment = variables.partial();
type Given = Readonly<Record<string, string | undefined>>;

/** What is wrong between variables, found whatever else is wrong in them. */
function faultsBetween(given: Given): readonly string[] {
  const { BOT_TOKEN, TELEGRAM_API_ROOT = '', WEBHOOK_URL = '', HOST, REDIS_URL, REDIS_WAIT_REPLICAS } = given;
  const because = ['WEBHOOK_URL', 'TELEGRAM_API_ROOT', 'WEBHOOK_SECRET'].filter((name) => given[name]);
  const isLocal = isLoopbackUrl(TELEGRAM_API_ROOT) && isLoopbackUrl(WEBHOOK_URL);
  return [
    ...(!BOT_TOKEN && because.length > 0
      ? [`BOT_TOKEN: expected, because ${because.join(', ')} is set`]
      : []),
    ...(isUrl(WEBHOOK_URL, ['http:']) && !isLocal ? [`WEBHOOK_URL: expected ${WEBHOOK_EXPECTED}`] : []),
    ...(REDIS_WAIT_REPLICAS && !REDIS_URL ? ['REDIS_URL: expected, because REDIS_WAIT_REPLICAS is set'] : []),
    ...(given.METRICS_HOST && !given.METRICS_PORT
      ? ['METRICS_PORT: expected, because METRICS_HOST is set']
      : []),
    ...(!BOT_TOKEN && because.length === 0 && HOST && !isLoopback(HOST) && !given.PLAYGROUND_OPEN
      ? [
          'HOST: expected 127.0.0.1, because without BOT_TOKEN the chat page runs, which has no password (PLAYGROUND_OPEN=yes lets everybody in who reaches this machine)',
        ]
      : []),
  ];
}

export interface Config {
  readonly delivery: Delivery;
  readonly token: string;
  /** Undefined: Telegram itself, or the playground's own server. */
  readonly apiRoot: string | undefined;
  /** Undefined: state lives in this process and ends with it. */
  readonly redisUrl: string | undefined;
  /** So many replicas of Redis hold a commit before Telegram is told that its update is done. */
  readonly replicas: number;
  /** So many updates of one person are let in within 10 seconds. */
  readonly rateLimit: number;
  readonly host: string;
  readonly port: number;
  /** Where /metrics is served; undefined: nowhere. */
  readonly metrics: { readonly host: string; readonly port: number } | undefined;
  readonly logLevel: string;
  readonly retentionDays: number;
  /** Telegram ids of those who may use the staff commands. */
  readonly staffIds: ReadonlySet<number>;
  /** Key of the pseudonyms under which people are stored. */
  readonly pseudonymSecret: string;
  /** True when the pseudonyms' key comes from the token, so that a new token forgets everybody. */
  readonly pseudonymFromToken: boolean;
}

export type Delivery =
  | { readonly kind: 'playground'; readonly open: boolean }
  | { readonly kind: 'polling' }
  | { readonly kind: 'webhook'; readonly url: string; readonly secret: string };

/** Wrong or missing variables, one line each, without their values. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

/** Checks the environment as one value. An empty variable counts as absent. Throws `ConfigError`. */
export function readConfig(variables: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  const issues = parsed.error?.issues ?? [];
  const faults = [
    ...issues.map(({ path, message }) => `${path.join('.')}: ${message}`),
    ...faultsBetween(given),
  ];
  if (!parsed.success || faults.length > 0) throw new ConfigError([...new Set(faults)]);
  const values = parsed.data;
  const token = values.BOT_TOKEN ?? PLAYGROUND_TOKEN;
  return {
    delivery: deliveryOf(token, values),
    token,
    apiRoot: values.TELEGRAM_API_ROOT?.replace(/\/+$/, ''),
    redisUrl: values.REDIS_URL,
    replicas: values.REDIS_WAIT_REPLICAS ?? 0,
    rateLimit: values.RATE_LIMIT ?? 60,
    host: values.HOST ?? (values.WEBHOOK_URL ? '0.0.0.0' : '127.0.0.1'),
    port: values.PORT ?? 3000,
    metrics:
      values.METRICS_PORT === undefined
        ? undefined
        : { host: values.METRICS_HOST ?? '127.0.0.1', port: values.METRICS_PORT },
    logLevel: values.LOG_LEVEL ?? 'info',
    retentionDays: values.RETENTION_DAYS ?? 400,
    staffIds: values.STAFF_IDS ?? new Set(),
    pseudonymSecret: values.PSEUDONYM_SECRET ?? derived(token, 'pseudonyms'),
    pseudonymFromToken: values.PSEUDONYM_SECRET === undefined,
  };
}

function deliveryOf(token: string, values: z.infer<typeof environment>): Delivery {
  if (!values.BOT_TOKEN) return { kind: 'playground', open: values.PLAYGROUND_OPEN !== undefined };
  if (!values.WEBHOOK_URL) return { kind: 'polling' };
  return {
    kind: 'webhook',
    url: values.WEBHOOK_URL,
    secret: values.WEBHOOK_SECRET ?? derived(token, 'webhook'),
  };
}

function derived(token: string, purpose: string): string {
  return Buffer.from(hkdfSync('sha256', token, 'kasipjol', purpose, 32)).toString('base64url');
}
