import { z } from 'zod';
import { shaped } from '../checks/shape.ts';
import type { World } from '../world.ts';

export interface UploadedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface CallContext {
  readonly world: World;
  /** Files of a multipart body by the name of their part. */
  readonly uploads: ReadonlyMap<string, UploadedFile>;
  /** Aborted when the caller hangs up. */
  readonly signal: AbortSignal;
}

/** Raw parameters in, the API's `result` out; throws a refusal. */
export type Method = (raw: Readonly<Record<string, unknown>>, context: CallContext) => unknown;

/** A method that refuses parameters its schema does not know. */
export function method<T extends z.ZodObject>(
  schema: T,
  run: (parameters: z.infer<T>, context: CallContext) => unknown,
): Method {
  return (raw, context) => run(shaped(schema, raw), context);
}

export const chatId = z.union([z.int(), z.string().min(1)]);

/** Parameters that every method sending a message takes. */
export const sendOptions = {
  chat_id: chatId,
  message_thread_id: z.int().optional(),
  disable_notification: z.boolean().optional(),
  protect_content: z.boolean().optional(),
  message_effect_id: z.string().optional(),
  reply_parameters: z
    .strictObject({
      message_id: z.int(),
      chat_id: chatId.optional(),
      allow_sending_without_reply: z.boolean().optional(),
      quote: z.string().optional(),
    })
    .optional(),
  reply_markup: z.unknown().optional(),
};

export const linkPreviewOptions = z
  .strictObject({
    is_disabled: z.boolean().optional(),
    url: z.string().optional(),
    prefer_small_media: z.boolean().optional(),
    prefer_large_media: z.boolean().optional(),
    show_above_text: z.boolean().optional(),
  })
  .optional();
