import { expect, test } from 'vitest';
import { fuzz, told } from './fuzz.ts';

/** Always the same updates, so that only a change of the bot can fail; `npm run fuzz` takes others each time. */
const SEED = 1;

test('3,000 updates of every kind leave nothing broken, unanswered, refused or told to the wrong person', {
  timeout: 300_000,
}, async () => {
  const { updates, failure } = await fuzz(3000, SEED);
  expect(failure && told(failure)).toBeUndefined();
  expect(updates).toBeGreaterThanOrEqual(3000);
});
