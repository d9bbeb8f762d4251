import { expect } from 'vitest';
import type { FaultyTown } from './faulty-town.ts';
import { practical, walkerIn } from './walker.ts';

/** What one answers to an item in these journeys: no two neighbours agree, no order can be mistaken for another. */
export const answerTo = (item: number): number => ((item * 7 + Math.floor(item / 8)) % 5) + 1;
/** The same answers as they are handed over, in the order of the calibration's items. */
export const ANSWERS_GIVEN = Array.from({ length: 48 }, (_, item) => answerTo(item)).join('');

export type Volunteer = Awaited<ReturnType<typeof volunteerAt>>;

/** A pupil with a result of their own who has opened the explanation of the full test. */
export async function volunteerAt(town: FaultyTown, id: number, language: 'kk' | 'ru') {
  const pupil = walkerIn(town, id, language);
  pupil.person.starts();
  await town.telegram.settled();
  const welcome = [`w:l:first:${language}`, 'w:r:first:pupil', 'w:g:first:aktobe', 'w:c:first:9'];
  for (const data of [...welcome, 'o:start']) await pupil.presses({ data });
  await pupil.answersAll(practical);
  await pupil.presses({ data: 'o:limits' });
  await pupil.presses({ data: 'full:open' });
  const item = () => {
    const data = (pupil.person.lastMessage()?.reply_markup?.inline_keyboard.flat() ?? []).map((button) =>
      'callback_data' in button ? button.callback_data : '',
    );
    const found = data.map((one) => /^full:a:(\d+):5$/.exec(one)?.[1]).find((one) => one !== undefined);
    if (found === undefined) throw new Error(`no question of the full test on the screen: ${pupil.screen()}`);
    return Number(found);
  };
  const last = () => {
    const message = pupil.person.lastMessage();
    if (!message) throw new Error('the bot has said nothing yet');
    return message;
  };
  return {
    ...pupil,
    item,
    last,
    /** Presses an answer to the question on the screen and does not wait. */
    answers: (answer = answerTo(item())) =>
      pupil.person.presses({ data: `full:a:${item()}:${answer}`, message: last() }).update,
    answersMany: async (count: number) => {
      for (let given = 0; given < count; given += 1) {
        await pupil.presses({ data: `full:a:${item()}:${answerTo(item())}` });
      }
    },
  };
}

/** The rows that Redis holds of answers handed over, oldest first. */
export async function handedOver(town: FaultyTown): Promise<readonly unknown[]> {
  const lines = (await town.everythingStored())
    .split('\n')
    .filter((line) => line.startsWith('list:{answers:'));
  expect(lines.length).toBeLessThanOrEqual(1);
  const rows: unknown = JSON.parse(lines[0]?.slice(lines[0].indexOf(' ') + 1) ?? '[]');
  return Array.isArray(rows) ? rows.map((row: unknown) => JSON.parse(String(row))) : [];
}
