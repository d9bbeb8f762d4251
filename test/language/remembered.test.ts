import { expect, test } from 'vitest';
import { remembered } from '../../src/language/remembered.ts';

function counting() {
  const read: string[] = [];
  const lengthOf = remembered((word) => {
    read.push(word);
    return word.length;
  });
  return { read, lengthOf };
}

test('a word is read once', () => {
  const { read, lengthOf } = counting();
  expect([lengthOf('колледж'), lengthOf('колледж'), lengthOf('грант')]).toEqual([7, 7, 5]);
  expect(read).toEqual(['колледж', 'грант']);
});

test('whoever sends ever new or ever longer words fills no memory', () => {
  const { read, lengthOf } = counting();
  const long = 'а'.repeat(4096);
  expect([lengthOf(long), lengthOf(long)]).toEqual([4096, 4096]);
  expect(read).toEqual([long, long]);
  for (let one = 0; one < 30_000; one += 1) lengthOf(`${one}`);
  read.length = 0;
  for (const early of ['1', '29999', '29999']) lengthOf(early);
  expect(read).toEqual(['29999', '29999']);
});
