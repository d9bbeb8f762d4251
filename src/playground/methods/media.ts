import type { Document, PhotoSize } from 'grammy/types';
import { z } from 'zod';
import { chatForBot, sendFromBot } from '../chats.ts';
import { entitiesSchema } from '../checks/entities-schema.ts';
import { limits } from '../checks/limits.ts';
import { parseMarkup } from '../checks/markup.ts';
import { badRequest, Refusal } from '../errors.ts';
import type { StoredFile } from '../files.ts';
import { imageSize } from '../image-size.ts';
import { captionContent, replyTarget } from './content.ts';
import { type CallContext, type Method, method, sendOptions } from './method.ts';

const captionOptions = {
  caption: z.string().optional(),
  parse_mode: z.string().optional(),
  caption_entities: entitiesSchema.optional(),
};

const sendPhoto = method(
  z.strictObject({
    ...sendOptions,
    ...captionOptions,
    photo: z.string(),
    has_spoiler: z.boolean().optional(),
    show_caption_above_media: z.boolean().optional(),
  }),
  (asked, context) => send(asked, { ...asked, type: 'photo', media: asked.photo }, context),
);

const sendDocument = method(
  z.strictObject({
    ...sendOptions,
    ...captionOptions,
    document: z.string(),
    disable_content_type_detection: z.boolean().optional(),
  }),
  (asked, context) => send(asked, { ...asked, type: 'document', media: asked.document }, context),
);

export const mediaSchema = z.strictObject({
  ...captionOptions,
  type: z.enum(['photo', 'document']),
  media: z.string(),
});

type Media = z.infer<typeof mediaSchema>;

interface Destination {
  readonly chat_id: number | string;
  readonly reply_markup?: unknown;
  readonly reply_parameters?:
    | { message_id: number; allow_sending_without_reply?: boolean | undefined }
    | undefined;
}

function send(to: Destination, media: Media, context: CallContext) {
  const markup = parseMarkup(to.reply_markup);
  const state = chatForBot(context.world, to.chat_id);
  const content = mediaContent(media, context);
  return sendFromBot(context.world, state, content, markup, replyTarget(state, to.reply_parameters));
}

/** A photo or document with its caption, its file stored. */
export function mediaContent(media: Media, context: CallContext) {
  const caption = captionContent(media.caption, media.caption_entities, media.parse_mode);
  const file = fileFor(media.media, media.type, context);
  return {
    ...caption,
    ...(media.type === 'photo' ? { photo: photoSizes(file) } : { document: document(file) }),
  };
}

/** `attach://part` or the part's own name for an upload, else the id of a file sent before. */
function fileFor(value: string, field: string, { world, uploads }: CallContext): StoredFile {
  const upload = value.startsWith('attach://') ? uploads.get(value.slice(9)) : uploads.get(value || field);
  if (upload === undefined) {
    if (/^https?:/.test(value)) throw badRequest('failed to get HTTP URL content');
    if (value.startsWith('attach://')) throw badRequest(`there is no ${field} in the request`);
    return world.files.get(value);
  }
  if (upload.bytes.length > limits.fileBytes) throw new Refusal(413, 'Request Entity Too Large');
  return world.files.add(upload);
}

/** The sizes of a photo (one is enough here). Refuses what is neither PNG nor JPEG. */
export function photoSizes(file: StoredFile): PhotoSize[] {
  const size = imageSize(file.bytes);
  if (size === undefined) throw badRequest('IMAGE_PROCESS_FAILED');
  if (file.bytes.length > limits.photoBytes) throw badRequest('file is too big');
  if (
    size.width + size.height > 10_000 ||
    Math.max(size.width / size.height, size.height / size.width) > 20
  ) {
    throw badRequest('PHOTO_INVALID_DIMENSIONS');
  }
  const { width, height } = size;
  return [{ file_id: file.id, file_unique_id: file.uniqueId, width, height, file_size: file.bytes.length }];
}

export function document(file: StoredFile): Document {
  return {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_name: file.name,
    mime_type: file.type,
    file_size: file.bytes.length,
  };
}

const getFile = method(z.strictObject({ file_id: z.string() }), ({ file_id }, { world }) => {
  const file = world.files.get(file_id);
  return {
    file_id: file.id,
    file_unique_id: file.uniqueId,
    file_size: file.bytes.length,
    file_path: file.path,
  };
});

export const mediaMethods: Readonly<Record<string, Method>> = { sendPhoto, sendDocument, getFile };
