import { startRedis } from '../support/redis.ts';
import { figureOf, type Measure } from './figure.ts';
import { type Ours, openOurs } from './ours.ts';
import { type Button, isCollegeCard, nextPress } from './pupil-walk.ts';
import { press, typed } from './updates.ts';

const MOST_TAPS = 60;
let lastPerson = 8_000_000;

/** Calls to Telegram from /start to the first college card, beside two for each tap and three. */
export const journeyCalls: Measure = async ({ rounds }, tick) => {
  const redis = await startRedis();
  const ours = await openOurs(redis.url);
  try {
    const walks: Walk[] = [];
    for (let round = 0; round < rounds; round += 1) {
      walks.push(await walk(ours));
      tick((round + 1) / rounds);
    }
    const most = 2 * (walks[0]?.taps ?? 0) + 3;
    const goal = { target: `≤ 2 × taps + 3 = ${most}`, isMet: (value: number) => value <= most };
    return [
      figureOf(
        'taps',
        '',
        walks.map(({ taps }) => taps),
      ),
      figureOf(
        'outgoing calls',
        '',
        walks.map(({ calls }) => calls),
        goal,
      ),
      figureOf(
        'record at the end',
        'B',
        walks.map(({ bytes }) => bytes),
      ),
    ];
  } finally {
    await ours.close();
    await redis.stop();
  }
};

interface Walk {
  readonly person: number;
  readonly taps: number;
  readonly calls: number;
  readonly bytes: number;
}

export async function walk(ours: Ours): Promise<Walk> {
  lastPerson += 1;
  const before = ours.network.calls();
  await ours.handle(typed(lastPerson, '/start'));
  for (let taps = 1; taps <= MOST_TAPS; taps += 1) {
    const screen: { reply_markup?: { inline_keyboard: readonly Button[][] } } = JSON.parse(
      ours.network.lastScreen(),
    );
    const next = nextPress(screen.reply_markup?.inline_keyboard.flat() ?? []);
    if (next === undefined)
      throw new Error(`a way without an end: ${ours.network.lastScreen().slice(0, 400)}`);
    await ours.handle(press(lastPerson, next));
    const calls = ours.network.calls() - before;
    if (isCollegeCard(next))
      return { person: lastPerson, taps, calls, bytes: Buffer.byteLength(await ours.record(lastPerson)) };
  }
  throw new Error(`no college card after ${MOST_TAPS} taps`);
}
