import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { type Balancer, startBalancer } from './support/balancer.ts';
import type { BotProcess } from './support/bot-process.ts';
import { type FaultyTown, openFaultyTown, TOKEN } from './support/faulty-town.ts';
import { answersIn, pupilAt } from './support/pupil-at.ts';

const PAIRS = 100;
/** Fewer than any test takes. */
const ANSWERS_A_TEST = 6;
const QUESTION = /o:a:(\d+):5/;
/** Far apart, in different regions. */
const PLACES = [
  { latitude: 50.2839, longitude: 57.167, regionId: 'aktobe' },
  { latitude: 42.3417, longitude: 69.5901, regionId: 'shymkent' },
];

let town: FaultyTown;
let balancer: Balancer;
let ports: readonly [number, number];
let bots: readonly BotProcess[];
beforeAll(async () => {
  town = await openFaultyTown();
  balancer = await startBalancer();
  ports = [await freePort(), await freePort()];
  bots = await Promise.all(ports.map(startOne));
});
afterAll(async () => {
  await town.close();
  await balancer.close();
});

const startOne = async (port: number) =>
  town.startBot({ WEBHOOK_URL: balancer.url, HOST: '127.0.0.1', PORT: String(port) });

test('two processes hit one person at once: of 100 pairs of answers none is lost', async () => {
  balancer.send(ports);
  const pupil = pupilAt(town, 8_600_001);
  await pupil.comesToTest();
  let begun = 0;
  const before = await town.revision(pupil.person.chatId);
  for (let pair = 0; pair < PAIRS; pair += 1) {
    const answered = pair % ANSWERS_A_TEST;
    if (answered === 0 && pair > 0) {
      begun += 1;
      await pupil.pressAndWait('o:again');
    }
    const place = PLACES[pair % 2];
    const question = pupil.person.messages().findLast((message) => QUESTION.test(JSON.stringify(message)));
    const item = QUESTION.exec(JSON.stringify(question))?.[1];
    if (!place || !question || item === undefined) throw new Error('a place and a question');
    pupil.person.presses({ data: `o:a:${item}:${pair % 2 === 0 ? 2 : 4}`, message: question });
    pupil.person.sendsLocation(place);
    await town.telegram.settled();
    const session = await town.session(pupil.person.chatId);
    expect([session?.regionId, answersIn(session)]).toEqual([place.regionId, answered + 1]);
  }
  expect((await town.revision(pupil.person.chatId)) - before).toBe(2 * PAIRS + begun);
  for (const port of ports) expect(balancer.answered(port, 200)).toBeGreaterThan(PAIRS / 2);
  expect(town.telegram.refusals).toEqual([]);
}, 60_000);

test('SIGTERM lets what runs finish; meanwhile and afterwards the other process serves', async () => {
  balancer.send([ports[0]]);
  const pupil = pupilAt(town, 8_600_002);
  await pupil.comesToTest();
  town.telegram.faults.next('editMessageText', { status: 429, retry_after: 1 });
  pupil.answers(5);
  await town.telegram.settled(200).catch(() => {});
  const code = bots[0]?.stop();
  pupil.person.sendsLocation({ latitude: 50.2839, longitude: 57.167 });
  balancer.send(ports);
  expect(await code).toBe(0);
  await town.telegram.settled(20_000);
  const session = await town.session(pupil.person.chatId);
  expect([session?.regionId, answersIn(session)]).toEqual(['aktobe', 1]);
  expect(await town.everythingStored()).not.toContain('lock:');
}, 40_000);

test('a start that Telegram refuses tells why, and no secret', async () => {
  const secret = 'webhook-secret-not-to-be-told';
  town.telegram.faults.next('setWebhook', { status: 400, description: 'Bad Request: bad webhook: no' });
  const env = {
    WEBHOOK_URL: balancer.url,
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    WEBHOOK_SECRET: secret,
  };
  const said = await town.startBot(env).then(() => 'it started', String);
  expect(said).toContain('bad webhook');
  expect(said).not.toContain(secret);
  expect(said).not.toContain(TOKEN);
  expect(said).not.toContain('/telegram/');
});
