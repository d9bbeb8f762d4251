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
import type { Redis } from 'ioredis';
import { BOT_INFO, type Ours, TOKEN } from './ours.ts';
import type { StubNetwork } from './stub-network.ts';
import { press } from './updates.ts';
import { repliesOf, testing } from './workloads.ts';

type Asking = ConversationFlavor<Context>;
type Stored = VersionedState<ConversationData>;
/** A way to ask the questions of the test. */
export interface Design {
  readonly name: string;
  /** Somebody who stands before the question ahead of `number`, and the press that leads to `number`. */
  readonly prepare: (person: number, number: number) => Promise<Update>;
  readonly handle: (update: Update) => Promise<void>;
  readonly stored: (person: number) => Promise<string>;
}

/** The bot as it is. */
export function oursDesign(ours: Ours): Design {
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

/** One conversation that waits for every answer, up to question `last`. */
export function naiveDesign(redis: Redis, { fetch, lastScreen }: StubNetwork, last: number): Design {
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
    for (let question = 0; question <= last; question += 1) {
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
