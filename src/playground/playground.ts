import type { Update, UserFromGetMe } from 'grammy/types';
import { createFaults, type Faults } from './faults.ts';
import { type Call, createJournal, type RefusedCall } from './journal.ts';
import { createPageApi } from './page-api.ts';
import { createPageFiles, securityHeaders } from './page-files.ts';
import { createPerson, type PersonProfile } from './people/create-person.ts';
import { createGroup, type Group } from './people/group.ts';
import type { Person } from './people/person.ts';
import { waitUntil } from './people/waiting.ts';
import { type App, createApp, type Listening, listen } from './server.ts';
import { createWorld, type World } from './world.ts';

export interface PlaygroundOptions {
  /** The bot's token, such as `1:local`. Calls with another one get 401. */
  readonly token: string;
  /** A loopback address unless `open`; 127.0.0.1 when absent. */
  readonly host?: string;
  /** Lets everybody who reaches this machine use the chat page. */
  readonly open?: boolean;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** Also serve the chat page at `/`. */
  readonly page?: boolean;
}

/** A Telegram of our own: the Bot API over HTTP on this machine, and the people who write to the bot. */
export interface Playground {
  /** Listens. Rejects for a host that is not loopback unless `open`. `url` is what TELEGRAM_API_ROOT takes. */
  readonly start: () => Promise<{ readonly url: string; readonly port: number }>;
  readonly stop: () => Promise<void>;
  readonly bot: UserFromGetMe;
  readonly person: (id: number, profile?: PersonProfile) => Person;
  readonly group: (id: number, title?: string) => Group;
  /** Delivers an update as it is, under its own number: for duplicates, and for kinds nobody here can send. */
  readonly deliver: (update: Update) => void;
  /** Updates neither confirmed by the bot's next getUpdates nor taken by its webhook. */
  readonly pending: () => readonly Update[];
  /** Resolves when nothing is pending: the bot has dealt with everything. Rejects after `timeoutMs` (30 s). */
  readonly settled: (timeoutMs?: number) => Promise<void>;
  readonly faults: Faults;
  readonly calls: readonly Call[];
  readonly refusals: readonly RefusedCall[];
  readonly count: (method?: string) => number;
  /** Forgets calls and refusals, to count from here. */
  readonly clearJournal: () => void;
}

export function createPlayground(options: PlaygroundOptions): Playground {
  const world = createWorld(options.token, options.now ?? Date.now);
  const journal = createJournal();
  const { faults, take } = createFaults();
  const { host = '127.0.0.1', open = false, port = 0 } = options;
  let listening: Listening | undefined;
  const pending = () => world.updates.waiting().map((one) => one.update);
  return {
    start: async () => {
      const app = createApp({ world, journal, takeFault: take }, { host, open });
      if (options.page === true) await addPage(app, world);
      listening = await listen(app, { host, port, open });
      return { url: `http://${reachedAt(host)}:${listening.port}`, port: listening.port };
    },
    stop: async () => {
      world.webhook.remove();
      await listening?.close();
      listening = undefined;
    },
    bot: world.bot,
    person: (id, profile) => createPerson(world, id, profile),
    group: (id, title = 'Group') => createGroup(world, id, title),
    deliver: (update) => world.updates.repeat(update),
    pending,
    settled: async (timeoutMs = 30_000) => {
      await waitUntil(
        world,
        0,
        () => (pending().length === 0 ? true : undefined),
        timeoutMs,
        'rest of updates',
      );
    },
    faults,
    calls: journal.calls,
    refusals: journal.refusals,
    count: journal.count,
    clearJournal: journal.clear,
  };
}

/** Where this machine reaches itself when it listens on `host`. */
function reachedAt(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}

async function addPage(app: App, world: World): Promise<void> {
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(securityHeaders)) context.res.headers.set(name, value);
  });
  app.route('/play', createPageApi(world));
  app.route('/', await createPageFiles());
}
