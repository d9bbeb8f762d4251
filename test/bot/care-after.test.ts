import type { Message } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { newSession, type Session, writeSession } from '../../src/bot/session.ts';
import { keyOf, openBench, openStore, services, servicesOn, stored, write } from './bench.ts';

let nextId = 900;

/** A person with this session, who types and looks at the last message. */
async function person(session: Partial<Session>) {
  nextId += 1;
  const id = nextId;
  const store = await openStore('memory');
  await write(store, id, writeSession({ ...newSession(), ...session }) ?? '');
  let later = 0;
  const now = () => Date.now() + later;
  const { telegram, process } = await openBench(store, { services: servicesOn(store, now) });
  const someone = telegram.person(id);
  expect(keyOf(id).length).toBeGreaterThanOrEqual(16);
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
  const sends = async (change: (message: Message) => object) => {
    const update = someone.says('.');
    const message = update.message && change(update.message);
    expect(await process(JSON.parse(JSON.stringify({ ...update, message })))).toBe('done');
    return last();
  };
  /** Presses a button of a message, the newest unless another is given. */
  const presses = async (data: string, message = someone.lastMessage()) => {
    if (!message) throw new Error('no message');
    const { update } = someone.presses({ data, message });
    expect(await process(update)).toBe('done');
    return last();
  };
  const kept = async () => (await stored(store, id)).session;
  const waits = (milliseconds: number) => {
    later += milliseconds;
  };
  return { types, sends, presses, kept, waits, message: () => someone.lastMessage() };
}

const { calibration } = services.orientation;
const running = {
  calibration: calibration.version,
  replies: [],
  paused: false,
  askedAt: 0,
  pace: { timed: 0, hasty: 0 },
};

describe('after a cry for help', () => {
  test('about bullying a button opens what to do; nothing else is pushed', async () => {
    const { types, presses } = await person({ language: 'ru', role: 'pupil' });
    const cry = await types('меня травят в группе, я не хочу жить');
    expect(cry.text).toMatch(/150[\s\S]*111/);
    expect(cry.data).toEqual(['q:faq:sf-bully', 'm']);
    expect((await presses('q:faq:sf-bully')).text).toMatch(/111/);
    expect((await types('я не хочу жить')).data).toEqual(['m']);
  });

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

test.each([
  ['kk', 'әкем мені күнде сабайды'],
  ['ru', 'папа опять избил меня'],
] as const)('words under a picture are read too, in %s', async (language, caption) => {
  const { types, sends, kept } = await person({ language, role: 'pupil', test: running });
  await types('/test');
  const { text } = await sends((message) => ({ ...message, text: undefined, caption }));
  expect(text).toContain('111 — ');
  expect(await kept()).toMatchObject({ test: { replies: '' } });
});

describe('buttons after a cry for help', () => {
  test.each([
    ['kk', 'өмір сүргім келмейді'],
    ['ru', 'я не хочу жить'],
  ] as const)(
    'an old question of the test is met gently, in %s; the way back goes on',
    async (language, cry) => {
      const someone = await person({ language, role: 'pupil', test: running });
      await someone.types('/test');
      const question = someone.message();
      expect((await someone.types(cry)).text).toContain('150 — ');
      for (const old of ['o:a:0:5', 'm', 'o:start']) {
        const met = await someone.presses(old, question);
        expect(met.text, old).toContain('150 — ');
        expect(met.data).toEqual(['o:start', 'm']);
        expect(await someone.kept()).toMatchObject({ test: { replies: '' }, careUntil: expect.any(Number) });
      }
      const { data } = await someone.presses('o:start');
      expect(data.filter((each) => each.startsWith('o:a:')).length).toBeGreaterThan(0);
      expect(await someone.kept()).not.toHaveProperty('careUntil');
      expect(await someone.kept()).not.toHaveProperty('careAfter');
    },
  );

  test('a button under the answer to a plain question works', async () => {
    const { types, presses, kept } = await person({ language: 'ru', role: 'pupil', regionId: 'abai' });
    await types('я не хочу жить');
    const { data } = await types('какие документы нужны для поступления в колледж');
    const { text } = await presses(data.find((each) => !each.startsWith('q:rate')) ?? '');
    expect(text).not.toContain('150 — ');
    expect(await kept()).not.toHaveProperty('careUntil');
  });

  test('half an hour later old buttons work again', async () => {
    const { types, presses, kept, waits, message } = await person({ language: 'ru', role: 'pupil' });
    await types('/menu');
    const old = message();
    await types('я не хочу жить');
    expect((await presses('m', old)).text).toContain('150 — ');
    waits(31 * 60_000);
    await presses('m', old);
    expect(await kept()).not.toHaveProperty('careUntil');
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
