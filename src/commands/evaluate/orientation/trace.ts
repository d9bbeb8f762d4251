import { writeFileSync } from 'node:fs';
import { AREAS } from '../../../orientation/areas.ts';
import type { Calibration } from '../../../orientation/calibration.ts';
import { CommandError } from '../../command-error.ts';
import type { TakenTest } from './take-test.ts';

/** Writes one JSON line for each test, from which anyone can recompute the figures. */
export function writeTrace(file: string, calibration: Calibration, tests: readonly TakenTest[]): void {
  const lines = tests.map(({ asked, top, p, scores, stopped }, index) =>
    JSON.stringify({
      index,
      asked: asked.map((item) => calibration.itemIds[item]),
      top: AREAS[top],
      p,
      scores: scores.map((score) => Number(score.toFixed(4))),
      stopped,
    }),
  );
  try {
    writeFileSync(file, `${lines.join('\n')}\n`);
  } catch {
    throw new CommandError(`--trace ${file}: cannot be written`);
  }
}
