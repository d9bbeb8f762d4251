import type { InlineQueryResult, KeyboardButton, Message, Update, User } from 'grammy/types';
import { openChat } from '../chats.ts';
import { limits } from '../checks/limits.ts';
import type { CallbackAnswer, ChatState, World } from '../world.ts';
import { findInline, findReply, labels, type PressTarget } from './buttons.ts';
import * as files from './files.ts';
import {
  privateChat,
  receiveInlineQuery,
  receiveMembership,
  receiveMessage,
  receivePress,
  typed,
} from './incoming.ts';
import { waitForMessage, waitUntil } from './waiting.ts';

export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** A press on the way. `answer` waits for the bot's answerCallbackQuery, at most 10 s. */
export interface Press {
  readonly update: Update;
  readonly answer: () => Promise<CallbackAnswer>;
}

/** Somebody with a phone. What they do becomes an update at once; every method that does something returns it. */
export interface Person {
  readonly user: User;
  /** The private chat with the bot has the person's own number. */
  readonly chatId: number;
  readonly says: (text: string) => Update;
  /** Opens the bot by its link, `t.me/bot?start=payload`, or by the START button. */
  readonly starts: (payload?: string) => Update;
  /** Presses an inline button. Throws, naming the labels there are, when there is no such button. */
  readonly presses: (target: PressTarget) => Press;
  /** Presses a button of the reply keyboard: sends its text, the location asked for, or the contact. */
  readonly pressesReply: (label: string | RegExp, location?: Coordinates) => Update;
  readonly sendsPhoto: (caption?: string, file?: files.Upload) => Update;
  readonly sendsDocument: (name?: string, file?: files.Upload) => Update;
  readonly sendsVoice: () => Update;
  readonly sendsSticker: () => Update;
  readonly sendsLocation: (where: Coordinates) => Update;
  readonly sendsContact: (phone?: string) => Update;
  /** Asks the bot inline, as in any other chat. `results` waits for the answer, at most 10 s. */
  readonly asksInline: (
    query: string,
    offset?: string,
  ) => { readonly update: Update; readonly results: () => Promise<readonly InlineQueryResult[]> };
  readonly blocks: () => Update;
  readonly unblocks: () => Update;
  /** The phone's language from now on. */
  readonly switchesPhoneTo: (languageCode: string) => void;
  /** The chat as the person sees it now: edits done, deleted messages gone, keyboards in `reply_markup`. */
  readonly messages: () => readonly Message[];
  /** The newest message of the bot. */
  readonly lastMessage: () => Message | undefined;
  readonly replyKeyboard: () => readonly (readonly KeyboardButton[])[];
  /**
   * The bot's newest message when it fits already, else the first one sent or edited from now on that fits.
   * Rejects after `timeoutMs` (5 s) with what the chat shows.
   */
  readonly waitFor: (fits: (message: Message) => boolean, timeoutMs?: number) => Promise<Message>;
}

export type PersonProfile = Partial<Pick<User, 'first_name' | 'last_name' | 'username' | 'language_code'>>;

const answerTimeoutMs = 10_000;

/** The person with this number; a profile given later replaces what was known. */
export function createPerson(world: World, id: number, profile: PersonProfile = {}): Person {
  const known = world.people.get(id) ?? { id, is_bot: false, first_name: `Pupil ${id}`, language_code: 'kk' };
  world.people.set(id, { ...known, ...profile });
  const user = (): User => world.people.get(id) ?? known;
  const chat = () => privateChat(user());
  const state = (): ChatState | undefined => world.chats.get(id);
  const messages = () => [...(state()?.messages.values() ?? [])];
  const sends = (content: Parameters<typeof receiveMessage>[3]) =>
    receiveMessage(world, chat(), user(), content);
  const replyRows = () => {
    const keyboard = state()?.replyKeyboard;
    return keyboard !== undefined && 'keyboard' in keyboard ? keyboard.keyboard : [];
  };
  const missing = (target: PressTarget) =>
    new Error(`No button ${describe(target)}; there are: ${labels(messages(), replyRows()).join(' | ')}`);

  return {
    get user() {
      return user();
    },
    chatId: id,
    says: (text) => sends(typed(text)),
    starts: (payload = '') => {
      if (payload !== '' && !limits.startPayload.test(payload)) {
        throw new Error(`Telegram opens no link with the payload "${payload}"`);
      }
      return sends(typed(payload === '' ? '/start' : `/start ${payload}`));
    },
    presses: (target) => {
      const found = findInline(messages(), target);
      if (found === undefined) throw missing(target);
      const pressed = receivePress(world, openChat(world, chat()), user(), found.message, found.data);
      const answer = () => world.callbacks.get(pressed.queryId)?.answer;
      return {
        update: pressed.update,
        answer: () => waitUntil(world, id, answer, answerTimeoutMs, 'answer to the press'),
      };
    },
    pressesReply: (label, location) => {
      const button = findReply(replyRows(), label);
      if (button === undefined) throw missing(label);
      if ('request_contact' in button) return sends(files.contact(user()));
      if (!('request_location' in button)) return sends(typed(button.text));
      if (location === undefined) throw new Error(`The button "${button.text}" needs a location`);
      return sends({ location });
    },
    sendsPhoto: (caption, file) => sends(files.photo(world, caption, file)),
    sendsDocument: (name, file) => sends(files.documentFrom(world, name, file)),
    sendsVoice: () => sends(files.voice()),
    sendsSticker: () => sends(files.sticker()),
    sendsLocation: (location) => sends({ location }),
    sendsContact: (phone) => sends(files.contact(user(), phone)),
    asksInline: (query, offset = '') => {
      const { update, queryId } = receiveInlineQuery(world, user(), query, offset);
      const results = () => world.inlineQueries.get(queryId)?.results;
      return { update, results: () => waitUntil(world, id, results, answerTimeoutMs, 'inline results') };
    },
    blocks: () => receiveMembership(world, chat(), user(), false),
    unblocks: () => receiveMembership(world, chat(), user(), true),
    switchesPhoneTo: (language_code) => {
      world.people.set(id, { ...user(), language_code });
    },
    messages,
    lastMessage: () => messages().findLast((message) => message.from?.id === world.bot.id),
    replyKeyboard: replyRows,
    waitFor: (fits, timeoutMs) => waitForMessage(world, id, fits, timeoutMs),
  };
}

function describe(target: PressTarget): string {
  if (typeof target === 'string' || target instanceof RegExp) return `"${target}"`;
  return 'data' in target ? `with data "${target.data}"` : `"${target.text}"`;
}
