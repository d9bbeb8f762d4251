import { mkdir } from 'node:fs/promises';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlayground, type Playground } from '../../src/playground/playground.ts';
import { openBrowser } from '../support/browser.ts';
import { createEchoBot } from './echo-bot.ts';
import { token } from './support.ts';

const pictures = 'test-results/playground';
const phoneSize = { width: 360, height: 740 };

let browser: Browser;
let playground: Playground;
let url: string;
let bot: ReturnType<typeof createEchoBot>;
const problems: string[] = [];

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  playground = createPlayground({ token, page: true });
  ({ url } = await playground.start());
  bot = createEchoBot(url);
  await bot.api.setMyDescription('Қай кәсіп саған жақын? Бірге табайық.', { language_code: 'kk' });
  await bot.api.setMyCommands([{ command: 'start', description: 'Начать' }], { language_code: 'ru' });
  await bot.api.setMyCommands([
    { command: 'start', description: 'Бастау' },
    { command: 'format', description: 'Мәтін түрлері' },
    { command: 'files', description: 'Файлдар' },
  ]);
  void bot.start();
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  await bot?.stop();
  await playground?.stop();
});

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: phoneSize, ...options });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) problems.push(`asked for ${request.url()}`);
  });
  await page.goto(`${url}${address}`);
  return page;
}

const say = async (page: Page, text: string) => {
  await page.getByRole('textbox').fill(text);
  await page.getByRole('textbox').press('Enter');
};
const picture = (page: Page, name: string) => page.screenshot({ path: `${pictures}/${name}.png` });
const bubble = (page: Page, text: string) => page.locator('.bubble', { hasText: text });

