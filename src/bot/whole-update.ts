import type { Update } from 'grammy/types';
import { z } from 'zod';

const someone = z.looseObject({ id: z.int(), language_code: z.string().optional() });
const chat = z.looseObject({ id: z.int(), type: z.string() });
const message = z.looseObject({
  message_id: z.int(),
  date: z.number(),
  chat,
  from: someone.optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  location: z.looseObject({ latitude: z.number(), longitude: z.number() }).optional(),
});
const whole = z.looseObject({
  update_id: z.int(),
  message: message.optional(),
  callback_query: z
    .looseObject({
      id: z.string().min(1),
      from: someone,
      data: z.string().optional(),
      message: z.looseObject({ message_id: z.int(), chat }).optional(),
    })
    .optional(),
  inline_query: z
    .looseObject({ id: z.string().min(1), from: someone, query: z.string(), offset: z.string() })
    .optional(),
  my_chat_member: z
    .looseObject({ chat, from: someone, new_chat_member: z.looseObject({ status: z.string() }) })
    .optional(),
});

/** Whether an update has what Telegram always sends, as far as the bot looks at it. */
export function isWhole(update: Update): boolean {
  return whole.safeParse(update).success;
}
