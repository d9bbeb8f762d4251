import type { Update } from 'grammy/types';
import { expect } from 'vitest';
import { newSession, type Session, writeSession } from '../../src/bot/session.ts';
import type { Language } from '../../src/language/language.ts';
import { createMissedQuestions } from '../../src/store/missed-questions.ts';
import { createMistakeReports } from '../../src/store/mistake-reports.ts';
import { openBench, openStore, servicesOn, stored, write } from './bench.ts';

let nextId = 1300;

/** Somebody with a phone in a language, alone with the bot. */
export async function phone(
  language: Language,
  settings: { readonly isStaff?: boolean; readonly session?: Partial<Session> } = {},
) {
  nextId += 1;
  const id = nextId;
  const store = await openStore('memory');
  const mistakes = createMistakeReports(store.lists, Date.now);
  const missed = createMissedQuestions(store.lists, Date.now);
  if (settings.session) await write(store, id, writeSession({ ...newSession(), ...settings.session }) ?? '');
  const isStaff = () => settings.isStaff === true;
  const known = { ...servicesOn(store), isStaff, mistakes, missed };
  const { telegram, process } = await openBench(store, {
    services: known,
  });
  const person = telegram.person(id, { language_code: language });
  const fromBot = () => person.messages().filter(({ from }) => from?.is_bot);
  const screen = () => person.lastMessage()?.text ?? '';
  const does = async (update: Update) => {
    expect(await process(update)).toBe('done');
    return screen();
  };
  return {
    person,
    telegram,
    process,
    does,
    mistakes,
    missed,
    tallies: known.tallies,
    subscriptions: known.subscriptions,
    announcements: known.announcements,
    screen,
    /** The texts of all messages of the bot, oldest first. */
    screens: () => fromBot().map(({ text }) => text ?? ''),
    buttons: () => person.lastMessage()?.reply_markup?.inline_keyboard.flat() ?? [],
    record: async () => (await stored(store, id)).record,
    types: (text: string) => does(person.says(text)),
    presses: (data: string) => does(person.presses({ data }).update),
    /** Presses a button that once stood under the newest message. */
    pressesOld: async (data: string) => {
      const message = person.lastMessage();
      if (!message) throw new Error('no message');
      return does(person.presses({ data, message }).update);
    },
  };
}
