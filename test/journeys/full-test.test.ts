import { Api } from 'grammy';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FaultyTown, openFaultyTown, TOKEN } from './support/faulty-town.ts';
import { ANSWERS_GIVEN, handedOver, volunteerAt } from './support/full-test.ts';
import { walkerIn } from './support/walker.ts';

const STAFF = 7_700_001;
const ENV = { STAFF_IDS: `${STAFF}, 7700002` };
const MONTH = /^\d{4}-\d{2}$/;
const ROW = { month: expect.stringMatching(MONTH), answers: ANSWERS_GIVEN };
const PROGRESS = { ru: 'вопрос 1 из 48', kk: '1-сұрақ, барлығы 48' };

let town: FaultyTown;
let nextId = 7_600_000;
beforeEach(async () => {
  town = await openFaultyTown();
  nextId += 1;
});
afterEach(() => town.close());

describe.each(['ru', 'kk'] as const)('the full test, in %s', (language) => {
  test('is explained before it begins, goes back and over a restart, and is handed over without a name', async () => {
    const bot = await town.startBot(ENV);
    const pupil = await volunteerAt(town, nextId, language);
    expect(pupil.screen()).toMatch(/Без имени, номера, региона|Ат-жөн, нөмір, өңір/);
    expect(pupil.screen()).toMatch(/забрать ответы уже нельзя|қайтарып алуға болмайды/);
    const { result } = await town.session(nextId);
    const messages = pupil.person.messages().length;
    expect(await town.session(nextId)).not.toHaveProperty('fullTest');

    await pupil.presses({ data: 'full:begin' });
    expect(pupil.screen()).toContain(PROGRESS[language]);
    await pupil.answersMany(20);
    const wrong = pupil.item();
    pupil.answers(((ANSWERS_GIVEN.charCodeAt(wrong) + 1) % 5) + 1);
    await town.telegram.settled();
    await pupil.presses({ data: `full:b:${pupil.item()}` });
    expect(pupil.item()).toBe(wrong);
    await bot.stop();
    await town.startBot(ENV);
    await pupil.answersMany(27);
    expect(await town.session(nextId)).toMatchObject({
      fullTest: { answers: expect.stringMatching(/^.{47}$/) },
    });
    const stored = await town.everythingStored();
    expect(Buffer.byteLength(stored)).toBeLessThanOrEqual(1200);
    expect(stored).not.toContain('list');

    await pupil.answersMany(1);
    expect(pupil.screen()).toMatch(/Ответы переданы без имени|ат-жөнсіз, нөмірсіз берілді/);
    expect(await handedOver(town)).toEqual([ROW]);
    expect(pupil.person.messages().length).toBe(messages);
    expect(await town.session(nextId)).not.toHaveProperty('fullTest');
    expect((await town.session(nextId)).result).toEqual(result);
  });

  test('that is stopped hands over nothing, and its old buttons do nothing', async () => {
    await town.startBot(ENV);
    const pupil = await volunteerAt(town, nextId, language);
    await pupil.presses({ data: 'full:begin' });
    await pupil.answersMany(23);
    const old = pupil.last();
    const item = pupil.item();
    await pupil.presses({ data: `full:s:${item}` });
    expect(pupil.screen()).toMatch(/ничего не передано|ештеңе берілген жоқ/);
    const press = pupil.person.presses({ data: `full:a:${item}:5`, message: old });
    await town.telegram.settled();
    expect((await press.answer()).text).toMatch(/уже закончен|аяқталған/);
    expect(await handedOver(town)).toEqual([]);
    expect(await town.session(nextId)).not.toHaveProperty('fullTest');
  });
});

test('a double tap counts once', async () => {
  await town.startBot(ENV);
  const pupil = await volunteerAt(town, nextId, 'ru');
  await pupil.presses({ data: 'full:begin' });
  const item = pupil.item();
  const [data, message] = [`full:a:${item}:4`, pupil.last()];
  const [, second] = [pupil.person.presses({ data, message }), pupil.person.presses({ data, message })];
  await town.telegram.settled();
  expect((await second.answer()).text).toMatch(/ответ уже есть/);
  expect(await town.session(nextId)).toMatchObject({ fullTest: { answers: '4' } });
});

