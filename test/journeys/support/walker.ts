import type { Message } from 'grammy/types';
import type { Person } from '../../../src/playground/people/person.ts';
import type { Town } from './town.ts';

/** What one answers to an activity, by the item's number in the calibration (8 in a row per area: R I A S E C). */
export type Taste = (item: number) => number;

/** Somebody who likes work with the hands and little else. */
export const practical: Taste = (item) => (item < 8 ? 5 : 2);
/** Somebody who likes to help people and little else. */
export const helping: Taste = (item) => (item >= 24 && item < 32 ? 5 : 2);

/** How long the bot may take on a busy machine before a step counts as lost, in milliseconds. */
const PATIENCE = 60_000;

/** A person who waits for the bot after each step, and counts the taps. */
export interface Walker {
  readonly person: Person;
  readonly taps: () => number;
  readonly types: (text: string) => Promise<string>;
  /** Presses a button by its label or data and returns the text on the screen after it. */
  readonly presses: (target: Parameters<Person['presses']>[0]) => Promise<string>;
  readonly screen: () => string;
  readonly labels: () => readonly string[];
  /** Answers until the test is over; returns how many answers it took. */
  readonly answersAll: (taste: Taste) => Promise<number>;
  readonly answersOne: (taste: Taste) => Promise<boolean>;
}

export function walkerIn(town: Pick<Town, 'telegram'>, id: number, languageCode: 'kk' | 'ru' | 'en'): Walker {
  const person = town.telegram.person(id, {
    first_name: 'Айгерім',
    last_name: 'Тестова',
    language_code: languageCode,
  });
  let taps = 0;
  const last = (): Message => {
    const message = person.lastMessage();
    if (!message) throw new Error('the bot has said nothing yet');
    return message;
  };
  const screen = () => last().text ?? last().caption ?? '';
  const buttons = () => last().reply_markup?.inline_keyboard.flat() ?? [];
  const press: Walker['presses'] = async (target) => {
    taps += 1;
    person.presses(target);
    await town.telegram.settled(PATIENCE);
    return screen();
  };
  const answersOne = async (taste: Taste): Promise<boolean> => {
    const data = buttons().flatMap((button) => ('callback_data' in button ? [button.callback_data] : []));
    const item = data.map((value) => /^o:a:(\d+):5$/.exec(value)?.[1]).find((found) => found !== undefined);
    // Nobody taps as fast as a test: the bot asks once whether it is meant.
    if (item === undefined && data.includes('o:start') && data.includes('o:again')) {
      await press({ data: 'o:start' });
      return answersOne(taste);
    }
    if (item === undefined) return false;
    await press({ data: `o:a:${item}:${taste(Number(item))}` });
    return true;
  };
  return {
    person,
    taps: () => taps,
    types: async (text) => {
      person.says(text);
      await town.telegram.settled(PATIENCE);
      return screen();
    },
    presses: press,
    screen,
    labels: () => buttons().map(({ text }) => text),
    answersOne,
    answersAll: async (taste) => {
      let answers = 0;
      while (await answersOne(taste)) answers += 1;
      return answers;
    },
  };
}
