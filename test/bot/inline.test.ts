import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/language/language.ts';
import { openBench, openStore, services } from './bench.ts';
import { phone } from './phone.ts';

/** What an asker's phone gets, and how Telegram may keep it. */
async function answerTo(query: string, language: Language = 'ru', offset = '') {
  const { person, process, telegram } = await phone(language);
  const asked = person.asksInline(query, offset);
  expect(await process(asked.update)).toBe('done');
  const articles = (await asked.results()).flatMap((result) => (result.type === 'article' ? [result] : []));
  const call = telegram.calls.findLast(({ method }) => method === 'answerInlineQuery');
  return {
    articles,
    payload: call?.payload ?? {},
    refusals: telegram.refusals,
    username: telegram.bot.username,
  };
}

const textOf = ({
  input_message_content: content,
}: Awaited<ReturnType<typeof answerTo>>['articles'][number]) =>
  'message_text' in content ? content.message_text : '';

describe('an inline query', () => {
  test.each([
    ['где учат на сварщика', 'ru', 'kk', /[Сс]варщик/, /Профессия|Специальность/],
    ['дәнекерлеуші болғым келеді', 'kk', 'ru', /[Дд]әнекерлеуші/, /Кәсіп|мамандығы/],
  ] as const)(
    '«%s» finds cards in its own language, whatever the phone speaks',
    async (query, own, other, name, kind) => {
      const [first, second] = await Promise.all([answerTo(query, own), answerTo(query, other)]);
      expect(first.articles[0]?.title).toMatch(name);
      expect(first.articles[0]?.description).toMatch(kind);
      expect(second.articles).toEqual(first.articles);
      expect(second.payload.is_personal).toBe(false);
      expect(first.refusals).toEqual([]);
    },
  );

  test('in words that do not tell a language comes in that of the phone, and is kept for that person only', async () => {
    const [russian, kazakh] = await Promise.all([answerTo('сварщик', 'ru'), answerTo('сварщик', 'kk')]);
    expect(russian.articles[0]?.title).toMatch(/Сварщик/);
    expect(kazakh.articles[0]?.title).toMatch(/Дәнекерлеуші/);
    expect([russian, kazakh].map(({ payload }) => payload.is_personal)).toEqual([true, true]);
  });

  test('gives messages that make sense alone: name, kind, source with its year, and a way to the card', async () => {
    const { articles, username } = await answerTo('Высший колледж Актобе', 'ru');
    const card = articles.find(({ id }) => id.startsWith('k_'));
    if (!card) throw new Error('no college found');
    const college = services.catalogue.colleges.get(card.id.slice(2));
    expect(textOf(card)).toContain(card.title);
    expect(textOf(card)).toMatch(/Колледж\. /);
    expect(textOf(card)).toMatch(/(Источник|Неофициальный список).*20\d\d/s);
    expect(college?.name.ru).toBe(card.title);
    expect(card.reply_markup?.inline_keyboard.flat()).toEqual([
      expect.objectContaining({ url: `https://t.me/${username}?start=${card.id}` }),
    ]);
  });

  test('comes in pages of 20, 50 in all, no card twice', async () => {
    const offsets: string[] = [''];
    const ids: string[] = [];
    for (const offset of offsets) {
      const { articles, payload } = await answerTo('колледж', 'ru', offset);
      expect(articles.length).toBeLessThanOrEqual(20);
      ids.push(...articles.map(({ id }) => id));
      if (payload.next_offset !== '') offsets.push(String(payload.next_offset));
    }
    expect(ids.length).toBeGreaterThan(20);
    expect(ids.length).toBeLessThanOrEqual(50);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('with a token of a shared card gives that card alone, in the language of the phone', async () => {
    const { articles, payload } = await answerTo('r_aktobe', 'kk');
    expect(articles.map(({ id, title }) => [id, title])).toEqual([
      ['r_aktobe', services.catalogue.regions.get('aktobe')?.name.kk],
    ]);
    expect(payload.is_personal).toBe(true);
  });

  test('that Telegram brings again is dealt with: the answer is too late, and nobody waits for it', async () => {
    const { telegram, process, warnings } = await openBench(await openStore('memory'));
    const { update } = telegram.person(1, { language_code: 'ru' }).asksInline('сварщик');
    expect([await process(update), await process(update)]).toEqual(['done', 'done']);
    expect(warnings).toEqual([]);
  });

  test('without words suggests professions', async () => {
    const { articles, payload } = await answerTo('');
    expect(articles).toHaveLength(20);
    expect(articles.every(({ id }) => id.startsWith('p_'))).toBe(true);
    expect(payload.next_offset).toBe('20');
  });

  test.each(['фывапролдж цукен', 'k_no-such-college', 'мне не хочется жить'])(
    '«%s» finds nothing, and the button still leads to the bot',
    async (query) => {
      const { articles, payload } = await answerTo(query);
      expect(articles).toEqual([]);
      expect(payload.button).toMatchObject({ start_parameter: 'inline' });
    },
  );

  test.each(['сто', '-1', '999', '1e9'])('a forged offset «%s» breaks nothing', async (offset) => {
    const { refusals, articles } = await answerTo('сварщик', 'ru', offset);
    expect(refusals).toEqual([]);
    expect(articles.length).toBeLessThanOrEqual(20);
  });
});
