import type { InlineQueryResult, KeyboardButton, Message, Update, User } from 'grammy/types';
import type { CallbackAnswer } from '../world.ts';
import type { PressTarget } from './buttons.ts';
import type { Upload } from './files.ts';

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
  readonly sendsPhoto: (caption?: string, file?: Upload) => Update;
  readonly sendsDocument: (name?: string, file?: Upload) => Update;
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
