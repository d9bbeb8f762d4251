import { startRedis } from '../support/redis.ts';
import { type Figure, figureOf, type Measure, percentile } from './figure.ts';
import { type Ours, openOurs } from './ours.ts';
import { STEPS, type Workload, workloads } from './workloads.ts';

let lastPerson = 7_000_000;

/** Answered questions at a fixed rate: send times are set beforehand, time counts from them and not from the sending. */
export const latency: Measure = async ({ rounds, rates, openSeconds }, tick) => {
  const redis = await startRedis();
  const ours = await openOurs(redis.url);
  try {
    const [kind] = workloads(ours);
    if (!kind) throw new Error('no workload');
    const figures: Figure[] = [];
    await atRate(ours, kind, 50, openSeconds / 5);
    for (const [index, rate] of rates.entries()) {
      const passes: (readonly number[])[] = [];
      for (let round = 0; round < rounds; round += 1) {
        passes.push(await atRate(ours, kind, rate, openSeconds / rounds));
        tick((index + (round + 1) / rounds) / rates.length);
      }
      for (const part of [50, 99]) {
        const values = passes.map((pass) => percentile(pass, part / 100));
        figures.push(figureOf(`p${part} at ${rate} updates/s`, 'ms', values));
      }
    }
    return figures;
  } finally {
    await ours.close();
    await redis.stop();
  }
};

/** Milliseconds from the planned moment of each update until it is committed. */
async function atRate(ours: Ours, kind: Workload, rate: number, seconds: number): Promise<readonly number[]> {
  const count = Math.round(rate * seconds);
  const people = Array.from({ length: Math.ceil(count / STEPS) }, () => {
    lastPerson += 1;
    return lastPerson;
  });
  for (const person of people) await ours.write(person, kind.session);
  const walks = people.map(kind.updates);
  // Everybody's first answer, then everybody's second: the same person comes late again.
  const updates = Array.from({ length: STEPS }, (_, step) => walks.flatMap((walk) => walk[step] ?? []))
    .flat()
    .slice(0, count);
  const start = performance.now();
  const under = updates.map(async (update, index) => {
    const planned = start + (index / rate) * 1000;
    await until(planned);
    await ours.handle(update);
    return performance.now() - planned;
  });
  return Promise.all(under);
}

function until(moment: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, moment - performance.now())));
}
