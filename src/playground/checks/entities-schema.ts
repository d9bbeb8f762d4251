import { z } from 'zod';

const span = { offset: z.int(), length: z.int() };

const plain = z.strictObject({
  ...span,
  type: z.enum([
    'mention',
    'hashtag',
    'cashtag',
    'bot_command',
    'url',
    'email',
    'phone_number',
    'bold',
    'italic',
    'underline',
    'strikethrough',
    'spoiler',
    'blockquote',
    'expandable_blockquote',
    'code',
  ]),
});
const pre = z.strictObject({ ...span, type: z.literal('pre'), language: z.string().optional() });
const textLink = z.strictObject({ ...span, type: z.literal('text_link'), url: z.string().min(1) });
const customEmoji = z.strictObject({
  ...span,
  type: z.literal('custom_emoji'),
  custom_emoji_id: z.string(),
});

/** Formatting of a text, as methods take it; offset and length in UTF-16 units. */
export const entitiesSchema = z.array(z.discriminatedUnion('type', [plain, pre, textLink, customEmoji]));
