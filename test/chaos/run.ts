import { wholeNumber } from '../../src/commands/arguments.ts';
import { CommandError } from '../../src/commands/command-error.ts';
import { runCommand } from '../../src/commands/run-command.ts';
import { readOptions } from '../support/long-run-options.ts';
import type { Row } from './fault.ts';
import { clusterFailover, failover, failoverWaiting } from './faults/failover.ts';
import {
  clocks,
  kills,
  killsLeavingLocks,
  leaderKilled,
  poison,
  reorderings,
  silence,
} from './faults/processes.ts';
import { emptied, outOfMemory, readOnly, slow } from './faults/redis.ts';
import { badAnswers } from './faults/telegram.ts';

/** Every fault and how often the long run injects it. */
const FAULTS: Readonly<Record<string, readonly [fault: (times: number) => Promise<Row>, times: number]>> = {
  kills: [kills, 200],
  killsLeavingLocks: [killsLeavingLocks, 5],
  leaderKilled: [leaderKilled, 5],
  reorderings: [reorderings, 200],
  slow: [slow, 10],
  emptied: [emptied, 3],
  outOfMemory: [outOfMemory, 10],
  readOnly: [readOnly, 10],
  failover: [failover, 5],
  failoverWaiting: [failoverWaiting, 5],
  clusterFailover: [clusterFailover, 5],
  badAnswers: [badAnswers, 200],
  clocks: [clocks, 300],
  poison: [poison, 50],
  silence: [silence, 5],
};

const HEADINGS = ['fault', 'injected', 'updates', 'expected', 'found', 'lost', 'doubled', 'note'] as const;

const HELP = `npm run chaos [-- options]: every fault at length, a line of a table each (half an hour)

  --only NAME   one fault: ${Object.keys(FAULTS).join(', ')}
  --times N     how often it is injected
  --json        a line of JSON each
  --help        this text`;

async function main(args: readonly string[]): Promise<void> {
  const options = { only: { type: 'string' }, times: { type: 'string' }, json: { type: 'boolean' } } as const;
  const values = readOptions(args, options, HELP);
  if (!values) return;
  const times = values.times === undefined ? undefined : wholeNumber('--times', values.times, 1);
  const chosen = Object.entries(FAULTS).filter(([name]) => values.only === undefined || name === values.only);
  if (chosen.length === 0)
    throw new CommandError(`--only: expected one of ${Object.keys(FAULTS).join(', ')}`);
  if (!values.json) print(HEADINGS);
  for (const [, [fault, usual]] of chosen) {
    const row = await fault(times ?? usual);
    if (values.json) console.log(JSON.stringify(row));
    else print(cellsOf(row));
  }
}

function cellsOf(row: Row): readonly string[] {
  return HEADINGS.map((heading) => String(row[heading] ?? ''));
}

function print(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

await runCommand('chaos', main);
