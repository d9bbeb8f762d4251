import type { Update } from 'grammy/types';
import { expect, test } from 'vitest';
import { openBench, openStore } from './bench.ts';

const chat = { id: 1, type: 'private', first_name: 'A' };
const from = { id: 1, is_bot: false, first_name: 'A' };
const BROKEN: readonly object[] = [
  { inline_query: {} },
  { inline_query: { id: '1', from, offset: '' } },
  { callback_query: { from, chat_instance: '1', data: 'm' } },
  { callback_query: { id: '1', data: 'm' } },
  { callback_query: { id: '1', from, chat_instance: '1', data: 7 } },
  { message: {} },
  { message: { message_id: 1, date: 1, chat: { type: 'private' }, from, text: 'сколько стоит' } },
  { message: { message_id: 1, date: 1, chat, from, text: { toString: null } } },
  { message: { message_id: 1, date: 1, chat, from: { id: 'x' }, text: 'сколько стоит' } },
  { my_chat_member: { chat, from } },
  { message: { message_id: 1, date: 1, chat, from, entities: [{ type: 'bold', offset: 0, length: 1 }] } },
  { message: { message_id: 1, date: 1, chat, from, text: '/start', entities: [null] } },
  { message: { message_id: 1, date: 1, chat: { ...chat, id: 2 }, from, text: 'сколько стоит' } },
  { callback_query: { id: '1', from, data: 'm', message: { message_id: 1, chat: { ...chat, id: 2 } } } },
];

test('a press under a message in another chat gets its answer, and nothing is shown', async () => {
  const { telegram, process, warnings } = await openBench(await openStore('memory'));
  const person = telegram.person(1);
  await process(person.starts());
  const before = telegram.calls.length;
  const { update } = person.presses({ data: 'w:l:first:ru' });
  const { message: _, ...press } = update.callback_query ?? {};
  expect(await process(JSON.parse(JSON.stringify({ ...update, callback_query: press })))).toBe('done');
  expect(telegram.calls.slice(before).map(({ method }) => method)).toEqual(['answerCallbackQuery']);
  expect(warnings).toEqual([]);
});

const ENDLESS = 'ә'.repeat(900_000);

test.each([
  ['message', { message_id: 1, date: 1, chat, from, text: ENDLESS }],
  ['inline_query', { id: '1', from, query: ENDLESS, offset: '' }],
])('a text that is longer than Telegram sends any is left alone in a %s', async (kind, part) => {
  await expectLeftAlone({ [kind]: part });
});

test.each(BROKEN)('%j is left alone: nobody can be answered', expectLeftAlone);

async function expectLeftAlone(part: object): Promise<void> {
  const { telegram, process, warnings } = await openBench(await openStore('memory'));
  const before = telegram.calls.length;
  const update: Update = JSON.parse(JSON.stringify({ update_id: 77, ...part }));
  expect(await process(update)).toBe('done');
  expect(telegram.calls.length).toBe(before);
  expect(warnings).toEqual([]);
}
