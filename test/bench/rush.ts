import { Redis } from 'ioredis';
import { pseudonym } from '../../src/bot/pseudonym.ts';
import { freePort } from '../support/free-port.ts';
import { startRedis } from '../support/redis.ts';
import { type Figure, type Measure, percentile, rounded } from './figure.ts';
import { SECRET, TOKEN } from './ours.ts';
import { type ProbedBot, startProbedBot } from './probed-bot.ts';
import { createCrowd } from './rush-crowd.ts';
import { startRushTelegram } from './rush-telegram.ts';
import { startTcpBalancer } from './tcp-balancer.ts';

const PROCESSES = 2;
const MEGABYTE = 1e6;
/** Heap may grow by so much between a tenth of the updates and the end. */
const FLAT = 1.1;

/** A school morning: pupils begin within some seconds and go from hello to a college card, at two processes. */
export const rush: Measure = async ({ pupils, seconds }, tick) => {
  const redis = await startRedis();
  const ports = await Promise.all(Array.from({ length: PROCESSES }, freePort));
  const balancer = await startTcpBalancer(ports);
  const crowd = createCrowd(pupils, seconds);
  const telegram = await startRushTelegram(crowd.sees);
  const environment = {
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: telegram.url,
    REDIS_URL: redis.url,
    PSEUDONYM_SECRET: SECRET,
    WEBHOOK_URL: balancer.url,
    HOST: '127.0.0.1',
    LOG_LEVEL: 'info',
  };
  const bots: ProbedBot[] = [];
  try {
    for (const port of ports) bots.push(await startProbedBot({ ...environment, PORT: String(port) }));
    const idle = await probeAll(bots);
    const start = performance.now();
    const atTenth = crowd.reaches(pupils / 10).then(() => probeAll(bots));
    await crowd.run(telegram.webhook(), tick);
    const took = (performance.now() - start) / 1000;
    const [tenth, end] = [await atTenth, await probeAll(bots)];
    const lost = await lostUpdates(redis.url, crowd.sent());
    const updates = crowd.handled().length;
    const cpu = (total(end, cpuOf) - total(idle, cpuOf)) / updates;
    return [
      { name: 'pupils', value: pupils, unit: `beginning within ${seconds} s` },
      is('pupils at a college card', crowd.finished(), '', `= ${pupils}`, crowd.finished() === pupils),
      { name: 'updates', value: updates, unit: `in ${Math.round(took)} s` },
      is('updates lost or doubled', lost, '', '= 0', lost === 0),
      { name: 'delivered again', value: crowd.repeated(), unit: '' },
      { name: 'calls, of them answered with 429', value: telegram.calls(), unit: `, ${telegram.limited()}` },
      { name: 'handling p50', value: rounded(percentile(crowd.handled(), 0.5)), unit: 'ms' },
      { name: 'handling p99', value: rounded(percentile(crowd.handled(), 0.99)), unit: 'ms' },
      { name: 'CPU of the bot', value: rounded(cpu), unit: 'ms/update' },
      ...memoryFigures(idle, tenth, end),
      { name: 'start-up', value: Math.round(bots[1]?.startedIn ?? 0), unit: 'ms' },
    ];
  } finally {
    await Promise.all(bots.map((bot) => bot.stop()));
    await telegram.close();
    await balancer.close();
    await redis.stop();
  }
};

type Reading = Awaited<ReturnType<ProbedBot['probe']>>;

function probeAll(bots: readonly ProbedBot[]): Promise<readonly Reading[]> {
  return Promise.all(bots.map((bot) => bot.probe()));
}

function cpuOf({ cpu }: Reading): number {
  return (cpu.user + cpu.system) / 1000;
}

function total(readings: readonly Reading[], of: (reading: Reading) => number): number {
  return readings.reduce((sum, reading) => sum + of(reading), 0);
}

function memoryFigures(
  idle: readonly Reading[],
  tenth: readonly Reading[],
  end: readonly Reading[],
): readonly Figure[] {
  const mean = (readings: readonly Reading[], of: (reading: Reading) => number) =>
    rounded(total(readings, of) / readings.length / MEGABYTE);
  const growth = rounded(total(end, (one) => one.heapUsed) / total(tenth, (one) => one.heapUsed));
  return [
    { name: 'resident, idle', value: mean(idle, ({ rss }) => rss), unit: 'MB each' },
    { name: 'resident, at the end', value: mean(end, ({ rss }) => rss), unit: 'MB each' },
    { name: 'heap when a tenth had begun', value: mean(tenth, ({ heapUsed }) => heapUsed), unit: 'MB each' },
    { name: 'heap at the end', value: mean(end, ({ heapUsed }) => heapUsed), unit: 'MB each' },
    is('growth of the heap', growth, '×', `≤ ${FLAT}`, growth <= FLAT),
  ];
}

function is(name: string, value: number, unit: string, target: string, met: boolean): Figure {
  return { name, value, unit, target, met };
}

/** Commits that the records count, beside the updates that their pupils sent. */
async function lostUpdates(url: string, sent: ReadonlyMap<number, number>): Promise<number> {
  const client = new Redis(url);
  let wrong = 0;
  for (const [person, count] of sent) {
    const revision = Number(await client.hget(`person:{${pseudonym(SECRET, person)}}`, 'revision'));
    wrong += Math.abs(count - revision);
  }
  client.disconnect();
  return wrong;
}
