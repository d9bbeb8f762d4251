import { CommandError } from './command-error.ts';
import { evaluateAnswers } from './evaluate/answers.ts';
import { evaluateCare } from './evaluate/care.ts';
import { evaluateOrientation } from './evaluate/orientation.ts';
import { evaluateSearch } from './evaluate/search.ts';
import { runCommand } from './run-command.ts';

/** What can be scored. Each part reads its own arguments, knows --help, and throws a `CommandError` for a mistake. */
const PARTS: Readonly<Record<string, (args: readonly string[]) => void | Promise<void>>> = {
  answers: evaluateAnswers,
  care: evaluateCare,
  orientation: evaluateOrientation,
  search: evaluateSearch,
};

const HELP = `npm run evaluate -- PART [FILE] [options]

PART is one of: ${Object.keys(PARTS).join(', ')}. "PART --help" tells more.`;

async function main([name, ...args]: readonly string[]): Promise<void> {
  if (name === undefined || name === '--help') return console.log(HELP);
  const part = PARTS[name];
  if (!part) throw new CommandError(`unknown part ${name}; expected ${Object.keys(PARTS).join(', ')}`);
  await part(args);
}

await runCommand('evaluate', main);
