import { defineConfig } from 'vitest/config';
import { SlowFirst } from './test/slow-first.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Two cores: more workers only make the journeys' processes wait for each other.
    maxWorkers: 2,
    // What takes seconds to load (the catalogue, the answers) is loaded once by each worker, not by each file. So no
    // module may keep what a test did, and hooks stand in the test's own file: a helper's would run for one file only.
    isolate: false,
    sequence: { sequencer: SlowFirst },
  },
});
