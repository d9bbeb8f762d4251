import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/language/language.ts';
import { BACKENDS, openBench, openStore, services, stored, write } from './bench.ts';

const PUPIL = 501;
/** A domain that breaks on every question, and says what it was asked. */
const broken = {
  ...services,
  answers: {
    ...services.answers,
    answer: (text: string): never => {
      throw new TypeError(`cannot read ${text}`);
    },
  },
};

describe.each(BACKENDS)('a unit of work, %s', (backend) => {
  test('a duplicate changes nothing and is not answered again', async () => {
    const store = await openStore(backend);
    const { telegram, process } = await openBench(store);
    const pupil = telegram.person(PUPIL, { language_code: 'ru' });
    await process(pupil.starts());
    const first = pupil.presses({ data: 'w:l:first:kk' }).update;
    expect(await process(first)).toBe('done');
    const second = pupil.presses({ data: 'w:show:language' }).update;
    await process(second);
    await process(pupil.presses({ data: 'w:l:first:ru' }).update);
    const before = await stored(store, PUPIL);
    const calls = telegram.count();
    expect(await Promise.all([process(first), process(second)])).not.toContain('failed');
    expect(await process(first)).toBe('done');
    expect(await stored(store, PUPIL)).toEqual(before);
    expect(before.session.language).toBe('ru');
    expect(telegram.count()).toBe(calls);
  });

  test('the same update from two hands at once is handled once', async () => {
    const store = await openStore(backend);
    const { telegram, process } = await openBench(store);
    const update = telegram.person(PUPIL).starts();
    const outcomes = await Promise.all([process(update), process(update)]);
    expect(outcomes.toSorted()).toEqual(['busy', 'done']);
    expect(await process(update)).toBe('done');
    expect(telegram.count('sendMessage')).toBe(1);
  });

  test('what throws commits nothing, is tried three times, then given up with an apology', async () => {
    const store = await openStore(backend);
    const { telegram, process, warnings } = await openBench(store, { services: broken });
    const pupil = telegram.person(PUPIL, { language_code: 'ru' });
    await process(pupil.starts());
    await process(pupil.presses({ data: 'w:l:first:ru' }).update);
    const before = await stored(store, PUPIL);
    telegram.clearJournal();
    const poison = pupil.says('сколько лет учиться на повара');
    for (const tries of [1, 2]) {
      expect(await process(poison)).toBe('failed');
      expect(await stored(store, PUPIL, poison.update_id)).toEqual({ ...before, failedTries: tries });
    }
    expect(telegram.count()).toBe(0);
    expect(await process(poison)).toBe('done');
    const apologies = LANGUAGES.map((language) => services.texts.in(language, 'formal')('other.error'));
    expect(apologies).toContain(pupil.lastMessage()?.text);
    // A conversation may be what breaks: whoever is given up on is out of it, and keeps all else.
    const { conversations: _left, ...kept } = before.session;
    expect((await stored(store, PUPIL)).session).toEqual(kept);
    expect(await process(poison)).toBe('done');
    expect(telegram.count('sendMessage')).toBe(1);
    expect(warnings.join()).not.toContain('повара');

    expect(await process(pupil.presses({ data: 'w:r:first:parent' }).update)).toBe('done');
    expect((await stored(store, PUPIL)).session).toMatchObject({ language: 'ru', role: 'parent' });
  });

  test('what was given up leaves the waiting conversation too, or it would break again', async () => {
    const store = await openStore(backend);
    const { telegram, process } = await openBench(store);
    const pupil = telegram.person(PUPIL);
    await process(pupil.starts());
    await process(pupil.presses({ data: 'w:l:first:kk' }).update);
    await process(pupil.presses({ data: 'w:r:first:pupil' }).update);
    const { record } = await stored(store, PUPIL);
    expect(record).toContain('"payload":"wait"');
    // As after an update of the bot that forgot to raise the conversations' version.
    await write(store, PUPIL, record.replace('"payload":"wait"', '"payload":"dance"'));
    const poison = pupil.says('Ақтөбе');
    expect([await process(poison), await process(poison), await process(poison)]).toEqual([
      'failed',
      'failed',
      'done',
    ]);
    expect((await stored(store, PUPIL)).session).toEqual({ version: 1, language: 'kk', role: 'pupil' });
    expect(await process(pupil.says('рахмет'))).toBe('done');
  });

  test.each(['garbage', '[]', '{"version":99}', '{"version":1,"language":"xx"}', '{"version":1,"test":{}}'])(
    'the record %s starts afresh',
    async (record) => {
      const store = await openStore(backend);
      const { telegram, process, warnings } = await openBench(store);
      await write(store, PUPIL, record);
      const pupil = telegram.person(PUPIL);
      expect(await process(pupil.starts())).toBe('done');
      expect(await process(pupil.presses({ data: 'w:l:first:en' }).update)).toBe('done');
      expect((await stored(store, PUPIL)).session).toMatchObject({ version: 1, language: 'en' });
      expect(warnings).toEqual([expect.stringContaining('starts afresh')]);
    },
  );

  test('nothing is kept of somebody who only said hello', async () => {
    const store = await openStore(backend);
    const { telegram, process } = await openBench(store);
    await process(telegram.person(PUPIL).starts());
    expect((await stored(store, PUPIL)).record).toBe('');
  });
});

describe('updates that belong to nobody', () => {
  test.each([
    ['answerInlineQuery', 400],
    ['sendMessage', 400],
    ['sendMessage', 403],
  ] as const)(
    '%s refused with %d is given up, so that the others are not held up',
    async (method, status) => {
      const { telegram, process } = await openBench(await openStore('memory'));
      telegram.faults.next(method, { status, description: 'Bad Request: not here' }, 10);
      const pupil = telegram.person(PUPIL);
      const group = telegram.group(900);
      group.addsBot(pupil);
      const update =
        method === 'sendMessage' ? group.says(pupil, '/start') : pupil.asksInline('повар').update;
      expect(await process(update)).toBe('done');
      expect(telegram.count(method)).toBe(1);
    },
  );
});
