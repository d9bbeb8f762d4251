import { SingleBar } from 'cli-progress';
import { readArguments, wholeNumber } from '../../src/commands/arguments.ts';
import { CommandError } from '../../src/commands/command-error.ts';
import { runCommand } from '../../src/commands/run-command.ts';
import type { Figure, Measure, Scale } from './figure.ts';
import { journeyCalls } from './journey-calls.ts';
import { latency } from './latency.ts';
import { memory } from './memory.ts';
import { naive } from './naive.ts';
import { pictures } from './pictures.ts';
import { processes } from './processes.ts';
import { rush } from './rush.ts';
import { throughput } from './throughput.ts';

/** Every measurement by its name, in the order in which they run. */
const MEASURES: Readonly<Record<string, Measure>> = {
  throughput,
  naive,
  latency,
  memory,
  pictures,
  journeyCalls,
  processes,
  rush,
};

const BAR = { format: '{name} [{bar}] {percentage} %', stream: process.stderr, hideCursor: true };

function scaleOf(values: Readonly<Record<string, string | boolean | undefined>>): Scale {
  const number = (name: string, usual: number) => {
    const given = values[name];
    return given === undefined ? usual : wholeNumber(`--${name}`, String(given), 1);
  };
  return {
    rounds: Math.max(3, number('rounds', 5)),
    crowd: number('crowd', 60),
    people: number('people', 20_000),
    pupils: number('pupils', 300),
    seconds: number('seconds', 20),
    rates: [100, 500, 1000],
    openSeconds: 10,
  };
}

/** `npm run bench [-- --only NAME --json --rounds N --crowd N --people N --pupils N --seconds N]` */
async function main(args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = readArguments(args, {
    only: text,
    json: { type: 'boolean' },
    rounds: text,
    crowd: text,
    people: text,
    pupils: text,
    seconds: text,
  });
  const scale = scaleOf(values);
  const chosen = Object.entries(MEASURES).filter(
    ([name]) => values.only === undefined || name === values.only,
  );
  if (chosen.length === 0)
    throw new CommandError(`--only: expected one of ${Object.keys(MEASURES).join(', ')}`);
  for (const [name, measure] of chosen) {
    const bar = new SingleBar(BAR);
    bar.start(1000, 0, { name });
    const figures = await measure(scale, (part) => bar.update(Math.round(part * 1000)));
    bar.stop();
    if (values.json) for (const figure of figures) console.log(JSON.stringify({ measure: name, ...figure }));
    else print(name, figures);
  }
}

function print(name: string, figures: readonly Figure[]): void {
  console.log(`\n${name}`);
  for (const { name, value, unit, spread, target, met } of figures) {
    const range = spread ? ` (${spread[0]} to ${spread[1]})` : '';
    const verdict = target === undefined ? '' : `, target ${target}: ${met ? 'met' : 'MISSED'}`;
    console.log(`  ${name}: ${value} ${unit}${range}${verdict}`);
  }
}

await runCommand('bench', main);
// Connections that a measurement left behind keep nobody waiting.
process.exit();
