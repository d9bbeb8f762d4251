import { z } from 'zod';
import { entitiesSchema } from '../checks/entities-schema.ts';
import { limits, updateLifetimeSeconds, utf8Bytes } from '../checks/limits.ts';
import { parseInlineMarkup } from '../checks/markup.ts';
import { badRequest, staleQuery } from '../errors.ts';
import { textContent } from './content.ts';
import { linkPreviewOptions, type Method, method } from './method.ts';

const article = z.strictObject({
  type: z.literal('article', { error: '"article": the playground shows no other kind' }),
  id: z.string(),
  title: z.string().min(1),
  input_message_content: z.strictObject({
    message_text: z.string(),
    parse_mode: z.string().optional(),
    entities: entitiesSchema.optional(),
    link_preview_options: linkPreviewOptions,
  }),
  reply_markup: z.unknown().optional(),
  url: z.string().optional(),
  description: z.string().optional(),
  thumbnail_url: z.string().optional(),
  thumbnail_width: z.int().optional(),
  thumbnail_height: z.int().optional(),
});

const answerInlineQuery = method(
  z.strictObject({
    inline_query_id: z.string(),
    results: z.array(article),
    cache_time: z.int().optional(),
    is_personal: z.boolean().optional(),
    next_offset: z.string().optional(),
    button: z.strictObject({ text: z.string().min(1), start_parameter: z.string().optional() }).optional(),
  }),
  (asked, { world }) => {
    checkResults(asked.results);
    if (utf8Bytes(asked.next_offset ?? '') > limits.inlineOffsetBytes)
      throw badRequest('NEXT_OFFSET_INVALID');
    const payload = asked.button?.start_parameter;
    if (payload !== undefined && !limits.startPayload.test(payload)) throw badRequest('START_PARAM_INVALID');
    const query = world.inlineQueries.get(asked.inline_query_id);
    const isStale =
      query !== undefined && world.now() - query.askedAt > updateLifetimeSeconds.inline_query * 1000;
    if (query === undefined || query.results !== undefined || isStale) throw staleQuery();
    query.results = asked.results.map(({ input_message_content: content, reply_markup, ...shown }) => {
      const { text, entities } = textContent(content.message_text, content.entities, content.parse_mode);
      const markup = parseInlineMarkup(reply_markup);
      return {
        ...shown,
        input_message_content: { message_text: text, ...(entities === undefined ? {} : { entities }) },
        ...(markup === undefined ? {} : { reply_markup: markup }),
      };
    });
    return true;
  },
);

function checkResults(results: readonly { readonly id: string }[]): void {
  if (results.length > limits.inlineResults) throw badRequest('RESULTS_TOO_MUCH');
  const ids = results.map((result) => result.id);
  if (ids.some((id) => id === '' || utf8Bytes(id) > limits.inlineResultIdBytes)) {
    throw badRequest('RESULT_ID_INVALID');
  }
  if (new Set(ids).size < ids.length) throw badRequest('RESULT_ID_DUPLICATE');
}

export const inlineMethods: Readonly<Record<string, Method>> = { answerInlineQuery };
