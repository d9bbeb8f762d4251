import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BotProcess } from './support/bot-process.ts';
import { type FaultyTown, openFaultyTown, TOKEN } from './support/faulty-town.ts';
import { answersIn, NAMES, pupilAt } from './support/pupil-at.ts';

const CRY = 'мне не хочется жить';
const TYPED = ['сколькословлет учиться на повара', '+77017654321 мойтелефон', 'Шымкентград', '/неткоманды'];

let town: FaultyTown;
let bot: BotProcess;
beforeAll(async () => {
  town = await openFaultyTown();
  bot = await town.startBot();
});
afterAll(() => town.close());

test('a Redis that hangs for a while loses no answer', async () => {
  const pupil = pupilAt(town, 8_400_001);
  await pupil.comesToTest();
  town.redis().pause();
  pupil.answers(5);
  await new Promise((resolve) => setTimeout(resolve, 2500));
  town.redis().resume();
  await town.telegram.settled(15_000);
  expect(answersIn(await town.session(8_400_001))).toBe(1);
  pupil.answers(2);
  await town.telegram.settled();
  expect(answersIn(await town.session(8_400_001))).toBe(2);
});

test('429, 500, 502, half a body: pupils get through; nothing of them is logged or stored', async () => {
  const pupils = [8_500_001, 8_500_002, 8_500_003].map((id) => pupilAt(town, id));
  for (const { person } of pupils) person.starts();
  await town.telegram.settled();
  const { faults } = town.telegram;
  faults.next('editMessageText', { status: 429, retry_after: 1 });
  faults.next('editMessageText', { status: 500 });
  await Promise.all(pupils.map(({ press }) => press('w:l:first:ru')));
  await town.telegram.settled(20_000);
  faults.next('answerCallbackQuery', 'half');
  await Promise.all(pupils.map(({ press }) => press('w:r:first:pupil')));
  await town.telegram.settled(20_000);
  faults.next('sendMessage', { status: 502 });
  faults.next('sendMessage', 'half');
  for (const { person } of pupils) person.says(TYPED[0] ?? '');
  await town.telegram.settled(20_000);
  for (const { person, screen } of pupils) {
    expect(await town.session(person.chatId)).toMatchObject({ language: 'ru', role: 'pupil' });
    expect(screen()).not.toBe('');
  }
  // A handler that Telegram refuses for good, to see what is said about it.
  faults.next('sendMessage', { status: 400, description: 'Bad Request: chat not found' }, 4);
  for (const words of TYPED) pupils[0]?.person.says(words);
  pupils[1]?.person.sendsContact('+77017654321');
  pupils[1]?.person.sendsLocation({ latitude: 50.2839, longitude: 57.167 });
  pupils[2]?.person.says(CRY);
  await town.telegram.settled(20_000);

  const secrets = [
    ...Object.values(NAMES),
    ...TYPED.flatMap((words) => words.split(' ')).filter((word) => word.length > 6),
    '77017654321',
    '57.167',
    CRY,
    TOKEN,
    TOKEN.split(':')[1] ?? '',
    ...pupils.map(({ person }) => String(person.chatId)),
  ];
  expect(town.logged()).toContain('could not be handled');
  expectNothingIn(town.logged(), secrets);
  const kept = await town.everythingStored();
  expect(kept).toContain('person:');
  expectNothingIn(kept, secrets);
});

test('Redis stopped and started again in mid-conversation: the process lives, the pupil goes on', async () => {
  const pupil = pupilAt(town, 8_300_001);
  await pupil.comesToTest();
  const away = town.replaceRedis(1500);
  await new Promise((resolve) => setTimeout(resolve, 300));
  pupil.answers(5);
  const child = pupilAt(town, 8_300_002);
  child.person.says(CRY);
  await child.person.waitFor((message) => /150/.test(message.text ?? ''));
  await away;
  await town.telegram.settled(15_000);
  // Everything was lost with that Redis, and the old button says so; the pupil begins again in two taps.
  await pupil.pressAndWait('o:start');
  pupil.answers(4);
  await town.telegram.settled();
  expect(answersIn(await town.session(8_300_001))).toBe(1);
  expect(bot.log.join('\n')).toMatch(/Redis does not answer[\s\S]*Redis answers again/);
  expect(await bot.stop()).toBe(0);
  expectNothingIn(town.logged(), [CRY, ...Object.values(NAMES), TOKEN, '8300001', '8300002']);
});

function expectNothingIn(text: string, secrets: readonly string[]): void {
  for (const secret of secrets) expect(text).not.toContain(secret);
}
