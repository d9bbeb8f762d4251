import { z } from 'zod';
import { emit } from '../chats.ts';
import { callbackAnswerSeconds } from '../checks/limits.ts';
import { checkCallbackAnswer } from '../checks/text.ts';
import { badRequest, staleQuery } from '../errors.ts';
import { type Method, method } from './method.ts';

const answerCallbackQuery = method(
  z.strictObject({
    callback_query_id: z.string(),
    text: z.string().optional(),
    show_alert: z.boolean().optional(),
    url: z.string().optional(),
    cache_time: z.int().optional(),
  }),
  (asked, { world }) => {
    checkCallbackAnswer(asked.text ?? '');
    const query = world.callbacks.get(asked.callback_query_id);
    const isStale = query !== undefined && world.now() - query.askedAt > callbackAnswerSeconds * 1000;
    if (query === undefined || query.answer !== undefined || isStale) throw staleQuery();
    if (asked.url !== undefined && !asked.url.startsWith(`https://t.me/${world.bot.username}?start=`)) {
      throw badRequest('URL_INVALID');
    }
    const answer = {
      queryId: asked.callback_query_id,
      text: asked.text === '' ? undefined : asked.text,
      isAlert: asked.show_alert === true,
      url: asked.url,
    };
    query.answer = answer;
    emit(world, query.chatId, { kind: 'answer', answer, from: query.from });
    return true;
  },
);

export const callbackMethods: Readonly<Record<string, Method>> = { answerCallbackQuery };
