import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { provenanceView, sourcesView } from '../../src/bot/sources-view.ts';
import { loadTexts } from '../../src/bot/texts.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import type { Source } from '../../src/catalogue/schema/source.ts';

const catalogue = loadCatalogue(fileURLToPath(new URL('../../data/', import.meta.url)));
const t = loadTexts(new URL('../../locales/', import.meta.url)).in('ru', 'informal');
const unofficial = [...catalogue.sources.values()].filter(({ kind }) => kind === 'unofficial-list');

test('several unofficial lists are warned of once', () => {
  const ids = unofficial.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(1);
  expect(String(sourcesView(catalogue, ids, null, t)).split('\n')).toHaveLength(1);
  expect(String(sourcesView(catalogue, ids, null, t))).toContain('Неофициальный список');
});

const TODAY = new Date('2026-11-23');
const PAGE: Source = {
  id: 'page-of-the-test',
  kind: 'college-site',
  publisher: { kk: 'колледж сайты', ru: 'сайт колледжа' },
  url: null,
  date: '2021',
};

function told(date: string | null): string {
  const sources = new Map([...catalogue.sources, [PAGE.id, { ...PAGE, date }]]);
  const shown = { sourceIds: [PAGE.id], asOf: null, facts: ['contacts' as const] };
  return String(provenanceView({ ...catalogue, sources }, shown, TODAY, t));
}

test('a year that stands beside the source is not said to be missing', () => {
  expect(told('2021')).toMatch(/сайт колледжа, 2021[\s\S]*с тех пор могло измениться/);
  expect(told('2021')).not.toMatch(/Год источник не называет/);
});

test('where no year is known, the note says so', () => {
  expect(told(null)).toMatch(/Год источник не называет/);
});
