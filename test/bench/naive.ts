import {
  type Conversation,
  type ConversationData,
  type ConversationFlavor,
  conversations,
  createConversation,
  type VersionedState,
} from '@grammyjs/conversations';
import { Bot, type Context } from 'grammy';
import type { Update } from 'grammy/types';
import { Redis } from 'ioredis';
import { startRedis } from '../support/redis.ts';
import { type Figure, figureOf, type Measure, percentile, rounded } from './figure.ts';
import { BOT_INFO, type Ours, openOurs, TOKEN } from './ours.ts';
import type { StubNetwork } from './stub-network.ts';
import { press } from './updates.ts';
import { repliesOf, testing } from './workloads.ts';

type Asking = ConversationFlavor<Context>;
type Stored = VersionedState<ConversationData>;
const FIRST = 2;
const LAST = 24;
/** Ours may take so much more at the last question than at the second. */
const FLAT = 1.1;
/** At most so many people answer the same question, one after the other. */
const MOST_PEOPLE = 30;

interface Cost {
  readonly bytes: number;
  /** Medians over people, in milliseconds of this process's CPU time. */
  readonly work: number;
}

interface Design {
  readonly name: string;
  /** Somebody who stands before the question ahead of `number`, and the press that leads to `number`. */
  readonly prepare: (person: number, number: number) => Promise<Update>;
  readonly handle: (update: Update) => Promise<void>;
  readonly stored: (person: number) => Promise<string>;
}

/** One long conversation that asks the test's questions, beside ours: what is stored, and what a question takes. */
export const naive: Measure = async ({ rounds, crowd }, tick) => {
  const redis = await startRedis();
  const ours = await openOurs(redis.url);
  const client = new Redis(redis.url);
  try {
    const designs = [oursDesign(ours), naiveDesign(client, ours.network)];
    const figures: Figure[] = [];
    for (const [index, design] of designs.entries()) {
      const [early, late]: [Cost[], Cost[]] = [[], []];
      for (let round = 0; round <= rounds; round += 1) {
        const costs = [await costAt(design, FIRST, crowd), await costAt(design, LAST, crowd)] as const;
        // The first round warms up.
        if (round > 0) {
          early.push(costs[0]);
          late.push(costs[1]);
        }
        tick((index + (round + 1) / (rounds + 1)) / designs.length);
      }
      figures.push(...figuresOf(design.name, early, late));
    }
    return figures;
  } finally {
    client.disconnect();
    await ours.close();
    await redis.stop();
  }
};

function figuresOf(name: string, early: readonly Cost[], late: readonly Cost[]): readonly Figure[] {
  const goal = name === 'ours' ? { target: `≤ ${FLAT}`, isMet: (value: number) => value <= FLAT } : undefined;
  return (['bytes', 'work'] as const).flatMap((what) => {
    const [first, last] = [early.map((cost) => cost[what]), late.map((cost) => cost[what])];
    const unit = what === 'bytes' ? 'B' : 'ms';
    const growth = last.map((value, round) => value / (first[round] ?? value));
    return [
      figureOf(`${name}, ${what} at question ${FIRST}`, unit, first),
      figureOf(`${name}, ${what} at question ${LAST}`, unit, last),
      figureOf(`${name}, growth of ${what}`, '×', growth, goal),
    ];
  });
}

let lastPerson = 5_000_000;

async function costAt(design: Design, number: number, crowd: number): Promise<Cost> {
  const work: number[] = [];
  let bytes = 0;
  for (let turn = 0; turn < Math.min(crowd, MOST_PEOPLE); turn += 1) {
    lastPerson += 1;
    const update = await design.prepare(lastPerson, number);
    const before = process.cpuUsage();
    await design.handle(update);
    const { user, system } = process.cpuUsage(before);
    work.push((user + system) / 1000);
    bytes = Buffer.byteLength(await design.stored(lastPerson));
  }
  return { bytes, work: rounded(percentile(work, 0.5)) };
}

function oursDesign(ours: Ours): Design {
  return {
    name: 'ours',
    prepare: async (person, number) => {
      const replies = repliesOf(ours, person, number - 1);
      const presses = replies.map(([item, reply]) => press(person, `o:a:${item}:${reply}`));
      await ours.write(person, testing(ours, replies.slice(0, -2)));
      // The answer before is given to the bot as well: it comes from the same process in a lesson.
      const before = presses.at(-2);
      if (before) await ours.handle(before);
      return presses.at(-1) ?? press(person, 'nothing');
    },
    handle: ours.handle,
    stored: ours.record,
  };
}

function naiveDesign(redis: Redis, { fetch, lastScreen }: StubNetwork): Design {
  const client = { fetch };
  const bot = new Bot<Asking>(TOKEN, { botInfo: BOT_INFO, client });
  const keyOf = (ctx: Context) => `naive:${ctx.from?.id}`;
  const read = async (key: string): Promise<Stored | undefined> => {
    const found = await redis.get(key);
    return found === null ? undefined : JSON.parse(found);
  };
  bot.use(
    conversations<Asking, Context>({
      storage: {
        type: 'key',
        version: 0,
        getStorageKey: keyOf,
        adapter: {
          read,
          write: async (key, state) => void (await redis.set(key, JSON.stringify(state))),
          delete: async (key) => void (await redis.del(key)),
        },
      },
    }),
  );
  const ask = async (conversation: Conversation<Asking, Context>) => {
    const { text, entities, reply_markup } = JSON.parse(lastScreen());
    for (let question = 0; question <= LAST; question += 1) {
      const answer = await conversation.waitForCallbackQuery(/^o:a:/);
      await answer.answerCallbackQuery();
      await answer.editMessageText(text, { entities, reply_markup });
    }
  };
  bot.use(createConversation(ask, { id: 'ask', plugins: [] }));
  bot.on('callback_query:data', (ctx) => ctx.conversation.enter('ask'));
  const handle = (update: Update) => bot.handleUpdate(update);
  return {
    name: 'one long conversation',
    prepare: async (person, number) => {
      await handle(press(person, 'begin'));
      for (let question = 1; question < number - 1; question += 1) await handle(press(person, 'o:a:1:3'));
      return press(person, 'o:a:1:3');
    },
    handle,
    stored: async (person) => (await redis.get(`naive:${person}`)) ?? '',
  };
}
