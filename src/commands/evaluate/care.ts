import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { z } from 'zod';
import { type IsCare, loadCare } from '../../answers/care/care.ts';
import { labelledSetSchema } from '../../answers/care/training/labelled.ts';
import { readArguments } from '../arguments.ts';
import { readLabelled } from './read-labelled.ts';

const DATA = join(import.meta.dirname, '..', '..', '..', 'data');
const DIGITS = 3;
const LANGUAGES_OF_SETS = ['kk', 'ru'] as const;

const EXPECTED =
  'a list of {"text", "language", "isCare", "kind"}, or {"cries": {"kk": [texts], "ru": […]}, "traps": {…}}';

const CARE_HELP = `evaluate care FILE [--misses]

Counts the cries for help that care notices and the other texts it takes for one, per language and kind. FILE is
${EXPECTED}.

  --misses   the texts that were taken wrongly, on standard error`;

const itemSchema = z.looseObject({
  text: z.string().min(1),
  language: z.string(),
  isCare: z.boolean(),
  kind: z.string().optional(),
});
type Item = z.infer<typeof itemSchema>;
const fileSchema = z.union([
  z.array(itemSchema).min(1),
  labelledSetSchema.refine(({ cries, traps }) => cries !== undefined || traps !== undefined),
]);

function itemsOf(labelled: z.infer<typeof fileSchema>): readonly Item[] {
  if (Array.isArray(labelled)) return labelled;
  return [labelled.cries, labelled.traps].flatMap((texts, at) =>
    LANGUAGES_OF_SETS.flatMap((language) =>
      (texts?.[language] ?? []).map((text) => ({ text, language, isCare: at === 0 })),
    ),
  );
}

function optionsOf(args: readonly string[]) {
  const { values, positionals } = readArguments(args, {
    misses: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  return { ...values, file: positionals[0] };
}

function counted(name: string, items: readonly Item[], isCare: IsCare): string {
  const alarms = items.filter(({ text }) => isCare(text)).length;
  return `${name}: ${alarms} of ${items.length} (${(alarms / items.length).toFixed(DIGITS)})`;
}

function groupsOf(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

/** The report on one file. */
export function careReport(items: readonly Item[], isCare: IsCare): readonly string[] {
  return [true, false].flatMap((wanted) => {
    const own = items.filter((item) => item.isCare === wanted);
    if (own.length === 0) return [];
    return [
      counted(wanted ? 'cries noticed' : 'false alarms', own, isCare),
      ...[...groupsOf(own, ({ language }) => language)].map(([name, each]) =>
        counted(`  ${name}`, each, isCare),
      ),
      ...[
        ...groupsOf(
          own.filter(({ kind }) => kind !== undefined),
          ({ kind = '' }) => kind,
        ),
      ].map(([name, each]) => counted(`  ${name}`, each, isCare)),
    ];
  });
}

export function evaluateCare(args: readonly string[]): void {
  const { file, misses, help } = optionsOf(args);
  if (help || file === undefined) {
    console.log(CARE_HELP);
    return;
  }
  const items = itemsOf(readLabelled(file, fileSchema, EXPECTED));
  const { isCare } = loadCare(DATA);
  console.log(careReport(items, isCare).join('\n'));
  const started = performance.now();
  for (const { text } of items) isCare(text);
  console.log(`${((performance.now() - started) / items.length).toFixed(DIGITS)} ms a text`);
  if (!misses) return;
  for (const { text, isCare: wanted } of items) if (isCare(text) !== wanted) console.error(text);
}
