import type { Fault as Answer } from '../../../src/playground/faults.ts';
import type { Fault } from '../fault.ts';
import { plain, repeatedly, underCrowd } from '../under-crowd.ts';

const ANSWERS: readonly Answer[] = [
  { status: 429, retry_after: 1 },
  { status: 500 },
  { status: 502 },
  'half',
  'silence',
];

/** Calls that Telegram refuses for a while, answers with a proxy's page, with half a body, or not at all. */
export const badAnswers: Fault = (times, stage = plain) =>
  underCrowd('Bot API 429, 500, 502, half a body, nothing', times, stage, async ({ town, crowd }) => {
    await repeatedly(times, async (turn) => {
      const answer = ANSWERS[turn % ANSWERS.length];
      if (answer) town.telegram.faults.next('editMessageText', answer);
      await crowd.deals(3);
    });
  });
