/** Where Redis is, as REDIS_URL says it. Passwords stay in here; no message repeats the address. */
export type RedisAddress =
  | { readonly kind: 'single'; readonly node: RedisNode }
  | { readonly kind: 'sentinel'; readonly sentinels: readonly HostPort[]; readonly master: RedisNode }
  | { readonly kind: 'cluster'; readonly nodes: readonly [RedisNode, ...RedisNode[]] };

export interface HostPort {
  readonly host: string;
  readonly port: number;
}

export interface RedisNode extends HostPort {
  readonly username?: string | undefined;
  readonly password?: string | undefined;
  readonly db: number;
  readonly tls: boolean;
  /** Only behind sentinels: the name of the master. */
  readonly name?: string | undefined;
}

const expected =
  'expected redis://host:port, rediss://host:port, redis+sentinel://host:port,host:port/master or redis:// nodes separated by commas';

/**
 * Reads an address: `redis[s]://[user:password@]host[:port][/db]`, several of them with commas for Cluster, or
 * `redis+sentinel://[user:password@]host[:port],host[:port]/master[/db]`. Throws with what was expected, without
 * the address itself.
 */
export function parseRedisAddress(text: string): RedisAddress {
  if (text.startsWith('redis+sentinel://')) return parseSentinels(text);
  const [first, ...others] = text.split(',').map((part) => parseNode(part.trim()));
  if (!first) throw new Error(expected);
  if (others.length === 0) return { kind: 'single', node: first };
  if ([first, ...others].some((node) => node.db !== 0))
    throw new Error('a Redis Cluster has only database 0');
  return { kind: 'cluster', nodes: [first, ...others] };
}

function parseNode(text: string): RedisNode {
  const url = parseUrl(text);
  if (url.protocol !== 'redis:' && url.protocol !== 'rediss:') throw new Error(expected);
  return {
    ...hostAndPort(url, 6379),
    ...credentials(url),
    db: database(url.pathname.slice(1)),
    tls: url.protocol === 'rediss:',
  };
}

function parseSentinels(text: string): RedisAddress {
  const [hosts = '', name = '', db = ''] = text.slice('redis+sentinel://'.length).split('/');
  const at = hosts.lastIndexOf('@');
  const login = credentials(parseUrl(`redis://${hosts.slice(0, at + 1)}master`));
  const sentinels = hosts
    .slice(at + 1)
    .split(',')
    .map((host) => hostAndPort(parseUrl(`redis://${host}`), 26379));
  if (name === '') throw new Error('redis+sentinel:// needs the name of the master after the hosts: /master');
  // Host and port of the master are what the sentinels answer.
  const master = { host: '', port: 0, ...login, db: database(db), tls: false, name };
  return { kind: 'sentinel', sentinels, master };
}

function parseUrl(text: string): URL {
  if (!URL.canParse(text)) throw new Error(expected);
  return new URL(text);
}

function hostAndPort(url: URL, defaultPort: number): HostPort {
  if (url.hostname === '') throw new Error(expected);
  // An IPv6 host is bracketed in an address, bare in a socket.
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  return { host, port: url.port === '' ? defaultPort : Number(url.port) };
}

function credentials(url: URL) {
  return {
    username: url.username === '' ? undefined : decoded(url.username),
    password: url.password === '' ? undefined : decoded(url.password),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Error('user and password are percent-encoded in it: a % of their own is written %25');
  }
}

function database(text: string): number {
  if (!/^\d{0,3}$/.test(text)) throw new Error('the database of Redis is a number');
  return Number(text);
}
