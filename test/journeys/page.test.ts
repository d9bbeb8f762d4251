import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { freePort } from '../support/free-port.ts';
import { type BotProcess, startBot } from './support/bot-process.ts';

const SHOTS = fileURLToPath(new URL('../../test-results/', import.meta.url));
const SMALL_PHONE = { width: 360, height: 740 };

let bot: BotProcess;
let browser: Browser;
let address: string;

beforeAll(async () => {
  const port = await freePort();
  address = `http://127.0.0.1:${port}`;
  bot = await startBot({ PORT: String(port) });
  browser = await openBrowser();
  await mkdir(SHOTS, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await bot.stop();
});

const WORDS = {
  ru: {
    begin: 'Начать',
    own: 'Русский',
    pupil: 'Я учусь в школе',
    region: 'Актюбинская',
    grade: 'После 9-го',
    find: 'Найти своё дело',
    like: 'Очень нравится',
    dislike: 'Скорее не нравится',
    result: 'Твой результат',
    meant: 'Всё верно, дальше',
    where: 'Где учат',
    college: /колледж/i,
    source: /Источник|Неофициальный список/,
  },
  kk: {
    begin: 'Бастау',
    own: 'Қазақша',
    pupil: 'Мектепте оқимын',
    region: 'Ақтөбе',
    grade: '9-сыныптан кейін',
    find: 'Өзіме лайық іс табу',
    like: 'Өте ұнайды',
    dislike: 'Онша ұнамайды',
    result: 'Нәтижең',
    meant: 'Бәрі дұрыс, әрі қарай',
    where: 'Қайда оқытады',
    college: /колледж/i,
    source: /Дереккөз|Бейресми тізім/,
  },
} as const;

async function press(page: Page, name: string | RegExp): Promise<void> {
  await page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .last()
    .click();
}

test.each(['ru', 'kk'] as const)(
  'a pupil walks from hello to a college on the chat page, in %s',
  async (language) => {
    const words = WORDS[language];
    const page = await browser.newPage({ viewport: SMALL_PHONE });
    const shot = (name: string) => page.screenshot({ path: `${SHOTS}${language}-${name}.png` });
    const log = page.getByRole('log');
    await page.goto(`${address}/?user=${language === 'ru' ? 1 : 2}&lang=${language}`);
    await press(page, words.begin);
    await press(page, words.own);
    await press(page, words.pupil);
    await shot('regions');
    await press(page, words.region);
    await press(page, words.grade);
    await press(page, words.find);
    await shot('question');
    for (let answered = 0; answered < 24; ) {
      // Nobody taps as fast as a test: the bot asks once whether it is meant.
      const next = new RegExp(
        `(Вопрос ${answered + 1} |${answered + 1}-сұрақ|${words.result}|${words.meant})`,
      );
      await page.getByText(next).last().waitFor();
      if (await log.getByText(words.result).isVisible()) break;
      const meant = page.getByRole('button', { name: words.meant });
      if (await meant.isVisible()) {
        await meant.click();
        await meant.waitFor({ state: 'hidden' });
      } else {
        await press(page, answered % 3 === 0 ? words.like : words.dislike);
        answered += 1;
      }
    }
    await log.getByText(words.result).waitFor();
    await shot('result');
    const first = /^1\. (.+?)(?: — .+)?$/m.exec(await log.innerText())?.[1] ?? 'no profession';
    await press(page, first);
    await press(page, words.where);
    await log.getByText(/1\. /).first().waitFor();
    await shot('colleges');
    await page.getByRole('button', { name: words.college }).first().click();
    await log.getByText(words.source).first().waitFor();
    await shot('college');

    const before = await log.innerText();
    await page.reload();
    await log.getByText(words.source).first().waitFor();
    expect(await log.innerText()).toBe(before);
    await page.close();
  },
);

test('a question typed on the page is answered, with its source', async () => {
  const page = await browser.newPage({ viewport: SMALL_PHONE, colorScheme: 'dark' });
  await page.goto(`${address}/?user=3&lang=ru`);
  await page.getByRole('textbox').fill('что такое госзаказ');
  await page.keyboard.press('Enter');
  await page.getByRole('log').getByText('Источник').first().waitFor();
  await page.screenshot({ path: `${SHOTS}ru-dark-answer.png` });
  await page.close();
});
