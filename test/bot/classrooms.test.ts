import { createCanvas, loadImage } from '@napi-rs/canvas';
import jsqr from 'jsqr';
import { describe, expect, test } from 'vitest';
import { write } from './bench.ts';
import { buttonOf } from './hands.ts';
import { COUNSELLOR, school } from './school.ts';

const IN = {
  ru: {
    seesNot: /Кто в классе.*профориентатор не увидит/,
    refused: /чьё-то имя, номер или адрес/,
    gone: /По этой ссылке класса нет/,
    closed: /больше не принимает новых учеников/,
    tooFew: /Общий счёт появится, когда тест закончат 5/,
    joined: /Вошли: 1\. Закончили тест: 0\./,
    finished: /Вошли: 1\. Закончили тест: 1\./,
    pupils: (count: number) => `Учеников в счёте: ${count}.`,
    taught: /Программное обеспечение.*: 3 или больше — (учат|нет данных)/,
    keeps: /Класс, в котором ты состоишь/,
    leads: 'Классы, которые Вы ведёте: 1',
    already: /уже в этом классе/,
    moving: /Сейчас ты в классе «9А»/,
    notFound: /Этого класса больше нет/,
  },
  kk: {
    seesNot: /сыныпта кім бар екенін.*көрмейді/,
    refused: /біреудің аты, нөмірі не мекенжайы/,
    gone: /Бұл сілтемеде сынып жоқ/,
    closed: /енді жаңа оқушы қосылмайды/,
    tooFew: /тестті 5 оқушы аяқтағанда/,
    joined: /Қосылғандар: 1\. Тестті аяқтағандар: 0\./,
    finished: /Қосылғандар: 1\. Тестті аяқтағандар: 1\./,
    pupils: (count: number) => `Есепке кірген оқушы: ${count}.`,
    taught: /Бағдарламалық қамтамасыз ету.*: 3 не одан көп — .*(колледж оқытады|дерек жоқ)/,
    keeps: /Сен қосылған сынып/,
    leads: 'Сіз жүргізетін сыныптар: 1',
    already: /бұл сыныптасың/,
    moving: /Қазір сен «9А» сыныбындасың/,
    notFound: /Бұл сынып енді жоқ/,
  },
} as const;

const practical = { areas: ['R'], fields: ['it-telecom'], specialties: ['06130100'] } as const;

describe.each(['ru', 'kk'] as const)('a class in %s', (language) => {
  const words = IN[language];

  test('is made, joined by whoever agrees, told of when the test ends, and left', async () => {
    const { counsellor, someone, makesClass } = await school(language);
    const link = await makesClass('9Б');
    const pupil = someone(1701);
    expect(await pupil.starts(link)).toMatch(words.seesNot);
    expect(await pupil.raw()).toBe('');
    await pupil.presses('c:join:');
    expect(await pupil.session()).toMatchObject({ role: 'pupil', grade: '9', welcomed: true });
    await counsellor.presses('c:card:');
    expect(counsellor.screen()).toMatch(words.joined);
    await pupil.tests(0);
    await counsellor.presses('c:report:');
    expect(counsellor.screen()).toMatch(words.finished);
    expect(counsellor.screen()).toMatch(words.tooFew);
    expect(await pupil.types('/mydata')).toMatch(words.keeps);
    expect(await counsellor.types('/mydata')).toContain(words.leads);
    await pupil.taps('c:mine');
    await pupil.presses('c:leave');
    expect((await pupil.session()).effects).toBeUndefined();
    await counsellor.types('/class');
    expect(await counsellor.presses('c:card:')).not.toMatch(words.finished);
  });

  test('shows nothing of four, a picture of five, and stands still until five more have come', async () => {
    const { counsellor, makesClass, fills } = await school(language);
    const link = await makesClass('9Б');
    const report = async (finished: number) => {
      await fills(
        link,
        Array.from({ length: finished }, () => practical),
      );
      await counsellor.types('/class');
      await counsellor.presses('c:card:');
      return counsellor.presses('c:report:');
    };
    expect(await report(4)).toMatch(words.tooFew);
    const first = await report(5);
    expect(first).toContain(words.pupils(5));
    expect(first).toMatch(words.taught);
    expect(await report(9)).toContain(words.pupils(5));
    expect(await report(10)).toContain(words.pupils(10));
  });

  test('deleted, closed and made-up links are friendly and lead on; a member of a closed class stays', async () => {
    const { counsellor, someone, makesClass } = await school(language);
    const link = await makesClass('9Б');
    const member = someone(1702);
    await member.starts(link);
    await member.presses('c:join:');
    await counsellor.presses('c:card:');
    await counsellor.presses('c:shut:');
    const late = someone(1703);
    await late.starts(link);
    expect(late.said()[0]).toMatch(words.closed);
    expect(late.data()).toContain('w:l:first:kk');
    expect(await member.starts(link)).toMatch(words.already);
    await counsellor.presses('c:del:');
    await counsellor.presses('c:kill:');
    expect((await counsellor.session()).effects).toBeUndefined();
    for (const payload of [link, `c_${'A'.repeat(24)}`, 'c_short', 'c_']) {
      const before = late.said().length;
      await late.starts(payload);
      expect(late.said()[before]).toMatch(words.gone);
    }
    expect(await member.taps('c:mine')).toMatch(words.notFound);
    expect((await member.session()).effects).toBeUndefined();
    expect(await late.raw()).toBe('');
  });

  test('keeps a name only of what may be a name of a class', async () => {
    const { counsellor } = await school(language);
    await counsellor.taps('c:list');
    await counsellor.taps('c:new');
    expect(await counsellor.types('9Б 8 701 123 45 67')).toMatch(words.refused);
    await counsellor.types('9Б');
    const stamp = buttonOf(counsellor.data(), 'c:put:f:r:').split(':')[4];
    await counsellor.taps(`c:card:${stamp}`);
    await counsellor.presses('c:edit:');
    await counsellor.presses('c:name:');
    expect(await counsellor.types('10Ә')).toMatch(/^10Ә/);
    expect(await counsellor.raw()).not.toMatch(/701|9Б|10Ә/);
  });

  test('takes a pupil from another class only when the pupil says so, with a running test and own settings as they are', async () => {
    const { someone, makesClass } = await school(language);
    const [first, second] = [await makesClass('9А'), await makesClass('9Б')];
    const pupil = someone(1704);
    await pupil.starts(first);
    await pupil.presses('c:join:');
    await pupil.taps('w:g:settings:astana');
    await pupil.taps('o:start');
    await pupil.presses('o:a:');
    const { test: running } = await pupil.session();
    expect(await pupil.starts(second)).toMatch(words.moving);
    const [[, before] = []] = Object(await pupil.session()).effects;
    const old = buttonOf(pupil.data(), 'c:move:').replace('move', 'join');
    expect(await pupil.taps(old)).toMatch(words.moving);
    await pupil.presses('c:move:');
    const { test: afterwards, regionId, effects } = await pupil.session();
    expect(afterwards).toEqual(running);
    expect(regionId).toBe('astana');
    expect(effects).toEqual([['member', expect.not.stringMatching(String(before))]]);
  });
});

