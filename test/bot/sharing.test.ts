import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardActions } from '../../src/bot/card-actions.ts';
import { type CardRef, linkTo, readToken, tokenOf } from '../../src/bot/card-link.ts';
import { summaryOf } from '../../src/bot/card-summary.ts';
import { askView, lineView } from '../../src/bot/features/mistakes/views.ts';
import { articleOf } from '../../src/bot/features/sharing/article.ts';
import { shareView } from '../../src/bot/features/sharing/share-view.ts';
import type { Screen } from '../../src/bot/screen.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { MISTAKES } from '../../src/store/mistake-reports.ts';
import { services } from './bench.ts';
import { phone } from './phone.ts';

const { catalogue } = services;
const cards: readonly CardRef[] = [
  ...[...catalogue.professions.keys()].map((id) => ({ kind: 'p', id }) as const),
  ...[...catalogue.specialties.values()]
    .filter(({ verified }) => verified)
    .map(({ id }) => ({ kind: 's', id }) as const),
  ...[...catalogue.colleges.keys()].map((id) => ({ kind: 'k', id }) as const),
  ...[...catalogue.employers.keys()].map((id) => ({ kind: 'e', id }) as const),
  ...[...catalogue.regions.keys()].map((id) => ({ kind: 'r', id }) as const),
];

function bytesOf({ buttons }: Pick<Screen, 'buttons'>): readonly number[] {
  return buttons
    .flat()
    .flatMap((button) => ('callback_data' in button ? [Buffer.byteLength(button.callback_data)] : []));
}

describe('every record', () => {
  test('has a link that Telegram opens and that names it again', () => {
    for (const card of cards) {
      expect(tokenOf(card)).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
      expect(readToken(tokenOf(card))).toEqual(card);
    }
  });

  test.each(LANGUAGES)('can be told in a few lines, shared and reported, in %s', (language) => {
    const t = services.texts.in(language, 'formal');
    for (const card of cards) {
      const summary = summaryOf(catalogue, card, t);
      if (!summary) throw new Error(`no summary of ${tokenOf(card)}`);
      const shared = { card, summary, username: 'kasipjol_bot' };
      const screen = shareView(shared, t);
      expect(screen.text.text).toContain(linkTo('kasipjol_bot', card));
      expect(screen.text.text).not.toMatch(/undefined|null|[{}]|(?:link|source|specialty|employer)\.\w/);
      expect(screen.text.text.length).toBeLessThan(1000);
      const { title, description } = articleOf(shared, t);
      expect(title.length * (description?.length ?? 0)).toBeGreaterThan(0);
      const rows = [
        ...(card.kind === 'r' ? [] : cardActions(card.kind, card.id, t)),
        ...askView(card, summary.name, t).buttons,
        ...MISTAKES.flatMap((mistake) => lineView({ card, mistake, once: 'Ab-_5678' }, t).buttons),
      ];
      expect(Math.max(...bytesOf({ buttons: rows }))).toBeLessThanOrEqual(64);
    }
  });
});

const college = [...catalogue.colleges.values()].find(({ name }) => name.kk !== null && name.ru !== null);
if (!college) throw new Error('no college with names in both languages');

describe('a link to a card', () => {
  test.each([
    ['kk', college.name.kk, 'Бастау'],
    ['ru', college.name.ru, 'Начать'],
  ] as const)(
    'shows it at once to a newcomer with a phone in %s, who can begin then',
    async (language, name, begin) => {
      const { person, does, presses, said, screen, buttons } = await phone(language);
      await does(person.starts(`k_${college.id}`));
      expect(said()).toHaveLength(2);
      expect(said()[0]).toContain(name);
      expect(buttons().map(({ text }) => text)).toEqual([begin]);
      await presses('w:begin');
      expect(screen()).toContain('Choose a language');
    },
  );

  test('opens every kind', async () => {
    const { person, does, said } = await phone('ru');
    for (const kind of ['p', 's', 'k', 'e', 'r'] as const) {
      const card = cards.find((one) => one.kind === kind);
      const before = said().length;
      if (!card) throw new Error(`nothing of kind ${kind}`);
      await does(person.starts(tokenOf(card)));
      const name = summaryOf(catalogue, card, services.texts.in('ru', 'informal'))?.name;
      expect(said()[before]).toContain(name);
    }
  });

  test('that names nothing says so kindly, and leads on', async () => {
    const { person, does, presses, said, screen } = await phone('ru');
    await does(person.starts('k_no-such-college'));
    expect(said()[0]).toMatch(/По этой ссылке ничего нет/);
    expect(screen()).toContain('Choose a language');
    await presses('w:l:first:ru');
    await presses('w:show:region');
    await presses('w:show:grade');
    await presses('w:show:end');
    expect(await does(person.starts('p_constructor'))).toMatch(
      /По этой ссылке ничего нет[\s\S]+С чего начнём/,
    );
  });

  test('whatever its payload is, never leaves the person without an answer', async () => {
    const { person, does, said } = await phone('kk');
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^([pskerx]_)?[A-Za-z0-9_-]{1,40}$/), async (payload) => {
        const before = said().length;
        await does(person.starts(payload));
        expect(said().length).toBeGreaterThan(before);
      }),
      { numRuns: 30 },
    );
  });
});

test('sharing gives a message to forward, a button to a chat, and the link to copy; back leads to the card', async () => {
  const { person, does, presses, said, telegram } = await phone('ru');
  await does(person.starts(`k_${college.id}`));
  const card = said()[0];
  await presses(`d:share:k:${college.id}`);
  const shared = person.messages().find(({ text }) => text === said()[0]);
  const link = `https://t.me/${telegram.bot.username}?start=k_${college.id}`;
  expect(shared?.text).toContain(college.name.ru);
  expect(shared?.text).toContain(link);
  expect(shared?.reply_markup?.inline_keyboard.flat()).toEqual([
    expect.objectContaining({ switch_inline_query: `k_${college.id}` }),
    expect.objectContaining({ copy_text: { text: link } }),
    expect.objectContaining({ callback_data: `f:new:k_${college.id}` }),
    expect.objectContaining({ callback_data: 'b' }),
  ]);
  await presses('b');
  expect(said()[0]).toBe(card);
});
