import { Bot } from 'grammy';
import { describe, expect, test } from 'vitest';
import type { createBot } from '../../src/bot/bot.ts';
import type { BotContext } from '../../src/bot/context.ts';
import { showCollegesBy } from '../../src/bot/features/colleges/browse.ts';
import { openSession } from '../../src/bot/open-session.ts';
import { keepTrail } from '../../src/bot/trail.ts';
import type { Looking } from '../../src/catalogue/filter-colleges.ts';
import { openBench, openStore, stored } from './bench.ts';

const PERSON = 811;

/** The bot as far as it takes to open the colleges of a place by a typed word. */
function botThatOpens(looking: Looking): typeof createBot {
  return (token, servicesNow, config) => {
    const bot = new Bot<BotContext>(token, config);
    const menu = async (ctx: BotContext) => void (await ctx.reply('the menu'));
    const openers = {
      menu,
      welcome: menu,
      profession: menu,
      specialty: menu,
      college: menu,
      employer: menu,
      region: menu,
      collegesFor: menu,
      collegesBy: showCollegesBy,
      shared: async () => false,
      classroom: async () => false,
      noteResult: async () => {},
    };
    bot.use(openSession(servicesNow, openers), keepTrail);
    bot.on('message:text', (ctx) => ctx.open.collegesBy(ctx, looking));
    return bot;
  };
}

async function opened(looking: Looking) {
  const store = await openStore('memory');
  const { telegram, process } = await openBench(store, { makeBot: botThatOpens(looking) });
  const person = telegram.person(PERSON, { language_code: 'ru' });
  expect(await process(person.says('общага'))).toBe('done');
  const buttons = person.lastMessage()?.reply_markup?.inline_keyboard.flat() ?? [];
  const { session } = await stored(store, PERSON);
  return {
    text: person.lastMessage()?.text ?? '',
    labels: buttons.map(({ text }) => text),
    trail: session.trail,
  };
}

describe('colleges by what was typed', () => {
  test('are listed where enough is known, and the way back leads to the list', async () => {
    const { text, trail } = await opened({
      regionId: 'aktobe',
      city: 'Актобе',
      filters: ['dormitory', 'state'],
    });
    expect(text).toContain('Колледжи: Актобе, Актюбинская область');
    expect(text).toContain('Фильтр: общежитие, государственный');
    expect(trail).toEqual([expect.stringMatching(/^k:by:15:\w+:ds:0$/)]);
  });

  test('come with the region and those to ask in the city where too little is known', async () => {
    const { text, labels, trail } = await opened({
      regionId: 'east_kazakhstan',
      city: 'Усть-Каменогорск',
      filters: ['dormitory'],
    });
    expect(text).toContain('Общежитие: Усть-Каменогорск');
    expect(text).toContain('У кого спросить');
    expect(labels.filter((label) => /^\d\. /.test(label)).length).toBe(4);
    expect(text).not.toContain('Риддер');
    expect(trail).toEqual([expect.stringMatching(/^k:few:63:\w+:d$/)]);
  });

  test('leave a filter of which too little is known out, and say so', async () => {
    const { text, trail } = await opened({ regionId: 'abai', filters: ['dormitory', 'in-kk'] });
    expect(text).toContain('Фильтр: общежитие');
    expect(text).toMatch(/мало данных.*: на казахском\./);
    expect(trail).toEqual(['k:by:10:-:d:0']);
  });

  test('take one filter of a kind', async () => {
    const { trail } = await opened({ regionId: 'astana', filters: ['private', 'state'] });
    expect(trail).toEqual(['k:by:71:-:p:0']);
  });

  test('of a region that is not there are the menu', async () => {
    expect((await opened({ regionId: 'moon', filters: [] })).text).toBe('the menu');
  });
});
