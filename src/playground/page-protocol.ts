import type { BotCommand, ForceReply, Message, ReplyKeyboardMarkup } from 'grammy/types';
import { z } from 'zod';

export type ShownKeyboard = ReplyKeyboardMarkup | ForceReply | null;

/** What the bot says about itself to a person, in the language of that person's phone. */
export interface BotCard {
  readonly id: number;
  readonly name: string;
  readonly username: string;
  readonly description: string;
  readonly commands: readonly BotCommand[];
}

/** What the server tells the chat page, one server-sent event each. */
export type PageEvent =
  | {
      readonly kind: 'hello';
      readonly bot: BotCard;
      readonly messages: readonly Message[];
      readonly keyboard: ShownKeyboard;
      readonly isBlocked: boolean;
    }
  | { readonly kind: 'bot'; readonly bot: BotCard }
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'deleted'; readonly messageId: number }
  | { readonly kind: 'keyboard'; readonly keyboard: ShownKeyboard }
  | {
      readonly kind: 'answer';
      readonly queryId: string;
      readonly text: string | undefined;
      readonly isAlert: boolean;
      readonly url: string | undefined;
    }
  | { readonly kind: 'action'; readonly action: string }
  | { readonly kind: 'blocked'; readonly isBlocked: boolean };

/** What a person does on the chat page. */
export const actionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), text: z.string().trim().min(1).max(4096) }),
  z.strictObject({ kind: z.literal('start'), payload: z.string().regex(/^[A-Za-z0-9_-]{0,64}$/) }),
  z.strictObject({ kind: z.literal('press'), messageId: z.int(), data: z.string() }),
  z.strictObject({ kind: z.literal('location'), latitude: z.number(), longitude: z.number() }),
  z.strictObject({ kind: z.enum(['contact', 'sticker', 'voice', 'block', 'unblock']) }),
]);

export type PageAction = z.infer<typeof actionSchema>;
