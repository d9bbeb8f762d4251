import { writeFileSync } from 'node:fs';
import { loadQuestions } from '../answers/base/questions.ts';
import { loadCare } from '../answers/care/care.ts';
import { writeCareModel } from '../answers/care/training/write-model.ts';
import { findableOf } from '../answers/findable.ts';
import { loadWording } from '../answers/intents.ts';
import type { Model } from '../answers/retrieval/model.ts';
import { SIGNALS } from '../answers/retrieval/signals.ts';
import { crossValidated, heldOutExamples } from '../answers/training/cross-validation.ts';
import { fitWeights } from '../answers/training/fit-weights.ts';
import { loadCatalogue } from '../catalogue/load.ts';
import { runCommand } from './run-command.ts';

const HELP = `npm run train [-- care]

Learns from data/questions and data/answers how much each likeness between a text and a question counts, and
writes data/answers/model.json; and from the labelled texts what a cry for help is made of (data/care-model.json).
With "care" only that. The same data give the same file. Prints how many wordings held out are found.`;

const DATA = 'data';
const LABELLED = 'test/evaluation';
const DIGITS = 3;

function train(args: readonly string[]): void {
  const [only] = args;
  if (only !== undefined && only !== 'care') {
    console.log(HELP);
    return;
  }
  console.log(writeCareModel(DATA, LABELLED).join('\n'));
  if (only === undefined) trainAnswers();
}

function trainAnswers(): void {
  const wording = loadWording(DATA, loadCare(DATA).helplines);
  const { subjects, conceptsIn } = findableOf(loadQuestions(DATA), wording, loadCatalogue(DATA));
  const folds = heldOutExamples(subjects, conceptsIn);
  const { first, amongThree } = crossValidated(folds);
  const weights = fitWeights(folds.flat(), SIGNALS.length);
  const rounded = SIGNALS.map((signal, at) => [signal, Number((weights[at] ?? 0).toFixed(DIGITS))]);
  const model: Model = {
    trainedOn: { askables: subjects.length, wordings: folds.flat().length },
    weights: Object.fromEntries(rounded),
  };
  writeFileSync(`${DATA}/answers/model.json`, `${JSON.stringify(model, null, 2)}\n`);
  console.log(`${model.trainedOn.wordings} wordings of ${model.trainedOn.askables} questions and intents`);
  console.log(`held out: first ${first.toFixed(DIGITS)}, among three ${amongThree.toFixed(DIGITS)}`);
}

await runCommand('train', train);
