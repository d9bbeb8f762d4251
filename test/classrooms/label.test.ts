import { expect, test } from 'vitest';
import { readLabel } from '../../src/classrooms/label.ts';

test.each([
  ['9 «Б»', '9 «Б»'],
  ['  9Ә   инженерлік\nсынып ', '9Ә инженерлік сынып'],
  ['11А 2025-2026', '11А 2025-2026'],
])('%j is a name of a class', (typed, label) => {
  expect(readLabel(typed)).toEqual({ status: 'success', label });
});

test.each([
  ['9Б, звоните 8 701 123 45 67', 'personal'],
  ['ИИН 080101500123', 'personal'],
  ['9б sabina@mail.kz', 'personal'],
  ['9Б https://t.me/channel', 'personal'],
  ['9Б mektep.kz', 'personal'],
  ['меня зовут Айгуль', 'personal'],
  ['9'.repeat(3).concat(' сынып '.repeat(7)), 'tooLong'],
  ['…', 'empty'],
  ['🙂🙂', 'empty'],
])('%j is not kept: %s', (typed, reason) => {
  expect(readLabel(typed)).toEqual({ status: 'fail', reason });
});
