import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig, VARIABLES } from '../src/config.ts';

const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
const assigned = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)];

test('.env.example lists every variable, and none that is not read', () => {
  expect(assigned.map(([, name]) => name).sort()).toEqual([...VARIABLES].sort());
});

test('.env.example starts the bot as it is', () => {
  const variables = Object.fromEntries(assigned.map(([, name, value]) => [name, value]));
  expect(readConfig(variables)).toEqual(readConfig({}));
});
