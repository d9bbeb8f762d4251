import type {
  BotCommand,
  Chat,
  ForceReply,
  InlineQueryResult,
  Message,
  ReplyKeyboardMarkup,
  User,
  UserFromGetMe,
} from 'grammy/types';
import { createFileStore, type FileStore } from './files.ts';
import { createPolling, type Poll } from './polling.ts';
import { createUpdateQueue, type UpdateQueue } from './queue.ts';
import { createWebhook, type Webhook } from './webhook.ts';

export type OpenChat = Chat.PrivateChat | Chat.GroupChat;

/** A chat with its newest messages, by number and in order. */
export interface ChatState {
  readonly chat: OpenChat;
  readonly messages: Map<number, Message>;
  replyKeyboard: ReplyKeyboardMarkup | ForceReply | undefined;
  /** The person blocked the bot, or the bot is not in the group. */
  isClosed: boolean;
}

export interface CallbackAnswer {
  readonly queryId: string;
  readonly text: string | undefined;
  readonly isAlert: boolean;
  readonly url: string | undefined;
}

export interface CallbackState {
  readonly from: number;
  readonly chatId: number;
  readonly askedAt: number;
  answer: CallbackAnswer | undefined;
}

export interface InlineState {
  readonly from: number;
  readonly askedAt: number;
  results: readonly InlineQueryResult[] | undefined;
}

/** What somebody who looks at a chat notices. */
export type ChatEvent =
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'deleted'; readonly messageId: number }
  | { readonly kind: 'keyboard'; readonly keyboard: ReplyKeyboardMarkup | ForceReply | null }
  | { readonly kind: 'answer'; readonly answer: CallbackAnswer; readonly from: number }
  | { readonly kind: 'action'; readonly action: string }
  | { readonly kind: 'profile' };

export type ChatListener = (chatId: number | 'all', event: ChatEvent) => void;

/** What the bot said about itself. Keys are `scope:language`, empty for the default. */
export interface Profile {
  readonly commands: Map<string, readonly BotCommand[]>;
  readonly texts: Map<string, string>;
  menuButton: unknown;
}

/** Everything the local Telegram knows. In memory only. */
export interface World {
  readonly token: string;
  readonly bot: UserFromGetMe;
  readonly now: () => number;
  readonly people: Map<number, User>;
  readonly chats: Map<number, ChatState>;
  readonly callbacks: Map<string, CallbackState>;
  readonly inlineQueries: Map<string, InlineState>;
  readonly profile: Profile;
  readonly files: FileStore;
  readonly updates: UpdateQueue;
  readonly poll: Poll;
  readonly webhook: Webhook;
  readonly listeners: Set<ChatListener>;
  readonly nextNumber: () => number;
}

export function createWorld(token: string, now: () => number): World {
  const updates = createUpdateQueue(now);
  let lastNumber = 0;
  return {
    token,
    bot: botProfile(token),
    now,
    people: new Map(),
    chats: new Map(),
    callbacks: new Map(),
    inlineQueries: new Map(),
    profile: { commands: new Map(), texts: new Map(), menuButton: { type: 'default' } },
    files: createFileStore(),
    updates,
    poll: createPolling(updates),
    webhook: createWebhook(updates, now),
    listeners: new Set(),
    nextNumber: () => {
      lastNumber += 1;
      return lastNumber;
    },
  };
}

/** The number before the colon of a token is the bot's id. */
function botProfile(token: string): UserFromGetMe {
  return {
    id: Number.parseInt(token, 10) || 7_000_000_001,
    is_bot: true,
    first_name: 'Kasipjol',
    username: 'kasipjol_playground_bot',
    can_join_groups: true,
    can_read_all_group_messages: false,
    supports_guest_queries: false,
    supports_inline_queries: true,
    can_connect_to_business: false,
    has_main_web_app: false,
    has_topics_enabled: false,
    allows_users_to_create_topics: false,
    can_manage_bots: false,
    supports_join_request_queries: false,
  };
}
