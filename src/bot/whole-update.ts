import type { Update } from 'grammy/types';
import { z } from 'zod';

/** Telegram sends 4096 characters of a message and 256 of a query at most; far more than that is not from Telegram. */
const text = z.string().max(16_384);

const someone = z.looseObject({ id: z.int(), language_code: z.string().optional() });
const entities = z.array(z.looseObject({ type: z.string(), offset: z.int(), length: z.int() })).optional();
const chat = z.looseObject({ id: z.int(), type: z.string() });
const message = z
  .looseObject({
    message_id: z.int(),
    date: z.number(),
    chat,
    from: someone.optional(),
    text: text.optional(),
    caption: text.optional(),
    entities,
    caption_entities: entities,
    location: z.looseObject({ latitude: z.number(), longitude: z.number() }).optional(),
  })
  .refine(({ text, entities }) => text !== undefined || entities === undefined)
  .refine(({ caption, caption_entities }) => caption !== undefined || caption_entities === undefined);
const whole = z.looseObject({
  update_id: z.int(),
  message: message.optional(),
  callback_query: z
    .looseObject({
      id: z.string().min(1),
      from: someone,
      data: text.optional(),
      message: z.looseObject({ message_id: z.int(), chat }).optional(),
    })
    .optional(),
  inline_query: z.looseObject({ id: z.string().min(1), from: someone, query: text, offset: text }).optional(),
  my_chat_member: z
    .looseObject({ chat, from: someone, new_chat_member: z.looseObject({ status: z.string() }) })
    .optional(),
});

/** Whether an update has what Telegram always sends, as far as the bot looks at it, and who writes is who is answered. */
export function isWhole(update: Update): boolean {
  return whole.safeParse(update).success && isAnsweredToWriter(update);
}

/** A private chat has the number of its person. */
function isAnsweredToWriter({ message, callback_query: press, my_chat_member: member }: Update): boolean {
  return [message, press && { chat: press.message?.chat, from: press.from }, member].every(
    (part) => part?.chat?.type !== 'private' || part.chat.id === part.from?.id,
  );
}
