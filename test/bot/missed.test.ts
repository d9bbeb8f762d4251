import { describe, expect, test } from 'vitest';
import { services } from './bench.ts';
import { phone } from './phone.ts';

const UNKNOWN = ['фывапр олджэ', 'zxqwv plmk', 'йцукщз хъ'] as const;

async function pupil(language: 'kk' | 'ru' = 'ru', isStaff = false) {
  const session = { language, role: 'pupil', regionId: 'aktobe', welcomed: true } as const;
  const one = await phone(language, { session, isStaff });
  const data = () => one.buttons().flatMap((key) => ('callback_data' in key ? [key.callback_data] : []));
  const thumb = (which: 'up' | 'down') => data().find((each) => each.startsWith(`q:rate:${which}:`)) ?? '';
  return { ...one, data, thumb };
}

describe('thumbs under an answer', () => {
  test('stand in the last row; the lower one keeps the question and nothing of the person', async () => {
    const { types, presses, taps, thumb, data, missed, record, screen } = await pupil();
    await types('какие нужны документы для поступления');
    expect(data().slice(-2)).toEqual([thumb('up'), thumb('down')]);
    const [down, before] = [thumb('down'), screen()];
    await presses(down);
    expect(screen()).toBe(before);
    expect(thumb('down')).toBe('');
    expect(data().length).toBeGreaterThan(0);
    await taps(down);
    const day = new Date().toISOString().slice(0, 10);
    expect(await missed.all()).toEqual([
      { day, text: 'какие нужны документы для поступления', why: 'bad', answer: 'dc-list' },
    ]);
    expect(await record()).not.toMatch(/документы/);
  });

  test('the upper one says thanks and keeps nothing', async () => {
    const { types, presses, thumb, missed, telegram } = await pupil('kk');
    await types('қандай құжат керек');
    await presses(thumb('up'));
    const answered = telegram.calls.findLast(({ method }) => method === 'answerCallbackQuery');
    expect(answered?.payload.text).toMatch(/^Рақмет/);
    expect(thumb('up')).toBe('');
    expect(await missed.all()).toEqual([]);
  });

  test.each(['какие документы нужны, меня зовут Дамир', 'какие нужны документы, мой номер 87011234567'])(
    '«%s» is never kept',
    async (text) => {
      const { types, presses, thumb, missed } = await pupil();
      await types(text);
      expect(thumb('down')).not.toBe('');
      await presses(thumb('down'));
      expect(await missed.all()).toEqual([]);
    },
  );

  test('while somebody is looked after, nothing is to be rated', async () => {
    const { types, thumb, missed, screen } = await pupil();
    await types('я не хочу жить');
    await types('какие нужны документы для поступления');
    expect(screen()).toMatch(/075/);
    expect(thumb('down')).toBe('');
    expect(await missed.all()).toEqual([]);
  });
});

describe('without an answer', () => {
  test('a hint, then people who know, then the menu; each question is kept', async () => {
    const { types, missed, record } = await pupil();
    expect(await types(UNKNOWN[0])).toMatch(/Этого я не знаю.*Например/s);
    expect(await types(UNKNOWN[1])).toMatch(/приёмной комиссии/);
    for (let again = 0; again < 2; again += 1) {
      expect(await types(UNKNOWN[2])).not.toMatch(/не знаю|нет ответа/);
    }
    expect((await missed.all()).map(({ text, why }) => [text, why])).toEqual(
      [UNKNOWN[2], UNKNOWN[2], UNKNOWN[1], UNKNOWN[0]].map((text) => [text, 'unknown']),
    );
    expect(await record()).not.toContain(UNKNOWN[0]);
  });

  test.each([
    ['an answer', 'какие нужны документы', undefined],
    ['a card', 'сварщик', undefined],
    ['a button', undefined, 'm'],
  ])('%s begins anew', async (_, text, pressed) => {
    const { types, presses } = await pupil();
    await types(UNKNOWN[0]);
    await types(UNKNOWN[1]);
    if (text !== undefined) await types(text);
    if (pressed !== undefined) await presses(pressed);
    expect(await types(UNKNOWN[2])).toMatch(/Этого я не знаю/);
  });

  test('"none of these" is one of them', async () => {
    const { types, presses, data, missed } = await pupil();
    const offered = ['место', 'класс', 'завод', 'срок и балл'].find(
      (text) => services.answers.answer(text, { language: 'ru', regionId: 'aktobe' }).outcome === 'choose',
    );
    if (offered === undefined) throw new Error('nothing is met by a choice any more');
    await types(offered);
    expect(data()).toContain('q:none');
    expect(await presses('q:none')).toMatch(/Этого я не знаю/);
    expect(await missed.all()).toMatchObject([{ text: offered, why: 'unknown' }]);
    expect(await types(UNKNOWN[0])).toMatch(/приёмной комиссии/);
  });
});

describe('/unanswered', () => {
  test('shows staff what was missed, alike ones together', async () => {
    const { types, missed } = await pupil('ru', true);
    const row = { day: '2026-11-23', why: 'bad', answer: 'do-get' } as const;
    await missed.add({ ...row, text: 'можно ли в общагу с собакой' }, 'one');
    await missed.add({ ...row, text: 'в общагу с собаками можно?', why: 'unknown', answer: null }, 'two');
    await missed.add({ ...row, text: 'есть ли бассейн' }, 'three');
    const shown = await types('/unanswered');
    expect(shown).toMatch(/3, похожих групп: 2/);
    expect(shown).toMatch(
      /2× · 2026-11-23 · 👎 do-get\n«в общагу с собаками можно\?»\n«можно ли в общагу с собакой»/,
    );
  });

  test('does not exist for others', async () => {
    const { types, missed } = await pupil();
    await missed.add({ day: '2026-11-23', why: 'bad', answer: null, text: 'есть ли бассейн' }, 'one');
    expect(await types('/unanswered')).not.toMatch(/бассейн|похожих групп/);
  });
});
