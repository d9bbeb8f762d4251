import type { Message } from 'grammy/types';
import type { BotCard, PageEvent, ShownKeyboard } from '../page-protocol.ts';

export interface ChatView {
  readonly isConnected: boolean;
  readonly bot: BotCard | undefined;
  readonly messages: readonly Message[];
  readonly keyboard: ShownKeyboard;
  readonly isBlocked: boolean;
  readonly isTyping: boolean;
  /** The button press that waits for its answer. */
  readonly pressed: { readonly messageId: number; readonly at: string } | undefined;
  readonly notice: { readonly text: string; readonly isAlert: boolean } | undefined;
}

export const emptyView: ChatView = {
  isConnected: false,
  bot: undefined,
  messages: [],
  keyboard: null,
  isBlocked: false,
  isTyping: false,
  pressed: undefined,
  notice: undefined,
};

export type ChatChange =
  | PageEvent
  | { readonly kind: 'disconnected' }
  | { readonly kind: 'pressed'; readonly messageId: number; readonly at: string }
  | { readonly kind: 'released' }
  | { readonly kind: 'notice'; readonly text: string }
  | { readonly kind: 'noticed' }
  | { readonly kind: 'silent' };

export function changeView(view: ChatView, change: ChatChange): ChatView {
  switch (change.kind) {
    case 'hello': {
      const { bot, messages, keyboard, isBlocked } = change;
      return { ...view, isConnected: true, bot, messages, keyboard, isBlocked };
    }
    case 'bot':
      return { ...view, bot: change.bot };
    case 'blocked':
      return { ...view, isBlocked: change.isBlocked };
    case 'message':
      return withMessage(view, change.message);
    case 'deleted':
      return { ...view, messages: view.messages.filter((one) => one.message_id !== change.messageId) };
    case 'keyboard':
      return { ...view, keyboard: change.keyboard };
    case 'answer': {
      const notice = change.text === undefined ? view.notice : { text: change.text, isAlert: change.isAlert };
      return { ...view, pressed: undefined, notice };
    }
    case 'action':
      return { ...view, isTyping: true };
    case 'silent':
      return { ...view, isTyping: false };
    case 'disconnected':
      return { ...view, isConnected: false };
    case 'pressed':
      return { ...view, pressed: { messageId: change.messageId, at: change.at } };
    case 'released':
      return { ...view, pressed: undefined };
    case 'notice':
      return { ...view, notice: { text: change.text, isAlert: false } };
    case 'noticed':
      return { ...view, notice: undefined };
  }
}

function withMessage(view: ChatView, message: Message): ChatView {
  const isKnown = view.messages.some((one) => one.message_id === message.message_id);
  const messages = isKnown
    ? view.messages.map((one) => (one.message_id === message.message_id ? message : one))
    : [...view.messages, message];
  const isTyping = message.from?.is_bot === true ? false : view.isTyping;
  return { ...view, messages, isTyping };
}
