import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTown, type Town } from './support/town.ts';
import { helping, practical, walkerIn } from './support/walker.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const PUPILS = [
  { id: 101, language: 'ru', region: 'aktobe', typed: 'Актобе', known: true, taste: practical },
  { id: 102, language: 'kk', region: 'aktobe', typed: 'Ақтөбе', known: true, taste: helping },
  { id: 103, language: 'ru', region: 'shymkent', typed: 'шымкент', known: false, taste: practical },
  { id: 104, language: 'kk', region: 'shymkent', typed: 'Шымкентте', known: false, taste: helping },
  { id: 105, language: 'ru', region: 'abai', typed: 'семей', known: true, taste: practical },
  { id: 106, language: 'kk', region: 'abai', typed: 'semey', known: true, taste: helping },
] as const;

describe.each(PUPILS)(
  'a pupil of class 9 in $region, in $language',
  ({ id, language, region, typed, taste }) => {
    test('comes from hello to a college card, with few calls and nothing refused', async () => {
      const before = town.telegram.count();
      const pupil = walkerIn(town, id, language);
      pupil.person.starts();
      await town.telegram.settled();
      await pupil.presses({ data: `w:l:first:${language}` });
      await pupil.presses({ data: 'w:r:first:pupil' });
      await pupil.types(typed);
      await pupil.presses({ data: 'w:c:first:9' });
      await pupil.presses({ data: 'o:start' });

      const beforeTest = {
        edits: town.telegram.count('editMessageText'),
        answers: town.telegram.count('answerCallbackQuery'),
      };
      const tapsBefore = pupil.taps();
      const answers = await pupil.answersAll(taste);
      const taps = pupil.taps() - tapsBefore;
      expect(answers).toBeGreaterThanOrEqual(8);
      expect(answers).toBeLessThanOrEqual(24);
      expect(town.telegram.count('editMessageText') - beforeTest.edits).toBe(taps);
      expect(town.telegram.count('answerCallbackQuery') - beforeTest.answers).toBe(taps);

      await pupil.presses({ data: 'o:picture' });
      expect(pupil.person.lastMessage()?.photo?.length).toBeGreaterThan(0);
      await pupil.presses({ data: 'o:result' });

      const professions = pupil.person.lastMessage()?.reply_markup?.inline_keyboard.flat() ?? [];
      const first = professions
        .map((button) => ('callback_data' in button ? button.callback_data : ''))
        .find((data) => data.startsWith('p:card:'));
      await pupil.presses({ data: first ?? 'no profession' });
      await pupil.presses(/Где учат|Қайда оқытады/);
      await pupil.presses(/./);
      expect(pupil.screen()).toMatch(/Источник|Неофициальный список|Дереккөз|Бейресми тізім/);

      const calls = town.telegram.count() - before;
      // The typed place is a step of the person too.
      expect(calls).toBeLessThanOrEqual(2 * (pupil.taps() + 1) + 3);
      expect(town.telegram.refusals).toEqual([]);
      expect(region).toBeTruthy();
    });
  },
);
