import { z } from 'zod';
import type { Calibration } from '../../../orientation/calibration.ts';
import type { FullAnswers } from '../../../orientation/simulated-people.ts';
import { CommandError } from '../../command-error.ts';
import { readLabelled } from '../read-labelled.ts';

const respondentsFile = z.object({
  items: z.array(z.string()).describe('Item ids, in the order of the digits'),
  answers: z
    .array(z.string().regex(/^[1-5]+$/, 'expected digits 1 to 5 only'))
    .min(1)
    .describe('One row of digits for each person'),
});

const EXPECTED = '{"items": [ids], "answers": ["digits 1 to 5", …]}';

/** Reads people who answered every item, their answers in the calibration's order. */
export function readPeople(file: string, calibration: Calibration): readonly FullAnswers[] {
  const { items, answers } = readLabelled(file, respondentsFile, EXPECTED);
  const places = calibration.itemIds.map((id) => items.indexOf(id));
  const missing = calibration.itemIds.filter((_, item) => places[item] === -1);
  if (missing.length > 0) throw new CommandError(`${file}: items: ${missing.join(', ')} missing`);
  return answers.map((row, index) => {
    if (row.length !== items.length) {
      throw new CommandError(
        `${file}: answers.${index}: expected ${items.length} digits, found ${row.length}`,
      );
    }
    return places.map((place) => Number(row[place]));
  });
}
