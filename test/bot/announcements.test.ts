import { expect, test } from 'vitest';
import { openBench, openStore, servicesOn } from './bench.ts';
import { phone } from './phone.ts';

const STAFF = 1501;
const TEXTS = '/announce Өтініш қабылдау басталды.\n---\nПриём заявлений начался.';

async function office() {
  const store = await openStore('memory');
  const known = { ...servicesOn(store), isStaff: (id: number) => id === STAFF };
  const { telegram, process } = await openBench(store, { services: known });
  const staff = telegram.person(STAFF, { language_code: 'ru' });
  const presses = async (word: string) => {
    const key = staff
      .lastMessage()
      ?.reply_markup?.inline_keyboard.flat()
      .find((one) => 'callback_data' in one && one.callback_data.startsWith(`staff:announce:${word}:`));
    if (!key || !('callback_data' in key)) throw new Error(`no button ${word}`);
    await process(staff.presses({ data: key.callback_data }).update);
  };
  return { known, telegram, process, staff, presses, screen: () => staff.lastMessage()?.text ?? '' };
}

test('an announcement is previewed, confirmed, looked at, stopped and taken up again', async () => {
  const { known, process, staff, presses, screen } = await office();
  await process(staff.says('/announce'));
  expect(screen()).toContain('---');
  await process(staff.says(TEXTS));
  expect(screen()).toMatch(/Получателей: 0[\s\S]*Өтініш қабылдау[\s\S]*Приём заявлений/);
  expect(await known.announcements.current()).toBeUndefined();
  await presses('send');
  expect(await known.announcements.current()).toMatchObject({
    state: 'filling',
    ru: 'Приём заявлений начался.',
  });
  await presses('stop');
  expect(screen()).toContain('Остановлено');
  expect(await known.announcements.current()).toMatchObject({ state: 'stopped' });
  await presses('go');
  expect(await known.announcements.current()).toMatchObject({ state: 'filling' });
  await process(staff.says(TEXTS));
  // One thing is announced at a time: the one under way is shown instead.
  expect(screen()).toContain('Готовим список');
});

test('a draft that is dropped is not sent, one text is refused, and to others the command does not exist', async () => {
  const { known, telegram, process, staff, presses, screen } = await office();
  await process(staff.says('/announce только один текст'));
  expect(screen()).toContain('Нужны оба текста');
  await process(staff.says(TEXTS));
  await presses('drop');
  expect(await known.announcements.current()).toBeUndefined();
  const stranger = telegram.person(1502, { language_code: 'ru' });
  const other = telegram.person(1503, { language_code: 'ru' });
  await process(stranger.says('/announce'));
  await process(other.says('/nosuchcommand'));
  expect(stranger.lastMessage()?.text).toBe(other.lastMessage()?.text);
});

test.each([
  ['n:home', 'n:off'],
  ['i:forget', 'i:erase'],
])('who leaves with %s and %s is on no list of an announcement any more', async (first, then) => {
  const pupil = await phone('ru', { session: { language: 'ru', role: 'pupil', welcomed: true } });
  await pupil.types('/reminders');
  await pupil.taps('n:on:9:ordinary');
  const { announcements, subscriptions } = pupil;
  await announcements.put({ id: 'a', kk: 'Сәлем', ru: 'Привет', state: 'stopped', total: 1 });
  for await (const keys of subscriptions.keys()) {
    for (const key of keys) await announcements.list('a', key);
  }
  expect(await announcements.left('a')).toBe(1);
  await pupil.taps(first);
  await pupil.presses(then);
  expect(await announcements.left('a')).toBe(0);
});
