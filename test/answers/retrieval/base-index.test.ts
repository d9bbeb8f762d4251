import { appendFileSync, mkdtempSync, readdirSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { indexBase, readIndex, writeIndex } from '../../../src/answers/retrieval/base-index.ts';
import { createConcepts } from '../../../src/answers/retrieval/concepts.ts';
import { loadModel } from '../../../src/answers/retrieval/model.ts';
import { createRetriever } from '../../../src/answers/retrieval/retriever.ts';
import { DATA_DIR } from '../../catalogue/real-catalogue.ts';

const ASKABLES = [
  { id: 'dormitory', texts: ['Есть ли общежитие?', 'жатақхана бар ма', 'дают общагу'] },
  { id: 'price', texts: ['Сколько стоит учёба?', 'оқу қанша тұрады'] },
];
const CONCEPTS = createConcepts({ dormitory: ['общаг*', 'общежити*', 'жатақхана*'] });
const MODEL = loadModel(DATA_DIR);
const DIGEST = Buffer.alloc(32, 7);

function newFile(): URL {
  return pathToFileURL(join(mkdtempSync(join(tmpdir(), 'base-index-')), 'index.bin'));
}

test('an index that was written finds what a newly built one finds', () => {
  const file = newFile();
  const built = indexBase(ASKABLES, CONCEPTS);
  writeIndex(file, DIGEST, built);
  const read = readIndex(file, DIGEST);
  const texts = ['жатакхана', 'сколько стоит учеба', 'Есть ли общежитие?', 'обшага', '🙂'];
  const finder = (index: typeof read) => createRetriever(ASKABLES, CONCEPTS, MODEL, index);
  expect(texts.map(finder(read))).toEqual(texts.map(finder(built)));
  expect(finder(read)('общага')[0]?.subject.id).toBe('dormitory');
  expect(readdirSync(new URL('.', file))).toEqual(['index.bin']);
});

test('an index of other data, half a one and a missing one are not read', () => {
  const file = newFile();
  expect(readIndex(file, DIGEST)).toBeUndefined();
  writeIndex(file, DIGEST, indexBase(ASKABLES, CONCEPTS));
  expect(readIndex(file, Buffer.alloc(32, 8))).toBeUndefined();
  expect(readIndex(file, DIGEST)).toBeDefined();
  truncateSync(fileURLToPath(file), 500);
  expect(readIndex(file, DIGEST)).toBeUndefined();
  truncateSync(fileURLToPath(file), 10);
  appendFileSync(file, 'nothing of use');
  expect(readIndex(file, DIGEST)).toBeUndefined();
});
