import { expect, test } from 'vitest';
import { loadQuestions } from '../../src/answers/base/questions.ts';
import { loadCare } from '../../src/answers/care/care.ts';
import { findableOf } from '../../src/answers/findable.ts';
import { loadWording, type Wording } from '../../src/answers/intents.ts';
import { catalogue, DATA_DIR } from '../catalogue/real-catalogue.ts';

const questions = loadQuestions(DATA_DIR);
const wording = loadWording(DATA_DIR, loadCare(DATA_DIR).helplines);
const [first] = questions;
const [profession] = catalogue.professions.values();
if (first === undefined || profession === undefined) throw new Error('no data');

const digestOf = (changed: Partial<Wording> = {}, known = catalogue, asked = questions) =>
  findableOf(asked, { ...wording, ...changed }, known).digest.toString('hex');

test('the digest stays while the data stay', () => {
  expect(digestOf()).toBe(digestOf());
});

test.each([
  ['a wording', () => digestOf({ more: { ...wording.more, [first.id]: ['мүлде жаңа сұрақ'] } })],
  ['a synonym', () => digestOf({ synonyms: { ...wording.synonyms, dormitory: ['ночлежка'] } })],
  [
    'a question',
    () => digestOf({}, catalogue, [{ ...first, title: { kk: 'Жаңа', ru: 'Новый' } }, ...questions.slice(1)]),
  ],
  [
    'a name of a profession',
    () => {
      const renamed = { ...profession, name: { ...profession.name, ru: 'Ловец облаков' } };
      return digestOf(
        {},
        { ...catalogue, professions: new Map([...catalogue.professions, [profession.id, renamed]]) },
      );
    },
  ],
])('the digest changes with %s', (_, changed) => {
  expect(changed()).not.toBe(digestOf());
});
