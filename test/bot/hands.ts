import type { Message, Update } from 'grammy/types';
import { expect } from 'vitest';
import type { Person } from '../../src/playground/people/person.ts';
import type { Bench } from './bench.ts';

/** What somebody with a phone sees and does; each deed gives the screen after it. */
export function handsOf(person: Person, process: Bench['process']) {
  const last = () => person.lastMessage();
  const screen = () => last()?.text ?? last()?.caption ?? '';
  const does = async (update: Update) => {
    expect(await process(update)).toBe('done');
    return screen();
  };
  return {
    person,
    screen,
    does,
    /** The texts of all messages of the bot, oldest first. */
    said: () => person.messages().flatMap(({ from, text = '' }) => (from?.is_bot ? [text] : [])),
    types: (text: string) => does(person.says(text)),
    starts: (payload: string) => does(person.starts(payload)),
    /** Presses a button that stands under the newest message, or once stood there. */
    taps: async (data: string) => {
      const message = last();
      if (!message) throw new Error('nothing to press');
      return does(person.presses({ data, message }).update);
    },
    data: () => dataOf(last()),
    labels: () => (last()?.reply_markup?.inline_keyboard ?? []).flat().map(({ text }) => text),
  };
}

/** What the buttons under a message carry. */
export function dataOf(message: Message | undefined): readonly string[] {
  const keys = (message?.reply_markup?.inline_keyboard ?? []).flat();
  return keys.flatMap((key) => ('callback_data' in key ? [key.callback_data] : []));
}

export function buttonOf(data: readonly string[], beginning: string): string {
  const found = data.find((one) => one.startsWith(beginning));
  if (found === undefined) throw new Error(`no button ${beginning}… among ${data.join(' ')}`);
  return found;
}
