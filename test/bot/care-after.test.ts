import { describe, expect, test } from 'vitest';
import { newSession, type Session, writeSession } from '../../src/bot/session.ts';
import { keyOf, openBench, openStore, services, write } from './bench.ts';

let nextId = 900;

/** A person with this session, who types and looks at the last message. */
async function person(session: Partial<Session>) {
  nextId += 1;
  const store = await openStore('memory');
  await write(store, nextId, writeSession({ ...newSession(), ...session }) ?? '');
  const { telegram, process } = await openBench(store);
  const someone = telegram.person(nextId);
  expect(keyOf(nextId).length).toBeGreaterThanOrEqual(16);
  const last = () => {
    const message = someone.lastMessage();
    const rows = message?.reply_markup?.inline_keyboard.flat() ?? [];
    const data = rows.flatMap((each) => ('callback_data' in each ? [each.callback_data] : []));
    return { text: message?.text ?? '', data };
  };
  const types = async (text: string) => {
    expect(await process(someone.says(text))).toBe('done');
    return last();
  };
  return { types };
}

const { calibration } = services.orientation;
const running = { calibration: calibration.version, replies: [], paused: false, askedAt: 0, tenths: [] };

describe('after a cry for help', () => {
  test('short words get the helplines again, with a way on', async () => {
    const { types } = await person({ language: 'ru', role: 'pupil' });
    await types('я не хочу жить');
    for (const word of [
      'ок',
      'да',
      'нет',
      'не хочу',
      'спасибо',
      'жаман',
      'помоги',
      'мама',
      'отстань',
      'хз',
    ]) {
      const { text, data } = await types(word);
      for (const { number } of services.answers.care.helplines) expect(text, word).toContain(`${number} — `);
      expect(data, word).toEqual(['m']);
    }
  });

  test.each([
    ['какие документы нужны для поступления в колледж', /документ/i],
    ['сварщик', /сварщик/i],
    ['жатақхана қалай алуға болады', /жатақхана/i],
  ])('the plain question «%s» is answered, the numbers in one line below', async (question, answer) => {
    const { types } = await person({ language: 'ru', role: 'pupil', regionId: 'abai' });
    await types('я не хочу жить');
    const { text, data } = await types(question);
    expect(text).toMatch(answer);
    expect(text.split('\n').at(-1)).toMatch(/150, 111, 112$/);
    expect(data.length).toBeGreaterThan(0);
    expect((await types('ок')).text).toContain('150 — ');
  });

  test('who was in a test may go on with it', async () => {
    const { types } = await person({ language: 'kk', role: 'pupil', test: running });
    expect((await types('өмір сүргім келмейді')).data).toEqual(['o:start', 'm']);
    expect((await types('жарайды')).data).toEqual(['o:start', 'm']);
  });
});

describe('whom and how', () => {
  test.each([
    ['pupil', 'сын говорит что не хочет жить', 'adult', 'ru'],
    ['pupil', 'я не хочу жить', 'child', 'ru'],
    ['parent', 'он не хочет жить', 'adult', 'ru'],
    ['counsellor', 'балам өмір сүргім келмейді дейді', 'adult', 'kk'],
    ['pupil', 'olgim keledi', 'child', 'kk'],
    ['pupil', 'i want to die', 'child', 'en'],
  ] as const)('a %s writes «%s»: answered as to the %s in %s', async (role, text, reader, language) => {
    const { types } = await person({ language: 'en', role });
    const { care } = services.answers;
    const expected = reader === 'adult' ? care.forAdult : care.reply;
    expect((await types(text)).text.startsWith(expected[language])).toBe(true);
  });
});
