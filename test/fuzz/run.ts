import { SingleBar } from 'cli-progress';
import { wholeNumber } from '../../src/commands/arguments.ts';
import { runCommand } from '../../src/commands/run-command.ts';
import { readOptions } from '../support/long-run-options.ts';
import { type Fuzzed, fuzz, told } from './fuzz.ts';

const SLOW_MS = 1000;
const A_MINUTE_MS = 60_000;
const SLOWEST_SHOWN = 5;

const HELP = `npm run fuzz [-- options]: wild, forged and damaged updates to the bot in this process

  --updates N   how many (100000)
  --seed S      which ones; else others each time
  --json        one line of JSON
  --help        this text`;

async function main(args: readonly string[]): Promise<void> {
  const options = {
    updates: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean' },
  } as const;
  const values = readOptions(args, options, HELP);
  if (!values) return;
  const updates = wholeNumber('--updates', values.updates ?? '100000', 1);
  const seed = wholeNumber('--seed', values.seed ?? String(Date.now() % 1_000_000_000), 0);
  const bar = new SingleBar({
    format: 'fuzz [{bar}] {value}/{total}',
    stream: process.stderr,
    noTTYOutput: true,
    notTTYSchedule: A_MINUTE_MS,
  });
  bar.start(updates, 0);
  const began = performance.now();
  const fuzzed = await fuzz(updates, seed, (sent) => bar.update(sent));
  bar.stop();
  const figures = figuresOf(fuzzed, seed, (performance.now() - began) / 1000);
  if (values.json) console.log(JSON.stringify({ ...figures, failure: fuzzed.failure ?? null }));
  else {
    for (const [name, value] of Object.entries(figures)) console.log(`${name}: ${JSON.stringify(value)}`);
    if (fuzzed.failure) console.log(`\n${told(fuzzed.failure)}`);
  }
  if (fuzzed.failure) process.exitCode = 1;
}

function figuresOf({ updates, walks, calls, times, failure }: Fuzzed, seed: number, seconds: number) {
  const sorted = times.map(([, took]) => took).toSorted((one, other) => one - other);
  const at = (part: number) => rounded(sorted[Math.floor((sorted.length - 1) * part)] ?? 0);
  const slowest = times.toSorted(([, one], [, other]) => other - one).slice(0, SLOWEST_SHOWN);
  return {
    seed,
    updates,
    walks,
    calls,
    findings: failure ? 1 : 0,
    medianMs: at(0.5),
    p99Ms: at(0.99),
    longestMs: at(1),
    overOneSecond: sorted.filter((took) => took > SLOW_MS).length,
    slowest: slowest.map(([kind, took]) => `${kind} ${rounded(took)}`),
    kinds: countsOf(times.map(([kind]) => kind)),
    seconds: Math.round(seconds),
  };
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;

function countsOf(kinds: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([, one], [, other]) => other - one));
}

await runCommand('fuzz', main);
process.exit();
