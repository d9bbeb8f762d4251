import { expect, it } from 'vitest';
import { call, expectRefusal, startPlayground } from './support.ts';

const stale = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
const keyboard = { inline_keyboard: [[{ text: 'Иә', callback_data: 'yes' }]] };

it('takes one answer to a press, in time and of at most 200 characters', async () => {
  let seconds = 1_800_000_000;
  const { playground, api, url } = await startPlayground(() => seconds * 1000);
  const pupil = playground.person(1);
  pupil.says('x');
  await api.sendMessage(1, 'q', { reply_markup: keyboard });
  const press = pupil.presses('Иә');
  const id = press.update.callback_query?.id ?? '';
  expect(press.update.callback_query).toMatchObject({ data: 'yes', message: { text: 'q' }, from: { id: 1 } });
  const answer = (callback_query_id: string, text?: string) =>
    call(url, 'answerCallbackQuery', { callback_query_id, text });
  expectRefusal(await answer(id, 'ә'.repeat(201)), 400, 'Bad Request: MESSAGE_TOO_LONG');
  expectRefusal(await answer('nobody'), 400, stale);
  expect((await answer(id, 'ok')).status).toBe(200);
  expect(await press.answer()).toMatchObject({ text: 'ok', isAlert: false });
  expectRefusal(await answer(id), 400, stale);
  const late = pupil.presses({ data: 'yes' }).update.callback_query?.id ?? '';
  seconds += 61;
  expectRefusal(await answer(late), 400, stale);
});

it('presses old keyboards, and names the buttons there are when one is missing', async () => {
  const { playground, api } = await startPlayground();
  const pupil = playground.person(1);
  pupil.says('x');
  const old = await api.sendMessage(1, 'q', { reply_markup: keyboard });
  await api.editMessageText(1, old.message_id, 'later', {
    reply_markup: { inline_keyboard: [[{ text: 'Жоқ', callback_data: 'no' }]] },
  });
  expect(() => pupil.presses('Иә')).toThrow('No button "Иә"; there are: Жоқ');
  const press = pupil.presses({ data: 'yes', message: old });
  expect(press.update.callback_query).toMatchObject({ data: 'yes', message: { text: 'later' } });
  expect(pupil.presses(/^Ж/).update.callback_query?.data).toBe('no');
});

it('answers inline queries within the limits', async () => {
  const { playground, api, url } = await startPlayground();
  const asked = playground.person(1).asksInline('дәнекерлеуші');
  const inline_query_id = asked.update.inline_query?.id ?? '';
  const article = (id: string) => ({
    type: 'article' as const,
    id,
    title: 'Т',
    input_message_content: { message_text: 'м' },
  });
  const answer = (results: unknown[], more = {}) =>
    call(url, 'answerInlineQuery', { inline_query_id, results, ...more });
  const many = Array.from({ length: 51 }, (_, index) => article(String(index)));
  expectRefusal(await answer(many), 400, 'Bad Request: RESULTS_TOO_MUCH');
  expectRefusal(await answer([article('a'), article('a')]), 400, 'Bad Request: RESULT_ID_DUPLICATE');
  expectRefusal(await answer([article('ж'.repeat(33))]), 400, 'Bad Request: RESULT_ID_INVALID');
  expectRefusal(await answer([], { next_offset: 'a'.repeat(65) }), 400, 'Bad Request: NEXT_OFFSET_INVALID');
  await api.answerInlineQuery(inline_query_id, [article('a')]);
  expect(await asked.results()).toEqual([article('a')]);
  expectRefusal(await answer([article('a')]), 400, stale);
});

it('keeps commands and texts per scope and language, within the limits', async () => {
  const { api, url } = await startPlayground();
  const commands = [{ command: 'start', description: 'Бастау' }];
  await api.setMyCommands(commands, { language_code: 'kk' });
  expect(await api.getMyCommands({ language_code: 'kk' })).toEqual(commands);
  expect(await api.getMyCommands()).toEqual([]);
  await api.deleteMyCommands({ language_code: 'kk' });
  expect(await api.getMyCommands({ language_code: 'kk' })).toEqual([]);
  const set = (command: string, description: string) =>
    call(url, 'setMyCommands', { commands: [{ command, description }] });
  for (const wrong of ['Start', 'a-b', '', 'a'.repeat(33)]) {
    expectRefusal(await set(wrong, 'x'), 400, 'Bad Request: BOT_COMMAND_INVALID');
  }
  for (const wrong of ['', 'x'.repeat(257)]) {
    expectRefusal(await set('start', wrong), 400, 'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID');
  }
  await api.setMyDescription('сипат', { language_code: 'kk' });
  expect(await api.getMyDescription({ language_code: 'kk' })).toEqual({ description: 'сипат' });
  expect((await call(url, 'setMyShortDescription', { short_description: 'x'.repeat(121) })).status).toBe(400);
});
