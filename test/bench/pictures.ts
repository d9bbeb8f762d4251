import { startRedis } from '../support/redis.ts';
import { runThrough } from './closed-loop.ts';
import { type Figure, figureOf, type Measure } from './figure.ts';
import { openOurs } from './ours.ts';
import { press } from './updates.ts';
import { repliesOf } from './workloads.ts';

const PICTURES = 20;
const ANSWERS = 12;
let lastPerson = 9_000_000;

/** Pictures of results per second: new ones, and the same ones once more. */
export const pictures: Measure = async ({ rounds }, tick) => {
  const redis = await startRedis();
  const ours = await openOurs(redis.url);
  const passes: { readonly cold: number; readonly warm: number }[] = [];
  try {
    // The first round warms up.
    for (let round = 0; round <= rounds; round += 1) {
      const people = Array.from({ length: PICTURES }, () => {
        lastPerson += 1;
        return lastPerson;
      });
      for (const person of people) {
        const { version: calibration } = ours.services.orientation.calibration;
        const result = { calibration, replies: repliesOf(ours, person, ANSWERS), finishedOn: '2026-11-23' };
        await ours.write(person, { language: 'ru', role: 'pupil', welcomed: true, result });
      }
      const draw = () =>
        runThrough(
          people.map((person) => [press(person, 'o:picture')]),
          ours.handle,
        );
      const [cold, warm] = [await draw(), await draw()];
      if (round > 0) passes.push({ cold: PICTURES / cold.seconds, warm: PICTURES / warm.seconds });
      tick((round + 1) / (rounds + 1));
    }
  } finally {
    await ours.close();
    await redis.stop();
  }
  return (['cold', 'warm'] as const).map(
    (cache): Figure =>
      figureOf(
        `${cache} cache`,
        'pictures/s',
        passes.map((pass) => pass[cache]),
      ),
  );
};
