import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTown, type Town } from './support/town.ts';
import { helping, practical, type Walker, walkerIn } from './support/walker.ts';

let town: Town;
let nextId = 200;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  expect(town.telegram.refusals).toEqual([]);
  await town.close();
});

const RUNNING = { ru: /Вопрос (\d+)/, kk: /(\d+)-сұрақ/, en: /Question (\d+)/ };

async function pupilInTest(language: 'kk' | 'ru', answers: number): Promise<Walker> {
  nextId += 1;
  const pupil = walkerIn(town, nextId, language);
  pupil.person.starts();
  await town.telegram.settled();
  await pupil.presses({ data: `w:l:first:${language}` });
  await pupil.presses({ data: 'w:r:first:pupil' });
  await pupil.presses({ data: 'w:g:first:abai' });
  await pupil.presses({ data: 'w:c:first:9' });
  await pupil.presses({ data: 'o:start' });
  for (let given = 0; given < answers; given += 1) await pupil.answersOne(practical);
  return pupil;
}

function questionNumber(pupil: Walker, language: 'kk' | 'ru' | 'en'): number {
  const number = RUNNING[language].exec(pupil.screen())?.[1];
  if (!number) throw new Error(`no question on the screen: ${pupil.screen()}`);
  return Number(number);
}

describe.each(['ru', 'kk'] as const)('in the middle of a test, in %s', (language) => {
  test('/start shows the menu and the test goes on where it was', async () => {
    const pupil = await pupilInTest(language, 3);
    pupil.person.starts();
    await town.telegram.settled();
    expect(pupil.labels()[0]).toMatch(/Продолжить тест|Тестті жалғастыру/);
    await pupil.presses({ data: 'o:start' });
    expect(questionNumber(pupil, language)).toBe(4);
  });

  test('the language can be switched, and nothing is lost', async () => {
    const other = language === 'ru' ? 'kk' : 'ru';
    const pupil = await pupilInTest(language, 4);
    await pupil.types('/settings');
    await pupil.presses({ data: 'w:change:language' });
    await pupil.presses({ data: `w:l:settings:${other}` });
    await pupil.presses({ data: 'o:start' });
    expect(questionNumber(pupil, other)).toBe(5);
    expect(await pupil.answersAll(practical)).toBeGreaterThanOrEqual(4);
    expect(pupil.screen()).toMatch(other === 'ru' ? /результат/ : /Нәтиже/);
  });

  test('a double tap counts once', async () => {
    const pupil = await pupilInTest(language, 2);
    const button = pupil.person.lastMessage()?.reply_markup?.inline_keyboard[0]?.[0];
    const data = button && 'callback_data' in button ? button.callback_data : '';
    pupil.person.presses({ data });
    pupil.person.presses({ data });
    await town.telegram.settled();
    expect(questionNumber(pupil, language)).toBe(4);
  });

  test('an old keyboard pressed after a restart answers nothing, with a word why', async () => {
    const pupil = await pupilInTest(language, 1);
    const old = pupil.person.lastMessage();
    const button = old?.reply_markup?.inline_keyboard[0]?.[0];
    const data = button && 'callback_data' in button ? button.callback_data : '';
    await pupil.presses({ data });
    await town.bot().stop();
    await town.restartBot();
    const press = old && pupil.person.presses({ data, message: old });
    await town.telegram.settled();
    expect((await press?.answer())?.text).toMatch(/уже есть|қойылған|бұрын|жауап/);
    expect(questionNumber(pupil, language)).toBe(3);
  });

  test('back, skip, pause and going on days later keep the place', async () => {
    const pupil = await pupilInTest(language, 3);
    await pupil.presses(language === 'ru' ? '‹ Назад' : '‹ Артқа');
    expect(questionNumber(pupil, language)).toBe(3);
    await pupil.presses(language === 'ru' ? 'Пропустить' : 'Аттап өту');
    expect(questionNumber(pupil, language)).toBe(3);
    await pupil.presses({ data: 'o:p' });
    expect(pupil.screen()).toMatch(/ответы сохранены|жауаптар сақталды/);
    await town.bot().stop();
    await town.restartBot();
    await pupil.presses({ data: 'o:start' });
    expect(questionNumber(pupil, language)).toBe(3);
  });

  test('answers may be typed, and a question in between is answered with a way back', async () => {
    const pupil = await pupilInTest(language, 1);
    await pupil.types(language === 'ru' ? 'нравится' : 'унайды');
    expect(questionNumber(pupil, language)).toBe(3);
    await pupil.types('5');
    expect(questionNumber(pupil, language)).toBe(4);
    await pupil.types(language === 'ru' ? 'что такое госзаказ' : 'мемлекеттік тапсырыс деген не');
    expect(pupil.screen()).toMatch(/госзаказ|тапсырыс/i);
    await pupil.presses(language === 'ru' ? 'Вернуться к тесту' : /Тестке/);
    expect(questionNumber(pupil, language)).toBe(4);
  });

  test('a child in trouble is heard first, and not asked anything after that', async () => {
    const pupil = await pupilInTest(language, 2);
    await pupil.types(language === 'ru' ? 'я не хочу жить' : 'өмір сүргім келмейді');
    for (const number of ['150', '111', '112']) expect(pupil.screen()).toContain(number);
    for (const word of language === 'ru' ? ['ок', 'да', 'не хочу'] : ['жарайды', 'иә', 'қаламаймын']) {
      await pupil.types(word);
      expect(pupil.screen()).toContain('150');
      expect(pupil.screen()).not.toMatch(RUNNING[language]);
    }
    await pupil.presses({ data: 'm' });
    await pupil.presses({ data: 'o:start' });
    expect(questionNumber(pupil, language)).toBe(3);
  });

  test('taking the test again begins afresh', async () => {
    const pupil = await pupilInTest(language, 0);
    await pupil.answersAll(helping);
    await pupil.presses({ data: 'o:again' });
    expect(questionNumber(pupil, language)).toBe(1);
  });
});

test('the record at question 24 is small and holds no name, no text, no id of a person', async () => {
  const pupil = await pupilInTest('ru', 0);
  // Somebody who answers at random is never sure of anything and is asked the most.
  let turn = 0;
  await pupil.answersAll(() => (turn++ % 2 === 0 ? 5 : 1));
  await pupil.presses({ data: 'o:again' });
  for (let given = 0; given < 23; given += 1)
    if (!(await pupil.answersOne(() => ((given * 7) % 5) + 1))) break;
  await pupil.types('есть ли общежитие');
  await pupil.types('/settings');
  await pupil.presses({ data: 'w:change:region' });
  const records = await town.stored();
  expect(records.length).toBeGreaterThan(0);
  for (const record of records) {
    expect(Buffer.byteLength(record)).toBeLessThanOrEqual(1200);
    expect(record).not.toMatch(/Айгерім|Тестова|общежитие|first_name/);
    expect(record).not.toContain(String(pupil.person.user.id).padStart(3, '0').concat('"'));
  }
});
