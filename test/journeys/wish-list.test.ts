import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stampOf } from '../../src/wish-list/stamp.ts';
import { openTown, type Town } from './support/town.ts';
import { type Walker, walkerIn } from './support/walker.ts';

let town: Town;
beforeAll(async () => {
  town = await openTown();
});
afterAll(() => town.close());

const SOFTWARE = '06130100';
const SINGING = '02150300';

const PUPILS = [
  {
    id: 501,
    language: 'ru',
    button: 'В мой список',
    wishes: 'Мой список',
    forward: 'Переслать список',
    dates: /^• 1: у творческих специальностей свой экзамен, .*20 июля/m,
    elsewhere: /^• 2\.2: это другой регион/m,
    specialty: '2. Программное обеспечение (по видам)\nКод: 06130100',
    made: /^Составлено \d{2}\.\d{2}\.\d{4}\.$/m,
  },
  {
    id: 502,
    language: 'kk',
    button: 'Тізіміме қосу',
    wishes: 'Менің тізімім',
    forward: 'Тізімді жіберу',
    dates: /^• 1: шығармашылық мамандықтардың өз емтиханы бар, .*20 шілдеге дейін/m,
    elsewhere: /^• 2\.2: бұл — басқа өңір/m,
    specialty: '2. Бағдарламалық қамтамасыз ету (түрлері бойынша)\nКоды: 06130100',
    made: /^Жасалған күні: \d{2}\.\d{2}\.\d{4}\.$/m,
  },
] as const;

/** A pupil of class 9 in Aktobe who has said hello. */
async function arrives(id: number, language: 'kk' | 'ru'): Promise<Walker> {
  const pupil = walkerIn(town, id, language);
  pupil.person.starts();
  await town.telegram.settled();
  await pupil.presses({ data: `w:l:first:${language}` });
  await pupil.presses({ data: 'w:r:first:pupil' });
  await pupil.types('Актобе');
  await pupil.presses({ data: 'w:c:first:9' });
  return pupil;
}

/** Presses a button that stands on another card, as in a chat further up. */
function pressesOld(pupil: Walker, data: string): Promise<string> {
  const message = pupil.person.lastMessage();
  if (!message) throw new Error('the bot has said nothing yet');
  return pupil.presses({ data, message });
}

describe.each(PUPILS)('a list for the application in $language', (words) => {
  test('is built from cards, put in order, warned of, exported and forgotten', async () => {
    const pupil = await arrives(words.id, words.language);
    await pupil.types('/menu');
    expect(pupil.labels()).not.toContain(words.wishes);

    await pressesOld(pupil, `x:card:${SOFTWARE}`);
    await pupil.presses(words.button);
    await pupil.presses({ data: `w:put:${stampOf(SOFTWARE)}:aktobe-ahpc` });
    await pupil.presses({ data: `w:put:${stampOf(SOFTWARE)}:atr-poly` });

    await pressesOld(pupil, 'k:card:aktobe-aktmuzkol:region');
    await pupil.presses(words.button);
    await pupil.presses({ data: `w:take:${stampOf(SINGING)}:aktobe-aktmuzkol` });
    await pupil.presses({ data: `w:open:${stampOf(SINGING)}` });
    await pupil.presses({ data: `w:to:${stampOf(SINGING)}:0` });

    await pupil.types('/menu');
    const list = await pupil.presses(words.wishes);
    expect(list).toMatch(words.dates);
    expect(list).toMatch(words.elsewhere);

    const exported = await pupil.presses(words.forward);
    expect(exported).toContain(words.specialty);
    expect(exported).toMatch(/^1\.1\. .*Жубанова.*\n.*8 \(7132\) 210846.*2022/m);
    expect(exported).toMatch(words.made);
    expect(exported).toContain('https://egov.kz');
    expect(exported).not.toMatch(/Айгерім|Тестова/);

    await pupil.types('/forget');
    await pupil.presses({ data: 'i:erase' });
    expect((await town.stored()).join('\n')).not.toContain('aktobe-aktmuzkol');
    expect(town.telegram.refusals).toEqual([]);
  });
});
