import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { sourcesView } from '../../src/bot/sources-view.ts';
import { loadTexts } from '../../src/bot/texts.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';

const catalogue = loadCatalogue(fileURLToPath(new URL('../../data/', import.meta.url)));
const t = loadTexts(new URL('../../locales/', import.meta.url)).in('ru', 'informal');
const unofficial = [...catalogue.sources.values()].filter(({ kind }) => kind === 'unofficial-list');

test('several unofficial lists are warned of once', () => {
  const ids = unofficial.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(1);
  expect(String(sourcesView(catalogue, ids, null, t)).split('\n')).toHaveLength(1);
  expect(String(sourcesView(catalogue, ids, null, t))).toContain('Неофициальный список');
});
