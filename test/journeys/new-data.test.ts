import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createPlayground } from '../../src/playground/playground.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';
import { type BotProcess, startBot } from './support/bot-process.ts';
import { copyProject } from './support/copied-project.ts';
import { walkerIn } from './support/walker.ts';

const TOKEN = '4242:new-data-token-of-the-local-bot-api';
const REGION = 'abai';
const PATIENCE = 30_000;
const recordsSchema = z.array(z.looseObject({ id: z.string() }));

const telegram = createPlayground({ token: TOKEN });
const { root, pathOf, remove } = copyProject();
let bot: BotProcess;

beforeAll(async () => {
  const { url } = await telegram.start();
  bot = await startBot({ BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: url }, root);
}, 60_000);

afterAll(async () => {
  await bot.stop();
  await telegram.stop();
  remove();
});

const knownSince = (day: string) => writeFileSync(pathOf('about.json'), JSON.stringify({ collectedOn: day }));

async function logged(line: RegExp): Promise<void> {
  for (const until = Date.now() + PATIENCE; !bot.log.some((one) => line.test(one)); ) {
    if (Date.now() > until) throw new Error(`not logged: ${line}\n${bot.log.join('\n')}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('a running bot', { timeout: 60_000 }, () => {
  test('takes new data on SIGHUP, and every update that comes meanwhile is answered', async () => {
    const people = Array.from({ length: 20 }, (_, index) => walkerIn({ telegram }, 5000 + index, 'ru'));
    expect(await people[0]?.types('/about')).not.toContain('2027-01-31');
    knownSince('2027-01-31');
    for (const [index, { person }] of people.entries()) {
      if (index === 10) bot.hangUp();
      person.says('/about');
    }
    await logged(/new data taken: 20 regions/);
    await telegram.settled(PATIENCE);
    for (const { screen } of people) expect(screen()).toContain('Кәсіпжол');
    expect(await people[0]?.types('/about')).toContain('2027-01-31');
  });

  test('refuses a broken set in one line and goes on with the old one, until it is mended', async () => {
    const reader = walkerIn({ telegram }, 5100, 'ru');
    const before = bot.log.length;
    const colleges = readFileSync(pathOf('colleges/abai.json'), 'utf8');
    knownSince('2027-02-28');
    writeFileSync(
      pathOf('colleges/abai.json'),
      colleges.replaceAll(`"regionId": "${REGION}"`, '"regionId": "nowhere"'),
    );
    bot.hangUp();
    await logged(/new data refused/);
    const lines = bot.log.slice(before);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(
      /the old ones stay: \d+ faults, the first: colleges\/abai\.json: abai-\w+: regionId: /,
    );
    expect(await reader.types('/about')).toContain('2027-01-31');
    writeFileSync(pathOf('colleges/abai.json'), colleges);
    bot.hangUp();
    await logged(/new data taken(?!.*2027)/);
    await expect.poll(() => reader.types('/about'), { timeout: PATIENCE }).toContain('2027-02-28');
  });

  test('leads to the menu from a button whose college is gone', async () => {
    const reader = walkerIn({ telegram }, 5200, 'ru');
    await reader.types('/menu');
    await reader.presses({ data: 'k:list:0' });
    await reader.presses({ data: `k:in:${REGION}:0` });
    const buttons = reader.person.lastMessage()?.reply_markup?.inline_keyboard.flat() ?? [];
    const cards = buttons.flatMap((key) => ('callback_data' in key ? [key.callback_data] : []));
    const gone = cards.map((data) => data.split(':')[2] ?? '').find(isMentionedNowhere);
    const card = cards.find((data) => data.startsWith(`k:card:${gone}:`));
    if (card === undefined) throw new Error('no college that could be taken away');
    const file = pathOf(`colleges/${REGION}.json`);
    const kept = recordsSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).filter(({ id }) => id !== gone);
    writeFileSync(file, JSON.stringify(kept));
    bot.hangUp();
    await logged(new RegExp(`new data taken: 20 regions, ${catalogue.colleges.size - 1} colleges`));
    await reader.presses({ data: card });
    expect(reader.labels()).toContain('Настройки');
  });
});

function isMentionedNowhere(id: string): boolean {
  return catalogue.colleges.has(id) && !catalogue.employersByCollege.has(id);
}
