import { newSession, type Session, writeSession } from '../../src/bot/session.ts';
import type { Language } from '../../src/language/language.ts';
import { createMissedQuestions } from '../../src/store/missed-questions.ts';
import { createMistakeReports } from '../../src/store/mistake-reports.ts';
import { openBench, openStore, servicesOn, stored, write } from './bench.ts';
import { handsOf } from './hands.ts';

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
  const hands = handsOf(person, process);
  return {
    ...hands,
    telegram,
    process,
    mistakes,
    missed,
    tallies: known.tallies,
    subscriptions: known.subscriptions,
    announcements: known.announcements,
    buttons: () => person.lastMessage()?.reply_markup?.inline_keyboard.flat() ?? [],
    record: async () => (await stored(store, id)).record,
    presses: (data: string) => hands.does(person.presses({ data }).update),
  };
}
