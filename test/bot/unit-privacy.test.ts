import { describe, expect, test } from 'vitest';
import { BACKENDS, type Bench, keyOf, openBench, openStore, stored } from './bench.ts';

const PUPIL = 7_001_234;
const NAMES = { first_name: 'Айгерімтест', last_name: 'Сыналғанова', username: 'aigerim_tested' };
const MOST_BYTES = 1200;

type Pupil = ReturnType<Bench['telegram']['person']>;

/** Presses data that is on the screen, or was, as one hand after the other. */
function presser({ process }: Bench, pupil: Pupil) {
  return async (data: string) => {
    const message = pupil.lastMessage();
    if (!message) throw new Error('nothing to press on');
    const { update } = pupil.presses({ data, message });
    expect(await process(update)).toBe('done');
    return update;
  };
}

/** Answers without a leaning, so that the test lasts; stops after `last` answers. Returns how many it took. */
async function answer(
  pupil: Pupil,
  press: (data: string) => Promise<unknown>,
  last: number,
): Promise<number> {
  for (let answered = 0; answered < last; answered += 1) {
    const buttons = pupil.lastMessage()?.reply_markup?.inline_keyboard.flat() ?? [];
    const data = buttons.map((button) => ('callback_data' in button ? button.callback_data : ''));
    const item = data.map((one) => /^o:a:(\d+):5$/.exec(one)?.[1]).find((found) => found !== undefined);
    if (item === undefined && data.includes('o:start') && data.includes('o:again')) {
      await press('o:start');
      return answered + (await answer(pupil, press, last - answered));
    }
    if (item === undefined) return answered;
    await press(`o:a:${item}:${answered % 2 === 0 ? 2 : 4}`);
  }
  return last;
}

describe.each(BACKENDS)('what is stored of a person, %s', (backend) => {
  test('holds no name, text or id, also while a typed region is waited for and with unexpected things sent', async () => {
    const store = await openStore(backend);
    const bench = await openBench(store);
    const pupil = bench.telegram.person(PUPIL, { ...NAMES, language_code: 'ru' });
    const press = presser(bench, pupil);
    const records: string[] = [];
    const ids: (number | string | undefined)[] = [PUPIL];
    const look = async () => void records.push((await stored(store, PUPIL)).record);

    await bench.process(pupil.starts('promo-tested'));
    for (const data of ['w:l:first:ru', 'w:r:first:pupil']) {
      const { update_id, callback_query } = await press(data);
      ids.push(update_id, callback_query?.id, callback_query?.message?.date);
      await look();
    }
    expect(records.at(-1)).toContain('typedStep');
    for (const update of [
      pupil.sendsVoice(),
      pupil.sendsContact('+77017654321'),
      pupil.says('тестовослово'),
    ]) {
      expect(await bench.process(update)).toBe('done');
      ids.push(update.update_id, update.message?.date);
      await look();
    }
    await press('w:show:region');
    await bench.process(pupil.says('Шымкент'));
    await look();
    expect((await stored(store, PUPIL)).session).toMatchObject({ regionId: 'shymkent' });
    expect(pupil.messages().length).toBeGreaterThan(0);

    const everything = records.join('\n');
    for (const word of [...Object.values(NAMES), 'тестовослово', 'Шымкент', '77017654321', 'promo-tested']) {
      expect(everything).not.toContain(word);
    }
    for (const id of ids) if (id !== undefined) expect(everything).not.toContain(String(id));
    expect(keyOf(PUPIL)).not.toContain(String(PUPIL));
    expect(keyOf(PUPIL).length).toBeGreaterThanOrEqual(16);
  });

  test('stays small: a result, a test at question 24 and a waiting conversation', async () => {
    const store = await openStore(backend);
    const bench = await openBench(store);
    const pupil = bench.telegram.person(PUPIL, NAMES);
    const press = presser(bench, pupil);
    await bench.process(pupil.starts());
    for (const data of ['w:l:first:kk', 'w:r:first:counsellor', 'w:g:first:kyzylorda']) await press(data);
    await press('w:change:role');
    await press('w:r:settings:pupil');
    await press('w:change:grade');
    await press('w:c:settings:11');
    await press('o:start');
    expect(await answer(pupil, press, 24)).toBe(24);
    await bench.process(pupil.says('Ақтөбеде қандай колледждер бар'));
    await press('o:again');
    expect(await answer(pupil, press, 23)).toBe(23);
    await press('w:change:region');
    const { record, session } = await stored(store, PUPIL);
    expect(session).toMatchObject({ regionId: 'kyzylorda', grade: '11', role: 'pupil' });
    expect(Object.keys(session)).toEqual(expect.arrayContaining(['result', 'test', 'conversations']));
    expect(Buffer.byteLength(record)).toBeLessThanOrEqual(MOST_BYTES);
    expect(record).not.toContain('Ақтөбе');
  });
});
