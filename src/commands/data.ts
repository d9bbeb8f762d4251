import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { loadQuestions } from '../answers/base/questions.ts';
import { coverageOf } from '../catalogue/coverage.ts';
import { formatFault } from '../catalogue/fault.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { checkDataFiles } from '../check-data.ts';
import { CommandError } from './command-error.ts';
import { coverageJson, coverageTable } from './data/coverage.ts';
import { checkProfileRows } from './data/profile-rows.ts';
import { runCommand } from './run-command.ts';

const HELP = `npm run data -- check [--dir FOLDER]
npm run data -- coverage [--json] [--dir FOLDER]

check     reads every file of the data folder (data/ unless --dir names another) and prints what is wrong,
          one fault a line: file: record: field: message. Exit 0 when all is well, 1 when something is wrong.
coverage  prints by region of how many colleges something is known, of when, from whom, and what is missing;
          --json prints one object for other programs.

data/README.md tells what stands in which file.`;

function check(dataDir: string): boolean {
  const faults = [...checkDataFiles(dataDir), ...checkProfileRows(dataDir)];
  for (const fault of faults) console.log(formatFault(fault));
  if (faults.length > 0) {
    console.error(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`);
    return false;
  }
  const counts = { ...coverageOf(loadCatalogue(dataDir)), questions: loadQuestions(dataDir).length };
  for (const [name, count] of Object.entries(counts)) {
    console.log(`${name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}: ${count}`);
  }
  console.log('all is well');
  return true;
}

function argumentsOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h' },
        dir: { type: 'string', default: 'data' },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}

function main(args: readonly string[]): void {
  const { values, positionals } = argumentsOf(args);
  const [action, ...rest] = positionals;
  if (values.help === true) {
    console.log(HELP);
    return;
  }
  if (action === undefined) throw new CommandError('say what to do: check or coverage. "--help" tells more');
  const dataDir = resolve(values.dir);
  if (!statSync(dataDir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CommandError(`--dir: no folder ${dataDir}`);
  }
  switch (action) {
    case 'check':
      refuseMore(action, rest);
      if (values.json) throw new CommandError('check takes no --json');
      if (!check(dataDir)) process.exitCode = 1;
      return;
    case 'coverage':
      refuseMore(action, rest);
      printCoverage(dataDir, values.json);
      return;
    default:
      throw new CommandError(`unknown action ${action}; expected check or coverage`);
  }
}

function refuseMore(action: string, rest: readonly string[]): void {
  if (rest.length > 0) throw new CommandError(`${action} takes no ${rest.join(' ')}`);
}

function printCoverage(dataDir: string, json: boolean): void {
  const catalogue = loadCatalogue(dataDir);
  console.log(json ? coverageJson(catalogue) : coverageTable(catalogue));
}

await runCommand('data', main);
