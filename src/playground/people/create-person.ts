import type { KeyboardButton, Message, Update, User } from 'grammy/types';
import { type MessageContent, openChat } from '../chats.ts';
import { limits } from '../checks/limits.ts';
import type { World } from '../world.ts';
import { findInline, findReply, missingButton, type PressTarget } from './buttons.ts';
import * as files from './files.ts';
import {
  privateChat,
  receiveInlineQuery,
  receiveMembership,
  receiveMessage,
  receivePress,
  typed,
} from './incoming.ts';
import type { Coordinates, Person } from './person.ts';
import { waitForMessage, waitUntil } from './waiting.ts';

export type PersonProfile = Partial<Pick<User, 'first_name' | 'last_name' | 'username' | 'language_code'>>;

const answerTimeoutMs = 10_000;

/** The person with this number; a profile given later replaces what was known. */
export function createPerson(world: World, id: number, profile: PersonProfile = {}): Person {
  const known = world.people.get(id) ?? { id, is_bot: false, first_name: `Pupil ${id}`, language_code: 'kk' };
  world.people.set(id, { ...known, ...profile });
  const hand: Hand = {
    world,
    id,
    user: () => world.people.get(id) ?? known,
    send: (content) => receiveMessage(world, privateChat(hand.user()), hand.user(), content),
    messages: () => [...(world.chats.get(id)?.messages.values() ?? [])],
    replyRows: () => {
      const keyboard = world.chats.get(id)?.replyKeyboard;
      return keyboard !== undefined && 'keyboard' in keyboard ? keyboard.keyboard : [];
    },
  };
  return {
    get user() {
      return hand.user();
    },
    chatId: id,
    ...sending(hand),
    ...asking(hand),
    blocks: () => receiveMembership(world, privateChat(hand.user()), hand.user(), false),
    unblocks: () => receiveMembership(world, privateChat(hand.user()), hand.user(), true),
    switchesPhoneTo: (language_code) => {
      world.people.set(id, { ...hand.user(), language_code });
    },
    messages: hand.messages,
    lastMessage: () => hand.messages().findLast((message) => message.from?.id === world.bot.id),
    replyKeyboard: hand.replyRows,
    waitFor: (fits, timeoutMs) => waitForMessage(world, id, fits, timeoutMs),
  };
}

/** What a person's deeds need. */
interface Hand {
  readonly world: World;
  readonly id: number;
  readonly user: () => User;
  readonly send: (content: MessageContent) => Update;
  readonly messages: () => readonly Message[];
  readonly replyRows: () => readonly (readonly KeyboardButton[])[];
}

function sending({ world, user, send, messages, replyRows }: Hand) {
  return {
    says: (text: string) => send(typed(text)),
    starts: (payload = '') => {
      if (payload !== '' && !limits.startPayload.test(payload)) {
        throw new Error(`Telegram opens no link with the payload "${payload}"`);
      }
      return send(typed(payload === '' ? '/start' : `/start ${payload}`));
    },
    pressesReply: (label: string | RegExp, location?: Coordinates) => {
      const button = findReply(replyRows(), label);
      if (button === undefined) throw missingButton(label, messages(), replyRows());
      if ('request_contact' in button) return send(files.contact(user()));
      if (!('request_location' in button)) return send(typed(button.text));
      if (location === undefined) throw new Error(`The button "${button.text}" needs a location`);
      return send({ location });
    },
    sendsPhoto: (caption?: string, file?: files.Upload) => send(files.photo(world, caption, file)),
    sendsDocument: (name?: string, file?: files.Upload) => send(files.documentFrom(world, name, file)),
    sendsVoice: () => send(files.voice()),
    sendsSticker: () => send(files.sticker()),
    sendsLocation: (location: Coordinates) => send({ location }),
    sendsContact: (phone?: string) => send(files.contact(user(), phone)),
  };
}

/** Presses and inline queries: what the bot has to answer. */
function asking({ world, id, user, messages, replyRows }: Hand) {
  return {
    presses: (target: PressTarget) => {
      const found = findInline(messages(), target);
      if (found === undefined) throw missingButton(target, messages(), replyRows());
      const state = openChat(world, privateChat(user()));
      const { update, queryId } = receivePress(world, state, user(), found.message, found.data);
      const look = () => world.callbacks.get(queryId)?.answer;
      return { update, answer: () => waitUntil(world, id, look, answerTimeoutMs, 'answer to the press') };
    },
    asksInline: (query: string, offset = '') => {
      const { update, queryId } = receiveInlineQuery(world, user(), query, offset);
      const look = () => world.inlineQueries.get(queryId)?.results;
      return { update, results: () => waitUntil(world, id, look, answerTimeoutMs, 'inline results') };
    },
  };
}