test('the code and the posters that come lead to the class; its picture comes when there are figures', async () => {
  const { counsellor, makesClass, fills, file } = await school('kk');
  const link = await makesClass('9Ғ');
  await counsellor.presses('c:qr:');
  expect(await readCode(await file())).toMatch(new RegExp(`\\?start=${link}$`));
  await counsellor.presses('c:link:');
  await counsellor.presses('c:poster:');
  await counsellor.tapsOn('c:print:', ':ru:png');
  expect(await readCode(await file())).toMatch(new RegExp(`\\?start=${link}$`));
  await counsellor.tapsOn('c:print:', ':kk:pdf');
  expect((await file()).subarray(0, 5).toString()).toBe('%PDF-');
  await fills(
    link,
    Array.from({ length: 5 }, () => practical),
  );
  await counsellor.types('/class');
  await counsellor.presses('c:card:');
  await counsellor.presses('c:report:');
  await counsellor.presses('c:pic:');
  expect(counsellor.person.lastMessage()?.photo?.at(-1)).toMatchObject({ width: 1080 });
  expect(await counsellor.presses('c:report:')).toContain(IN.kk.pupils(5));
});

test('/forget takes pupils out of the class, and a counsellor’s classes with all that stands in them', async () => {
  const { counsellor, someone, makesClass, known } = await school('ru');
  const link = await makesClass('9Б');
  const key = known.deriveKey('class', link.slice(2));
  const pupil = someone(1705);
  await pupil.starts(link);
  await pupil.presses('c:join:');
  await pupil.tests(3);
  const [own] = [...((await known.classrooms.get(key))?.members.values() ?? [])];
  expect(own?.areas[0]).toBe('S');
  await pupil.types('/forget');
  await pupil.taps('i:erase');
  expect((await known.classrooms.get(key))?.members.size).toBe(0);
  await counsellor.types('/forget');
  await counsellor.taps('i:erase');
  expect(await known.classrooms.get(key)).toBeUndefined();
});

test('pressed and sent twice it is one class; the own link leads its counsellor back to it', async () => {
  const { counsellor, makesClass, store } = await school('ru');
  const link = await makesClass('9Б');
  const { effects } = await counsellor.session();
  expect(effects).toHaveLength(1);
  await counsellor.types('/menu');
  // The record has ended, the class has not.
  await write(store, COUNSELLOR, JSON.stringify({ version: 1, role: 'counsellor', language: 'ru' }));
  expect(await counsellor.starts(link)).toMatch(/^9Б/);
  expect((await counsellor.session()).effects).toEqual(effects);
});

test('there are only so many classes of one counsellor', async () => {
  const { counsellor, makesClass } = await school('ru');
  for (let made = 0; made < 8; made += 1) await makesClass(`${made + 1}Б`);
  await counsellor.taps('c:list');
  expect(counsellor.data()).not.toContain('c:new');
  expect(await counsellor.taps('c:new')).toContain('Классов уже 8');
  expect((await counsellor.session()).effects).toHaveLength(8);
});

test('a pupil and a parent are told who makes classes', async () => {
  const { someone } = await school('ru');
  const pupil = someone(1706);
  expect(await pupil.types('/class')).toMatch(/Классы делают учителя/);
});

async function readCode(png: Buffer): Promise<string | undefined> {
  const picture = await loadImage(png);
  const context = createCanvas(picture.width, picture.height).getContext('2d');
  context.drawImage(picture, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, picture.width, picture.height);
  return jsqr.default(data, width, height)?.data;
}
