import type { InlineKeyboardButton } from 'grammy/types';
import { describe, expect, test } from 'vitest';
import { services } from './bench.ts';
import { phone } from './phone.ts';

const college = [...services.catalogue.colleges.values()].find(({ name }) => name.ru !== null);
if (!college) throw new Error('no college with a Russian name');
const { id } = college;
const card = `k_${id}`;

async function reportingPupil(language: 'kk' | 'ru' = 'ru') {
  const pupil = await phone(language, { session: { language, role: 'pupil', welcomed: true } });
  await pupil.does(pupil.person.starts(card));
  await pupil.presses(`z:ask:k:${id}`);
  return { ...pupil, added: pupil.mistakes.all };
}

function sendButton(buttons: readonly InlineKeyboardButton[]): string {
  const data = buttons.flatMap((button) => ('callback_data' in button ? [button.callback_data] : []));
  return data.find((one) => one.startsWith('z:send:')) ?? 'no such button';
}

describe('a report of a mistake', () => {
  test('keeps card, day, kind and line, and nothing of the person', async () => {
    const { presses, types, added, record } = await reportingPupil();
    await presses(`z:what:k:${id}:0`);
    expect(await types('  колледж переехал\nна улицу Абая ')).toMatch(/Спасибо/);
    const day = new Date().toISOString().slice(0, 10);
    expect(await added()).toEqual([
      { day, card, mistake: 'contacts', line: 'колледж переехал на улицу Абая' },
    ]);
    expect(await record()).not.toMatch(/Абая|переехал/);
  });

  test('needs no words, and a second tap is the same report', async () => {
    const { presses, taps, added, buttons } = await reportingPupil('kk');
    await presses(`z:what:k:${id}:2`);
    const send = sendButton(buttons());
    expect(await presses(send)).toMatch(/Рақмет/);
    await taps(send);
    expect(await added()).toMatchObject([{ mistake: 'closed', line: null }]);
  });

  test.each([
    ['меня зовут Дамир, телефон неверный', /ещё раз без них/],
    ['верный номер 8 7132 55 12 34', /ещё раз без них/],
    ['х'.repeat(501), /короче/],
  ])('refuses «%s» kindly and waits for another line', async (line, reason) => {
    const { presses, types, added, record } = await reportingPupil();
    await presses(`z:what:k:${id}:4`);
    expect(await types(line)).toMatch(reason);
    expect(await added()).toEqual([]);
    expect(await record()).not.toContain(line.slice(0, 12));
    expect(await types('верный номер есть на сайте колледжа')).toMatch(/Спасибо/);
    expect(await added()).toMatchObject([{ mistake: 'other', line: 'верный номер есть на сайте колледжа' }]);
    expect(await types('сколько стоит общежитие')).not.toMatch(/Спасибо/);
  });

  test('is the same one when the update comes again', async () => {
    const { presses, person, process, added } = await reportingPupil();
    await presses(`z:what:k:${id}:1`);
    const line = person.says('этому не учат');
    expect(await process(line)).toBe('done');
    expect(await process(line)).toBe('done');
    expect(await added()).toHaveLength(1);
  });

  test('lets go: a button, a command, a hard day and a cry for help end the waiting', async () => {
    const { presses, types, taps, added } = await reportingPupil();
    await presses(`z:what:k:${id}:4`);
    expect(await types('я не хочу жить')).toMatch(/150[\s\S]*111|111[\s\S]*150/);
    await types('сколько стоит общежитие');
    await taps(`z:what:k:${id}:4`);
    expect(await types('мне сегодня очень грустно и одиноко')).not.toMatch(/Спасибо/);
    await taps(`z:what:k:${id}:4`);
    await presses('b');
    await types('сколько стоит общежитие');
    await taps(`z:what:k:${id}:4`);
    await types('/menu');
    await types('сколько стоит общежитие');
    expect(await added()).toEqual([]);
  });

  test('ends with the first contact, which goes on after a voice message', async () => {
    const { person, does, presses, types, mistakes } = await phone('ru', { session: { language: 'ru' } });
    await does(person.starts(card));
    await presses(`z:ask:k:${id}`);
    await presses(`z:what:k:${id}:1`);
    expect(await does(person.sendsVoice())).toMatch(/Кто пишет\?/);
    await types('родитель');
    expect(await mistakes.all()).toEqual([]);
  });

  test('of a card that is not there leads to the menu', async () => {
    const { taps, added } = await reportingPupil();
    expect(await taps('z:what:k:no-such-college:0')).toMatch(/По этой ссылке ничего нет/);
    expect(await taps('z:send:k:no-such-college:9:once')).toMatch(/По этой ссылке ничего нет/);
    expect(await added()).toEqual([]);
  });
});

describe('/reports', () => {
  test('lists them for staff, newest first, page by page, each within one message', async () => {
    const { types, presses, screen, buttons, mistakes } = await phone('ru', { isStaff: true });
    for (let count = 0; count < 12; count += 1) {
      const line = `${count} ${'ұзын жол '.repeat(60)}`.slice(0, 500);
      await mistakes.add({ day: '2026-11-23', card, mistake: 'dates', line }, `list ${count}`);
    }
    const first = await types('/reports');
    expect(first).toContain('«11 ұзын жол');
    expect(first).not.toContain('«6 ұзын');
    expect(first).toContain(college.name.ru);
    await presses('staff:reports:1');
    expect(screen()).toContain('«6 ұзын');
    expect(buttons().map(({ text }) => text)).toEqual(['‹ Раньше', 'Дальше ›']);
  });

  test('does not exist for others', async () => {
    const { types, taps } = await phone('ru');
    expect(await types('/reports')).not.toMatch(/Сообщений об ошибках/);
    expect(await taps('staff:reports:0')).not.toMatch(/Сообщений об ошибках/);
  });
});
