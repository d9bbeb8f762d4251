import { Redis } from 'ioredis';
import { startRedis } from '../support/redis.ts';
import { type Figure, figureOf, type Measure, percentile, rounded } from './figure.ts';
import { type Design, naiveDesign, oursDesign } from './naive-designs.ts';
import { openOurs } from './ours.ts';

const FIRST = 2;
const LAST = 24;
/** Ours may take so much more at the last question than at the second. */
const FLAT = 1.1;
/** At most so many people answer the same question, one after the other. */
const MOST_PEOPLE = 30;

interface Cost {
  readonly bytes: number;
  /** Medians over people, in milliseconds of this process's CPU time. */
  readonly work: number;
}

/** One long conversation that asks the test's questions, beside ours: what is stored, and what a question takes. */
export const naive: Measure = async ({ rounds, crowd }, tick) => {
  const redis = await startRedis();
  const ours = await openOurs(redis.url);
  const client = new Redis(redis.url);
  try {
    const designs = [oursDesign(ours), naiveDesign(client, ours.network, LAST)];
    const figures: Figure[] = [];
    for (const [index, design] of designs.entries()) {
      const [early, late]: [Cost[], Cost[]] = [[], []];
      for (let round = 0; round <= rounds; round += 1) {
        const costs = [await costAt(design, FIRST, crowd), await costAt(design, LAST, crowd)] as const;
        // The first round warms up.
        if (round > 0) {
          early.push(costs[0]);
          late.push(costs[1]);
        }
        tick((index + (round + 1) / (rounds + 1)) / designs.length);
      }
      figures.push(...figuresOf(design.name, early, late));
    }
    return figures;
  } finally {
    client.disconnect();
    await ours.close();
    await redis.stop();
  }
};

function figuresOf(name: string, early: readonly Cost[], late: readonly Cost[]): readonly Figure[] {
  const goal = name === 'ours' ? { target: `≤ ${FLAT}`, isMet: (value: number) => value <= FLAT } : undefined;
  return (['bytes', 'work'] as const).flatMap((what) => {
    const [first, last] = [early.map((cost) => cost[what]), late.map((cost) => cost[what])];
    const unit = what === 'bytes' ? 'B' : 'ms';
    const growth = last.map((value, round) => value / (first[round] ?? value));
    return [
      figureOf(`${name}, ${what} at question ${FIRST}`, unit, first),
      figureOf(`${name}, ${what} at question ${LAST}`, unit, last),
      figureOf(`${name}, growth of ${what}`, '×', growth, goal),
    ];
  });
}

let lastPerson = 5_000_000;

async function costAt(design: Design, number: number, crowd: number): Promise<Cost> {
  const work: number[] = [];
  let bytes = 0;
  for (let turn = 0; turn < Math.min(crowd, MOST_PEOPLE); turn += 1) {
    lastPerson += 1;
    const update = await design.prepare(lastPerson, number);
    const before = process.cpuUsage();
    await design.handle(update);
    const { user, system } = process.cpuUsage(before);
    work.push((user + system) / 1000);
    bytes = Buffer.byteLength(await design.stored(lastPerson));
  }
  return { bytes, work: rounded(percentile(work, 0.5)) };
}
