import { Redis } from 'ioredis';
import { pseudonym } from '../../src/bot/pseudonym.ts';
import { type Figure, type Measure, percentile, rounded } from './figure.ts';
import { SECRET } from './ours.ts';
import type { Reading } from './probed-bot.ts';
import { createCrowd } from './rush-crowd.ts';
import { cpuBetween, startSchool } from './school.ts';

const PROCESSES = 2;
const MEGABYTE = 1e6;
/** Heap may grow by so much between a tenth of the updates and the end. */
const FLAT = 1.1;

/** A school morning: pupils begin within some seconds and go from hello to a college card, at two processes. */
export const rush: Measure = async ({ pupils, seconds }, tick) => {
  const school = await startSchool(PROCESSES);
  try {
    const crowd = createCrowd(pupils, seconds);
    const idle = await school.probe();
    const start = performance.now();
    const atTenth = crowd.reaches(pupils / 10).then(school.probe);
    await school.meets(crowd, tick);
    const took = (performance.now() - start) / 1000;
    const [tenth, end] = [await atTenth, await school.probe()];
    const lost = await lostUpdates(school.redisUrl, crowd.sent());
    const updates = crowd.handled().length;
    const { calls, limited } = school.telegram;
    return [
      { name: 'pupils', value: pupils, unit: `beginning within ${seconds} s` },
      is('pupils at a college card', crowd.finished(), '', `= ${pupils}`, crowd.finished() === pupils),
      { name: 'updates', value: updates, unit: `in ${Math.round(took)} s` },
      is('updates lost or doubled', lost, '', '= 0', lost === 0),
      { name: 'delivered again', value: crowd.repeated(), unit: '' },
      { name: 'calls, of them answered with 429', value: calls(), unit: `, ${limited()}` },
      { name: 'handling p50', value: rounded(percentile(crowd.handled(), 0.5)), unit: 'ms' },
      { name: 'handling p99', value: rounded(percentile(crowd.handled(), 0.99)), unit: 'ms' },
      { name: 'CPU of the bot', value: rounded(cpuBetween(idle, end) / updates), unit: 'ms/update' },
      ...memoryFigures(idle, tenth, end),
      { name: 'start-up', value: Math.round(school.startedIn), unit: 'ms' },
    ];
  } finally {
    await school.stop();
  }
};

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