test('a process killed between handing over and commit, and a last answer that comes twice, hand over once', async () => {
  const bot = await town.startBot(ENV);
  const pupil = await volunteerAt(town, nextId, 'ru');
  await pupil.presses({ data: 'full:begin' });
  await pupil.answersMany(47);
  await town.telegram.settled();
  // The edit takes effect, its answer does not arrive: handed over, not committed.
  town.telegram.clearJournal();
  town.telegram.faults.next('editMessageText', 'half', 50);
  const before = await town.revision(nextId);
  const update = pupil.answers();
  await expect.poll(() => town.telegram.count('editMessageText'), { timeout: 8000 }).toBe(1);
  await bot.kill();
  town.telegram.faults.clear();
  expect(await handedOver(town)).toEqual([ROW]);
  expect(await town.revision(nextId)).toBe(before);

  await town.startBot(ENV);
  await town.expireLocks();
  await town.telegram.settled();
  expect(await town.session(nextId)).not.toHaveProperty('fullTest');
  town.telegram.deliver(update);
  await town.telegram.settled();
  expect(await handedOver(town)).toEqual([ROW]);
}, 60_000);

test('the same answers of two people are two; staff get them as a file, others learn nothing', async () => {
  await town.startBot(ENV);
  const staff = walkerIn(town, STAFF, 'ru');
  expect(await staff.types('/answers')).toMatch(/передано: 0 .*не меньше 400/);
  for (const id of [nextId, nextId + 500]) {
    const pupil = await volunteerAt(town, id, 'ru');
    await pupil.presses({ data: 'full:begin' });
    await pupil.answersMany(48);
  }
  expect(await staff.types('/answers')).toMatch(/передано: 2 .*не меньше 400/);
  const { document } = staff.person.lastMessage() ?? {};
  expect(document?.file_name).toMatch(/^answers-[\w.-]+\.jsonl$/);
  const file = await new Api(TOKEN, { apiRoot: town.apiRoot }).getFile(document?.file_id ?? '');
  const text = await (await fetch(`${town.apiRoot}/file/bot${TOKEN}/${file.file_path}`)).text();
  expect(
    text
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row)),
  ).toEqual([ROW, ROW]);

  const unknown = await walkerIn(town, 7_700_004, 'ru').types('/nonsense');
  const stranger = walkerIn(town, 7_700_003, 'ru');
  expect(await stranger.types('/answers')).toBe(unknown);
  expect(stranger.person.messages().some((message) => message.document)).toBe(false);

  const stored = await town.everythingStored();
  // What is not a person's own record tells nothing of a person: the rows, and marks without content.
  const ofNobody =
    /^lease:polling [\w-]+$|^fields:(people|events \d{4}-\d\d-\d\d) \{("[a-z_ ]+":"\d+",?)*\}$/;
  const shared = stored.split('\n').filter((line) => !line.startsWith('person:') && !ofNobody.test(line));
  expect(
    shared.filter(
      (line) => !/^list(-once:\{answers:[\w.-]+\}:[\w-]{16} $|:\{answers:[\w.-]+\} \[)/.test(line),
    ),
  ).toEqual([]);
  expect(shared.length).toBe(3);
  const marks = shared.flatMap((line) => /^list-once:\S+:([\w-]{16}) $/.exec(line)?.[1] ?? []);
  const records = stored.split('\n').filter((line) => line.startsWith('person:'));
  expect(marks.length).toBe(2);
  for (const mark of marks) expect(records.join()).not.toContain(mark);
  for (const secret of [STAFF, 7_700_002, 7_700_003, nextId, 'Айгерім']) {
    expect(`${stored}\n${town.logged()}`).not.toContain(String(secret));
  }
}, 60_000);