describe('chat page', () => {
  it('starts, presses, sees an edit in place and a toast, and keeps the history over a reload', async () => {
    const page = await open('/?user=11&lang=kk');
    await page.getByText('Бірге табайық').waitFor();
    await picture(page, '1-first-sight');
    await page.getByRole('button', { name: 'Бастау', exact: true }).click();
    await bubble(page, 'Сәлем!').waitFor();
    await page.getByRole('button', { name: 'Қатты ұнайды' }).click();
    await bubble(page, '2-сұрақ').waitFor();
    await page.getByText('Жазып алдым').waitFor();
    await picture(page, '2-edited-with-toast');
    expect(await page.locator('.bubble').count()).toBe(2);
    expect(await bubble(page, 'Сәлем!').count()).toBe(0);
    await say(page, 'Қайда оқысам болады?');
    await bubble(page, 'Сен жаздың: Қайда').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await page.reload();
    await bubble(page, 'Сен жаздың: Қайда').waitFor();
    expect(await page.locator('.bubble').count()).toBe(4);
    await page.getByRole('button', { name: 'Кейін' }).click();
    await page.getByRole('dialog').getByText('Тест сақталды').waitFor();
    await picture(page, '3-alert');
    await page.getByRole('button', { name: 'Жарайды' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Кейін' }).count()).toBe(0);
  });

  it('shows formatting, commands in the language of the phone, pictures and files', async () => {
    const page = await open('/?user=12&lang=kk');
    await page.getByRole('button', { name: 'Мәзір' }).click();
    await page.getByRole('list', { name: 'Мәзір' }).getByText('Мәтін түрлері').waitFor();
    await picture(page, '4-command-menu');
    await page.getByRole('button', { name: '/format' }).click();
    const message = bubble(page, 'Дәйексөз');
    await message.waitFor();
    expect(await message.locator('strong').textContent()).toBe('Қалың');
    expect(await message.locator('em').textContent()).toBe('көлбеу');
    expect(await message.locator('a').first().getAttribute('href')).toBe('https://example.kz');
    expect(await message.locator('a').nth(1).getAttribute('href')).toBe('https://egov.kz');
    expect(await message.locator('code').textContent()).toBe('код');
    expect(await message.locator('blockquote').textContent()).toBe('Дәйексөз');
    await message.getByRole('button', { name: 'Жасырын мәтін' }).click();
    expect(await message.locator('.spoiler-open').textContent()).toBe('құпия');
    await say(page, '/files');
    await page.getByRole('img', { name: 'Қызығу бейіні' }).waitFor();
    await page.getByText('кесте.csv').waitFor();
    const width = () => page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth);
    await expect.poll(width).toBe(320);
    await picture(page, '5-formats-and-files');
    const russian = await open('/?user=13&lang=ru');
    await russian.getByRole('button', { name: 'Меню' }).click();
    expect(await russian.getByRole('list', { name: 'Меню' }).textContent()).toContain('Начать');
  });

  it('offers the reply keyboard and sends the location it asks for', async () => {
    const page = await open('/?user=14&lang=kk');
    await say(page, '/keyboard');
    await page.getByRole('button', { name: 'Адамдар' }).waitFor();
    await picture(page, '6-reply-keyboard');
    await page.getByRole('button', { name: 'Геопозиция жіберу' }).click();
    await page.getByRole('textbox', { name: 'Ендік пен бойлық' }).fill('жоқ');
    await page.getByRole('dialog').getByRole('button', { name: 'Жіберу' }).click();
    await page.getByText('Екі сан керек').waitFor();
    await page.getByRole('textbox', { name: 'Ендік пен бойлық' }).fill('50.28, 57.17');
    await page.getByRole('dialog').getByRole('button', { name: 'Жіберу' }).click();
    await bubble(page, 'Орын: 50.28').waitFor();
    expect(await page.getByRole('button', { name: 'Адамдар' }).count()).toBe(0);
  });

  it('opens a deep link with START, and keeps two people apart', async () => {
    const page = await open('/?user=15&lang=ru&start=c_42');
    await page.getByRole('button', { name: 'Начать', exact: true }).click();
    await bubble(page, 'Сәлем! c_42').waitFor();
    expect(page.url()).not.toContain('start=');
    const other = await open('/?user=16&lang=ru');
    await other.getByRole('button', { name: 'Начать', exact: true }).waitFor();
    expect(await other.locator('.bubble').count()).toBe(0);
    expect(
      playground
        .person(15)
        .messages()
        .map((one) => one.text),
    ).toEqual(['/start c_42', 'Сәлем! c_42']);
  });

  it('shows markup typed by a person as text', async () => {
    const page = await open('/?user=17&lang=ru');
    await say(page, '<img src=x onerror=alert(1)><b>жирный</b>');
    await bubble(page, 'Сен жаздың: <img src=x').waitFor();
    expect(await page.locator('.bubble img, .bubble b').count()).toBe(0);
  });

  it('is worked by keyboard alone, the focus staying on the button through an edit', async () => {
    const page = await open('/?user=18&lang=kk');
    await page.locator('textarea:focus').waitFor();
    await page.keyboard.type('/start');
    await page.keyboard.press('Enter');
    const button = page.getByRole('button', { name: 'Қатты ұнайды' });
    await button.waitFor();
    for (let tabs = 0; tabs < 12; tabs += 1) {
      await page.keyboard.press('Shift+Tab');
      if (await button.evaluate((element) => element === document.activeElement)) break;
    }
    await page.keyboard.press('Enter');
    await bubble(page, '2-сұрақ').waitFor();
    await page.keyboard.press('Enter');
    await bubble(page, '3-сұрақ').waitFor();
    const outline = await button.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).toBe('solid');
  });

  it('is dark when the phone is, and a phone in the middle of a desktop', async () => {
    const background = (page: Page) =>
      page
        .locator('.bubble')
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    const dark = await open('/?user=11&lang=kk', { colorScheme: 'dark' });
    await bubble(dark, 'Сен жаздың').waitFor();
    await picture(dark, '7-dark');
    const light = await open('/?user=11&lang=kk', { viewport: { width: 1280, height: 900 } });
    await bubble(light, 'Сен жаздың').waitFor();
    await light.getByRole('button', { name: 'Баптаулар' }).click();
    await picture(light, '8-desktop-settings');
    expect(await background(dark)).not.toBe(await background(light));
    const box = await light.locator('.phone').boundingBox();
    expect(Math.round((box?.x ?? 0) + (box?.width ?? 0) / 2)).toBe(640);
  });

  it('fits 360 pixels, asks nobody else for anything and has no refused call', async () => {
    const page = await open('/?user=12&lang=kk');
    await bubble(page, 'Дәйексөз').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    expect(await page.getByRole('log').getAttribute('aria-live')).toBe('polite');
    expect(problems).toEqual([]);
    expect(playground.refusals).toEqual([]);
  });
});
