import { join } from 'node:path';
import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { loadAnswerer } from '../answers/load.ts';
import type { Answer } from '../answers/outcome.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { loadNamingFaults } from '../check-data.ts';
import type { ContentLanguage } from '../language/language.ts';
import { readArguments } from './arguments.ts';
import { createPrinter } from './ask/print.ts';
import { CommandError } from './command-error.ts';
import { runCommand } from './run-command.ts';

const HELP = `npm run ask -- [--lang kk|ru] [--region ID] [--json] "question"

Answers one question; without a question, every line of standard input on its own, as for a new person.

  --lang kk|ru   language when the question itself does not tell (default ru)
  --region ID    region of the asker, an id of data/regions.json such as aktobe
  --json         one object per question on one line, nothing else on standard output:
                 {query, lang, outcome, ids, titles, alternatives: [{id, title, outcome}], confidence}
  --help         this text

Exit code: 0 whatever the outcomes are, 1 with one line when the arguments are wrong.`;

const DATA = join(import.meta.dirname, '..', '..', 'data');

type Options = {
  readonly language: ContentLanguage;
  readonly regionId: string | undefined;
  readonly json: boolean;
  readonly question: string | undefined;
};

function readOptions(args: readonly string[]): Options | 'help' {
  const { values, positionals } = readArguments(args, {
    lang: { type: 'string', default: 'ru' },
    region: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  if (values.help) return 'help';
  if (values.lang !== 'kk' && values.lang !== 'ru') throw new CommandError('--lang: kk or ru is expected');
  const question = positionals.length === 0 ? undefined : positionals.join(' ');
  return { language: values.lang, regionId: values.region, json: values.json, question };
}

function asJson(query: string, answer: Answer): string {
  const { language, outcome, ids, titles, alternatives, confidence } = answer;
  return JSON.stringify({ query, lang: language, outcome, ids, titles, alternatives, confidence });
}

async function run(options: Options): Promise<void> {
  const catalogue = loadNamingFaults(DATA, () => loadCatalogue(DATA));
  if (options.regionId !== undefined && !catalogue.regions.has(options.regionId)) {
    throw new CommandError(`--region: one of ${[...catalogue.regions.keys()].join(', ')} is expected`);
  }
  const { answer, print } = loadNamingFaults(DATA, () => ({
    answer: loadAnswerer(DATA, catalogue),
    print: createPrinter(DATA, catalogue, new Date()),
  }));
  const reply = (query: string) => {
    const answered = answer(query, { language: options.language, regionId: options.regionId });
    stdout.write(`${options.json ? asJson(query, answered) : print(answered)}\n`);
  };
  if (options.question !== undefined) return reply(options.question);
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY }))
    reply(line);
}

async function main(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  if (options === 'help') stdout.write(`${HELP}\n`);
  else await run(options);
}

await runCommand('ask', main);
