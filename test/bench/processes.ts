import { figureOf, type Measure } from './figure.ts';
import { createCrowd } from './rush-crowd.ts';
import { cpuBetween, type School, startSchool } from './school.ts';

const MOST = 1.1;

/** CPU of an update with HTTP in and out: one process, and two with twice as many pupils, side by side in each round. */
export const processes: Measure = async ({ rounds, pupils, seconds }, tick) => {
  const schools = [await startSchool(1), await startSchool(2)] as const;
  const costs: (readonly [one: number, two: number])[] = [];
  try {
    // The first round warms up and is not counted.
    for (let round = 0; round <= rounds; round += 1) {
      const cost = await Promise.all([
        costOf(schools[0], round, pupils, seconds),
        costOf(schools[1], round, 2 * pupils, seconds),
      ]);
      if (round > 0) costs.push(cost);
      tick((round + 1) / (rounds + 1));
    }
  } finally {
    await Promise.all(schools.map((school) => school.stop()));
  }
  const goal = { target: `≤ ${MOST}`, isMet: (value: number) => value <= MOST };
  return [
    figureOf(
      'one process, CPU',
      'ms/update',
      costs.map(([one]) => one),
    ),
    figureOf(
      'two processes, CPU',
      'ms/update',
      costs.map(([, two]) => two),
    ),
    figureOf(
      'two to one',
      '×',
      costs.map(([one, two]) => two / one),
      goal,
    ),
  ];
};

/** Milliseconds of CPU an update, while another crowd walks through. */
async function costOf(school: School, round: number, pupils: number, seconds: number): Promise<number> {
  const crowd = createCrowd(pupils, seconds, round * pupils);
  const before = await school.probe();
  await school.meets(crowd, () => {});
  return cpuBetween(before, await school.probe()) / crowd.handled().length;
}
