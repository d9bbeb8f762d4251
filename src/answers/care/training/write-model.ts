import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSigns } from '../signs.ts';
import { themesSchema } from '../themes.ts';
import { labelledTexts } from './labelled.ts';
import { type Trained, trainCare } from './train-care.ts';

const LEFT_OUT = ['care-blind', 'care-blind-second', 'care-blind-third', 'care-training'];
const DIGITS = 3;

function figuresOf({ heldOut, model }: Trained): readonly string[] {
  const { cries, others } = model.trainedOn;
  return [
    `care: ${cries} cries, ${others} other texts, alarm from log odds ${model.threshold} on; the learned part alone:`,
    ...heldOut.map(
      ({ name, noticed, falseAlarms }) =>
        `  ${name}: noticed ${noticed.toFixed(DIGITS)}, false alarms ${falseAlarms.toFixed(DIGITS)}`,
    ),
  ];
}

/** Learns anew and writes data/care-model.json; the lines tell how well it does on texts held out. */
export function writeCareModel(dataDir: string, evaluationDir: string): readonly string[] {
  const themes = themesSchema.parse(JSON.parse(readFileSync(join(dataDir, 'care-themes.json'), 'utf8')));
  const all = labelledTexts(dataDir, evaluationDir);
  const trained = trainCare(all, createSigns(themes), LEFT_OUT);
  writeFileSync(join(dataDir, 'care-model.json'), `${JSON.stringify(trained.model, null, 1)}\n`);
  return figuresOf(trained);
}
