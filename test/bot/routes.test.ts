import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { presses } from '../../src/bot/bot.ts';

const FEATURES = new URL('../../src/bot/features/', import.meta.url);
/** What the features say of the presses they take: `.callbackQuery('o:start'`, `.callbackQuery(/^o:a:`. */
const TAKEN = /\.callbackQuery\(\s*(?:'|\/\^)(\w+)/g;

test('every first word that a feature takes a press by leads to it', () => {
  const sources = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(new URL(file, FEATURES), 'utf8'));
  const taken = new Set(sources.flatMap((source) => [...source.matchAll(TAKEN)].map(([, word]) => word)));
  expect(taken.size).toBeGreaterThan(15);
  expect([...taken].sort()).toEqual(Object.keys(presses).sort());
});
