import { read, utils } from '@e965/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buttonOf, dataOf, openClassTown } from './support/class-town.ts';
import type { Walker } from './support/walker.ts';

const PUPILS = 30;
const FIRST = 4;
/** Places in R I A S E C. */
const [HANDS, HELPING, TRADE] = [0, 3, 4];

let town: Awaited<ReturnType<typeof openClassTown>>;
beforeAll(async () => {
  town = await openClassTown();
});
afterAll(async () => {
  expect(town.telegram.refusals).toEqual([]);
  await town.close();
});

/** 12 like work with the hands, 16 like to help people, 2 like to trade. */
const likes = ({ person: { user } }: Walker) =>
  user.id % PUPILS < 12 ? HANDS : user.id % PUPILS < 28 ? HELPING : TRADE;

async function classOf(counsellor: Walker): Promise<string> {
  await counsellor.types('/start');
  for (const data of ['w:l:first:ru', 'w:r:first:counsellor', 'w:g:first:aktobe']) {
    await counsellor.presses({ data });
  }
  await counsellor.types('/class');
  await counsellor.presses({ data: 'c:new' });
  await counsellor.types('9 «Ә», мектеп-гимназия');
  await counsellor.presses({ data: buttonOf(counsellor, 'c:put:f:r:').replace(/[\w-]+$/, 'aktobe') });
  for (const what of ['y', 'l', 'f'])
    await counsellor.presses({ data: buttonOf(counsellor, `c:put:f:${what}:`) });
  const link = /start=(c_[\w-]{24})\b/.exec(
    await counsellor.presses({ data: buttonOf(counsellor, 'c:link:') }),
  )?.[1];
  if (link === undefined) throw new Error('no link');
  return link;
}

/** The rows of a report's text. */
function rowsOf(report: string) {
  return [...report.matchAll(/^• (.+?): (\d+)( или больше)?(?= —|$)/gm)].map(([, label, count, more]) => ({
    label,
    count: more ? `${count}+` : count,
  }));
}

test('a counsellor and 30 pupils who come, agree and test in the same minute, over two processes', async () => {
  const counsellor = town.walker(90_000, 'ru');
  const link = await classOf(counsellor);
  const classStored = async () =>
    (await town.everythingStored()).split('\n').filter((row) => row.startsWith('fields:class:'));
  const report = async () => {
    await counsellor.types('/class');
    await counsellor.presses({ data: buttonOf(counsellor, 'c:card:') });
    return counsellor.presses({ data: buttonOf(counsellor, 'c:report:') });
  };

  const pupils = Array.from({ length: PUPILS }, (_, index) =>
    town.walker(90_030 + index, index % 2 === 0 ? 'kk' : 'ru'),
  );
  const declining = town.walker(90_200, 'ru');
  await town.atOnce([...pupils, declining], ({ person }) => void person.starts(link));
  for (const pupil of pupils) expect(pupil.screen()).toContain('9 «Ә», мектеп-гимназия');
  await town.atOnce(pupils, (pupil) => void pupil.person.presses({ data: buttonOf(pupil, 'c:join:') }));
  await declining.presses({ data: 'c:no' });
  expect(await town.session(declining.person.chatId)).toEqual({});
  expect(await report()).toContain('Вошли: 30. Закончили тест: 0.');

  await town.allTest(pupils.slice(0, FIRST), likes);
  const few = await report();
  expect(few).toContain('Вошли: 30. Закончили тест: 4.');
  expect(few).not.toMatch(/•/);

  await town.allTest(pupils.slice(FIRST), likes);
  const full = await report();
  expect(full).toContain('Вошли: 30. Закончили тест: 30.');
  expect(full).toContain('Учеников в счёте: 30.');
  expect(full).toMatch(/Помощь людям: 16|Общение[^\n]*: 16|: 16\n/);
  expect(full).toMatch(/: 12\n/);
  expect(full).not.toMatch(/: [012]\n/);
  for (const answered of town.answered()) expect(answered).toBeGreaterThan(100);

  const [leaving, erasing] = pupils;
  if (!leaving || !erasing) throw new Error('nobody came');
  await leaving.presses({ data: 'm' });
  await leaving.presses({ data: 'w:settings' });
  await leaving.presses({ data: 'c:mine' });
  await leaving.presses({ data: 'c:leave' });
  await erasing.types('/forget');
  await erasing.presses({ data: 'i:erase' });
  const afterwards = await report();
  expect(afterwards).toContain('Вошли: 28. Закончили тест: 28.');
  expect(afterwards.split('\n').slice(2)).toEqual(full.split('\n').slice(2));
  const [stored] = await classStored();
  expect(stored?.match(/"m:[\w-]{27}"/g)).toHaveLength(28);
  expect(stored).not.toMatch(/Айгерім|Тестова/);

  await counsellor.presses({ data: buttonOf(counsellor, 'c:xlsx:') });
  const workbook = await town.fileOf(counsellor);
  await counsellor.presses({ data: buttonOf(counsellor, 'c:report:') });
  await counsellor.presses({ data: buttonOf(counsellor, 'c:csv:') });
  const csv = await town.fileOf(counsellor);
  const sheets = Object.values(read(workbook).Sheets).map((sheet) => utils.sheet_to_csv(sheet, { FS: ';' }));
  const rows = rowsOf(full);
  expect(rows.length).toBeGreaterThan(5);
  for (const { label, count } of rows) {
    expect(sheets.join('\n')).toContain(`${label};${count}`);
    expect(csv.toString()).toContain(`${label};${count}`);
  }

  await counsellor.presses({ data: buttonOf(counsellor, 'c:report:') });
  await counsellor.presses({ data: buttonOf(counsellor, 'c:card:') });
  await counsellor.presses({ data: buttonOf(counsellor, 'c:del:') });
  await counsellor.presses({ data: buttonOf(counsellor, 'c:kill:') });
  expect(await classStored()).toEqual([]);
  expect(dataOf(counsellor).some((data) => data.startsWith('c:card:'))).toBe(false);
}, 180_000);
