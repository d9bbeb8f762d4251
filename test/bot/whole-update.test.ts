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
];

test.each(BROKEN)('%j is left alone: nobody can be answered', async (part) => {
  const { telegram, process, warnings } = await openBench(await openStore('memory'));
  const before = telegram.calls.length;
  const update: Update = JSON.parse(JSON.stringify({ update_id: 77, ...part }));
  expect(await process(update)).toBe('done');
  expect(telegram.calls.length).toBe(before);
  expect(warnings).toEqual([]);
});
