import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createPlayground } from '../../src/playground/playground.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';
import { type BotProcess, startBot } from './support/bot-process.ts';
import { copyProject } from './support/copied-project.ts';
import { walkerIn } from './support/walker.ts';

const TOKEN = '4343:map-pin-token-of-the-local-bot-api';
const PLACE = { latitude: 50.2839, longitude: 57.167 };
const [placed, other] = [...catalogue.colleges.values()].filter(
  ({ address, coordinates }) => address !== null && coordinates === null,
);
const recordsSchema = z.array(z.looseObject({ id: z.string() }));

const telegram = createPlayground({ token: TOKEN });
const { root, pathOf, remove } = copyProject();
let bot: BotProcess;

/** The bot with data of its own, in which it is known where one college stands. */
beforeAll(async () => {
  const file = pathOf(`colleges/${placed?.regionId}.json`);
  const records = recordsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const changed = records.map((each) => (each.id === placed?.id ? { ...each, coordinates: PLACE } : each));
  writeFileSync(file, JSON.stringify(changed));
  const { url } = await telegram.start();
  bot = await startBot({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: url }, root);
}, 60_000);

afterAll(async () => {
  expect(telegram.refusals).toEqual([]);
  await bot.stop();
  await telegram.stop();
  remove();
});

const IN = {
  ru: { id: 6100, pin: 'Показать на карте', search: 'Найти на карте' },
  kk: { id: 6200, pin: 'Картадан көрсету', search: 'Картадан іздеу' },
} as const;

describe.each(['ru', 'kk'] as const)('the way to a college in %s', { timeout: 60_000 }, (language) => {
  const { id, pin, search } = IN[language];

  test('one whose place is known is shown as a pin that a map opens; its card stays', async () => {
    const reader = walkerIn({ telegram }, id, language);
    reader.person.starts(`k_${placed?.id}`);
    await telegram.settled();
    const card = reader.person
      .messages()
      .find(({ reply_markup }) => reply_markup?.inline_keyboard.flat().some(({ text }) => text === pin));
    if (!card) throw new Error('no card with a pin');
    reader.person.presses({ data: `k:map:${placed?.id}`, message: card });
    await telegram.settled();
    const venue = reader.person.lastMessage()?.venue;
    expect(venue?.location).toMatchObject(PLACE);
    expect([placed?.name.kk, placed?.name.ru]).toContain(venue?.title);
    expect(venue?.address).toMatch(/\S/);
    expect(reader.person.messages().find(({ message_id }) => message_id === card.message_id)?.text).toBe(
      card.text,
    );
  });

  test('another is looked for on the map by its address', async () => {
    const reader = walkerIn({ telegram }, id + 1, language);
    reader.person.starts(`k_${other?.id}`);
    await telegram.settled();
    const buttons = reader.person
      .messages()
      .flatMap(({ reply_markup }) => reply_markup?.inline_keyboard.flat() ?? []);
    expect(buttons.map(({ text }) => text)).not.toContain(pin);
    const link = buttons.find(({ text }) => text === search);
    expect(link && 'url' in link ? link.url : undefined).toMatch(/^https:\/\/2gis\.kz\/search\/\S+$/);
  });
});
