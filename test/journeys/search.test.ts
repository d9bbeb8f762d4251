import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTown, type Town } from './support/town.ts';
import { type Walker, walkerIn } from './support/walker.ts';

let town: Town;
let nextId = 9100;

beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

async function pupil(language: 'kk' | 'ru'): Promise<Walker> {
  nextId += 1;
  const walker = walkerIn(town, nextId, language);
  walker.person.starts();
  await town.telegram.settled();
  await walker.presses({ data: `w:l:first:${language}` });
  await walker.presses({ data: 'w:r:first:pupil' });
  await walker.types(language === 'kk' ? 'ақтөбе' : 'актобе');
  await walker.presses({ data: 'w:c:first:9' });
  return walker;
}

describe('one message finds', () => {
  test.each([
    ['kk', 'семейде аспаз', /Аспаз[\s\S]*Абай облысы/],
    ['kk', 'semeide aspaz', /Аспаз[\s\S]*Абай облысы/],
    ['ru', 'сварщик в караганде', /Сварщик[\s\S]*Карагандинская область/],
  ] as const)('the colleges for a profession of a place (%s: «%s»)', async (language, text, screen) => {
    const walker = await pupil(language);
    expect(await walker.types(text)).toMatch(screen);
    expect(walker.labels().some((label) => /^1\. /.test(label))).toBe(true);
  });

  test('colleges with a dormitory, or whom to ask where too little is known', async () => {
    const walker = await pupil('ru');
    expect(await walker.types('колледж с общагой в өскемене')).toMatch(/общежити/i);
    expect(town.telegram.refusals).toEqual([]);
  });

  test.each([
    ['kk', 'қтж', /ҚТЖ/],
    ['ru', 'казцинк', /Казцинк/],
    ['ru', 'маркшейдер', /Маркшейдер/],
    ['kk', '06130100', /06130100/],
    ['ru', 'жезказганский медицинский', /медицинский колледж/],
  ] as const)('a card (%s: «%s»)', async (language, text, screen) => {
    const walker = await pupil(language);
    expect(await walker.types(text)).toMatch(screen);
  });
});
