import type { DeriveKey } from '../../src/bot/pseudonym.ts';

/** What one person made under a link: the token, and the keys under which it may be stored. */
interface Item {
  readonly owner: number;
  readonly token: string;
  readonly shareKey: string;
  readonly classKey: string;
}

export interface CustodyParts {
  readonly deriveKey: DeriveKey;
  readonly pseudonymOf: (id: number) => string;
  /** Whose update is being handled. */
  readonly actor: () => number | undefined;
  readonly isStaff: (id: number) => boolean;
}

/** Who made what, who was handed the link to it, and whether each look into the store and each change is their own. */
export interface Custody {
  /** Books a new token on the actor. */
  readonly made: (token: string) => void;
  readonly tokens: () => readonly string[];
  /** A person shows what they know: whoever hands in a token or key has been given it. */
  readonly presented: (person: number, text: string) => void;
  /** Looks at one call of the store; what it finds wrong is added to `wrongs`. */
  readonly audit: (part: string, method: string, args: readonly unknown[]) => void;
  readonly wrongs: readonly string[];
  /** Whose secret stands in a text that `reader` sees without ever having been given it. */
  readonly leakTo: (reader: number | undefined, text: string) => string | undefined;
  readonly mayKnow: (reader: number, owner: number) => boolean;
}

const STAMP_LENGTH = 8;
/** Names of what is stored under a link. */
const OF_LINKS = /^(?:share|advice|class):/;

export function createCustody({ deriveKey, pseudonymOf, actor, isStaff }: CustodyParts): Custody {
  const items: Item[] = [];
  const given = new Map<number, Set<Item>>();
  const wrongs: string[] = [];
  const has = (person: number | undefined, item: Item) =>
    person !== undefined && (item.owner === person || given.get(person)?.has(item) === true);
  const itemAt = (key: string) =>
    items.find(({ shareKey, classKey }) => shareKey === key || classKey === key);
  const secrets = ({ token, shareKey, classKey }: Item) => [
    token,
    ...[shareKey, classKey].map((key) => key.slice(0, STAMP_LENGTH)),
  ];
  const ownField = (person: number, classKey: string) => `m:${deriveKey('member', `${person}\n${classKey}`)}`;

  function allows(part: string, method: string, args: readonly unknown[], person: number): boolean {
    const [first = '', second = ''] = args.map(String);
    if (part === 'units') return first === pseudonymOf(person);
    if (part === 'lists') return method === 'append' || isStaff(person);
    if (part === 'queues') return isStaff(person) || isOwnPlace(method, first, second, person);
    if (isStaff(person) && !OF_LINKS.test(first)) return true;
    if (first.startsWith('announcement')) return asksWhichIsCurrent(method, first);
    return OF_LINKS.test(first) ? allowsUnderLink(method, first, second, person) : method === 'add';
  }

  /** Who leaves has to know which list to leave. */
  function asksWhichIsCurrent(method: string, name: string): boolean {
    return method === 'get' && name === 'announcement';
  }

  function isOwnPlace(method: string, queue: string, key: string, person: number): boolean {
    const mayChange = queue === 'reminders' || (queue.startsWith('announcement ') && method === 'remove');
    return mayChange && key === deriveKey('reminder', String(person));
  }

  function allowsUnderLink(method: string, name: string, field: string, person: number): boolean {
    const [kind = '', key = ''] = name.split(':');
    const item = itemAt(key);
    // Nobody ever made what is under this key: a look finds nothing, and taking it away takes nothing.
    if (item === undefined) return method !== 'put';
    if (item.owner === person) return true;
    const mayChange = kind === 'advice' || (kind === 'class' && field === ownField(person, key));
    return has(person, item) && (method === 'get' || method === 'all' || mayChange);
  }

  return {
    made: (token) => {
      const keys = { shareKey: deriveKey('share', token), classKey: deriveKey('class', token) };
      const owner = actor();
      if (owner !== undefined) items.push({ owner, token, ...keys });
    },
    tokens: () => items.map(({ token }) => token),
    presented: (person, text) => {
      for (const item of items) {
        if (![item.token, item.shareKey, item.classKey].some((secret) => text.includes(secret))) continue;
        given.set(person, (given.get(person) ?? new Set()).add(item));
      }
    },
    audit: (part, method, args) => {
      const person = actor();
      if (person !== undefined && allows(part, method, args, person)) return;
      wrongs.push(`${part}.${method} ${String(args[0])} by ${person ?? 'nobody'}`);
    },
    wrongs,
    leakTo: (reader, text) => {
      const leaked = items.find(
        (item) => !has(reader, item) && secrets(item).some((one) => text.includes(one)),
      );
      return leaked && `what ${leaked.owner} made is shown to ${reader ?? 'a group'}`;
    },
    mayKnow: (reader, owner) =>
      reader === owner || items.some((item) => item.owner === owner && has(reader, item)),
  };
}
