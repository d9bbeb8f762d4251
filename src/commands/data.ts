import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadQuestions } from '../answers/base/questions.ts';
import { coverageOf } from '../catalogue/coverage.ts';
import { formatFault } from '../catalogue/fault.ts';
import { IMPORT_KINDS } from '../catalogue/import/kinds.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { checkDataFiles } from '../check-data.ts';
import { readArguments } from './arguments.ts';
import { CommandError } from './command-error.ts';
import { coverageJson, coverageTable } from './data/coverage.ts';
import { importTable, kindOf } from './data/import.ts';
import { checkProfileRows } from './data/profile-rows.ts';
import { writeTemplate } from './data/template.ts';
import { printUnanswered } from './data/unanswered.ts';
import { runCommand } from './run-command.ts';

const HELP = `npm run data -- check [--dir FOLDER]
npm run data -- coverage [--json] [--dir FOLDER]
npm run data -- template KIND [FILE.xlsx]
npm run data -- import KIND FILE [--map FILE.json] [--source "publisher; date; address"]
                [--region ID] [--full] [--write] [--dir FOLDER]
npm run data -- unanswered

check     reads every file of the data folder (data/ unless --dir names another) and prints what is wrong,
          one fault a line: file: record: field: message. Exit 0 when all is well, 1 when something is wrong.
coverage  prints by region of how many colleges something is known, of when, from whom, and what is missing;
          --json prints one object for other programs.
template  writes a workbook to fill in (KIND.xlsx unless FILE names another).
import    reads an official table (XLSX, XLS, CSV) and prints what is new, changed, gone and suspicious, and every
          fault by row and column. Nothing is written without --write; with a fault, nothing is written at all.
          --map    JSON {"our field": "their heading"}, for headings that are not recognised
          --source who published it, when, and where: becomes a record of sources.json; or the id of one
          --region the region of rows that name none
          --full   the table is the complete register, of --region or of the country: what it lacks is removed
unanswered lists what people asked the bot and got no answer to, or a bad one, alike questions together; reads the
          Redis that the variable REDIS_URL names.

KIND: ${IMPORT_KINDS.join(', ')}
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

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const OPTIONS = {
  help: { ...flag, short: 'h' },
  dir: { ...text, default: 'data' },
  json: flag,
  map: text,
  source: text,
  region: text,
  full: flag,
  write: flag,
} as const;

type Values = ReturnType<typeof readArguments<typeof OPTIONS>>['values'];

interface Action {
  /** Options besides --dir. */
  readonly takes: readonly (keyof typeof OPTIONS)[];
  readonly mostArguments: number;
  /** False: something is wrong, exit 1. */
  readonly run: (dataDir: string, args: readonly string[], values: Values) => boolean | Promise<boolean>;
}

const ACTIONS: Readonly<Record<string, Action>> = {
  check: { takes: [], mostArguments: 0, run: check },
  coverage: {
    takes: ['json'],
    mostArguments: 0,
    run: (dataDir, _, { json }) => {
      const catalogue = loadCatalogue(dataDir);
      console.log(json === true ? coverageJson(catalogue) : coverageTable(catalogue));
      return true;
    },
  },
  template: {
    takes: [],
    mostArguments: 2,
    run: (_, [kind, file]) => {
      writeTemplate(kindOf(kind), file ?? `${kind}.xlsx`);
      return true;
    },
  },
  import: {
    takes: ['map', 'source', 'region', 'full', 'write'],
    mostArguments: 2,
    run: (dataDir, [kind, file], { map, source, region, full = false, write = false }) => {
      const known = kindOf(kind);
      if (file === undefined) throw new CommandError('import: name the file');
      return importTable(dataDir, known, file, { map, source, region, full, write });
    },
  },
  unanswered: {
    takes: [],
    mostArguments: 0,
    run: async () => {
      await printUnanswered(process.env.REDIS_URL);
      return true;
    },
  },
};

async function main(args: readonly string[]): Promise<void> {
  const { values, positionals } = readArguments(args, OPTIONS);
  const [name, ...rest] = positionals;
  if (values.help === true) {
    console.log(HELP);
    return;
  }
  const names = Object.keys(ACTIONS).join(', ');
  if (name === undefined) throw new CommandError(`say what to do: ${names}. "--help" tells more`);
  const action = ACTIONS[name];
  if (action === undefined) throw new CommandError(`unknown action ${name}; expected one of ${names}`);
  const surplus = rest.slice(action.mostArguments);
  if (surplus.length > 0) throw new CommandError(`${name} takes no ${surplus.join(' ')}`);
  const allowed = new Set<string>(['dir', ...action.takes]);
  const refused = Object.keys(values).find((option) => !allowed.has(option));
  if (refused !== undefined) throw new CommandError(`${name} takes no --${refused}`);
  const dataDir = resolve(values.dir);
  if (!statSync(dataDir, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CommandError(`--dir: no folder ${dataDir}`);
  }
  if (!(await action.run(dataDir, rest, values))) process.exitCode = 1;
}

await runCommand('data', main);
