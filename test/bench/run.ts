import { SingleBar } from 'cli-progress';
import { wholeNumber } from '../../src/commands/arguments.ts';
import { CommandError } from '../../src/commands/command-error.ts';
import { runCommand } from '../../src/commands/run-command.ts';
import { readOptions } from '../support/long-run-options.ts';
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

/** The usual amount, and what `--full` asks for. */
const AMOUNTS = {
  rounds: [5, 7],
  crowd: [60, 120],
  people: [20_000, 1_000_000],
  pupils: [300, 10_000],
  seconds: [20, 300],
} as const;

const HELP = `npm run bench [-- options]: every measurement in one run (five minutes, three quarters of an hour in full)

  --only NAME   one of ${Object.keys(MEASURES).join(', ')}
  --full        as much as the figures of a country ask for: ${amounts(1)}
  --rounds N, --crowd N, --people N, --pupils N, --seconds N
                how much; usually ${amounts(0)}
  --json        a line of JSON for each figure
  --help        this text`;

function amounts(index: 0 | 1): string {
  return Object.entries(AMOUNTS)
    .map(([name, both]) => `${both[index]} ${name}`)
    .join(', ');
}

function scaleOf(values: Readonly<Record<string, string | boolean | undefined>>): Scale {
  const number = (name: keyof typeof AMOUNTS) => {
    const given = values[name];
    const usual = AMOUNTS[name][values.full === true ? 1 : 0];
    return given === undefined ? usual : wholeNumber(`--${name}`, String(given), 1);
  };
  return {
    rounds: Math.max(3, number('rounds')),
    crowd: number('crowd'),
    people: number('people'),
    pupils: number('pupils'),
    seconds: number('seconds'),
    rates: [100, 500, 1000],
    openSeconds: 10,
  };
}

async function main(args: readonly string[]): Promise<void> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const values = readOptions(
    args,
    {
      ...{ only: text, json: flag, full: flag },
      ...{ rounds: text, crowd: text, people: text, pupils: text, seconds: text },
    },
    HELP,
  );
  if (!values) return;
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
