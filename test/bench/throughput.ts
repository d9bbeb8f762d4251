import { startRedis } from '../support/redis.ts';
import { type Pass, runThrough } from './closed-loop.ts';
import { type Figure, figureOf, type Measure } from './figure.ts';
import { type Floor, openFloor } from './floor.ts';
import { type Ours, openOurs } from './ours.ts';
import { press } from './updates.ts';
import { STEPS, type Workload, workloads } from './workloads.ts';

const TARGET = 0.6;
let lastPerson = 1_000_000;

/** Updates per second of the floor and of four kinds of updates, one after the other in each round. */
export const throughput: Measure = async ({ rounds, crowd }, tick) => {
  const redis = await startRedis();
  const ours = await openOurs(redis.url);
  const floor = await floorBeside(ours, redis.url);
  try {
    const kinds = workloads(ours);
    const passes = new Map<string, Pass[]>(
      ['floor', ...kinds.map(({ name }) => name)].map((name) => [name, []]),
    );
    // The first round warms up and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      const floorPass = await floorRound(floor, crowd);
      if (round > 0) passes.get('floor')?.push(floorPass);
      for (const kind of kinds) {
        const pass = await oursRound(ours, kind, crowd);
        if (round > 0) passes.get(kind.name)?.push(pass);
      }
      tick((round + 1) / (rounds + 1));
    }
    return figures(passes);
  } finally {
    await floor.close();
    await ours.close();
    await redis.stop();
  }
};

function newcomers(count: number): readonly number[] {
  lastPerson += count;
  return Array.from({ length: count }, (_, index) => lastPerson - index);
}

async function floorBeside(ours: Ours, redisUrl: string): Promise<Floor> {
  const [answered] = workloads(ours);
  const [person = 0] = newcomers(1);
  await ours.write(person, answered?.session ?? {});
  for (const update of answered?.updates(person) ?? []) await ours.handle(update);
  return openFloor(redisUrl, ours.network, ours.network.lastScreen(), await ours.record(person));
}

function floorRound(floor: Floor, crowd: number): Promise<Pass> {
  const updates = (person: number) => Array.from({ length: STEPS }, () => press(person, 'floor'));
  return runThrough(newcomers(crowd).map(updates), floor.handle);
}

/** People of whom something is known, and what they do; the knowing is not measured. */
export async function oursRound(ours: Ours, kind: Workload, crowd: number): Promise<Pass> {
  const people = newcomers(crowd);
  for (const person of people) await ours.write(person, kind.session);
  return runThrough(people.map(kind.updates), ours.handle);
}

function figures(passes: ReadonlyMap<string, readonly Pass[]>): readonly Figure[] {
  const floor = passes.get('floor') ?? [];
  const perSecond = ({ updates, seconds }: Pass) => updates / seconds;
  const cpu = ({ updates, cpuSeconds }: Pass) => (cpuSeconds / updates) * 1000;
  return [...passes].flatMap(([name, rounds]) => {
    const own = [
      figureOf(name, 'updates/s', rounds.map(perSecond)),
      figureOf(`${name}, CPU`, 'ms/update', rounds.map(cpu)),
    ];
    if (name === 'floor') return own;
    const ratio = rounds.map((pass, round) => perSecond(pass) / perSecond(floor[round] ?? pass));
    const goal = { target: `≥ ${TARGET}`, isMet: (value: number) => value >= TARGET };
    return [
      ...own,
      figureOf(`${name}, to the floor`, '×', ratio, name === 'answered question' ? goal : undefined),
    ];
  });
}
