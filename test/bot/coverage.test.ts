import { describe, expect, test } from 'vitest';
import { coverageView } from '../../src/bot/features/what-is-known/view.ts';
import { loadTexts } from '../../src/bot/texts.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';

const texts = loadTexts(new URL('../../locales/', import.meta.url));

describe('what we know, in the chat', () => {
  test.each(LANGUAGES)('fits in a message for every region in %s, with no placeholder left', (language) => {
    for (const region of [undefined, ...catalogue.regions.values()]) {
      for (const address of ['informal', 'formal'] as const) {
        const { text } = coverageView(catalogue, region, texts.in(language, address)).text;
        expect(text.length).toBeLessThan(2000);
        expect(text).not.toMatch(/[{}]|undefined|null|coverage\.\w/);
      }
    }
  });

  test('counts for the own region and for all, and names what is known of none', () => {
    const t = texts.in('ru', 'informal');
    const { text } = coverageView(catalogue, catalogue.regions.get('ulytau'), t).text;
    const [own, whole] = text.split('Все регионы');
    const here = catalogue.collegesByRegion.get('ulytau') ?? [];
    expect(own).toContain(`${here.length} колледжей. О скольких известно:`);
    expect(own).toContain(
      `• специальности: ${here.filter(({ programmes }) => programmes.length > 0).length}\n`,
    );
    expect(own).toMatch(/Не известно ни об одном: общежитие, /);
    expect(own).not.toContain('• общежитие');
    expect(whole).toContain(`${catalogue.colleges.size} колледж`);
    expect(whole).toMatch(/неофициальный список \d+/);
  });

  test('offers to name the region to who has not', () => {
    const t = texts.in('kk', 'informal');
    const data = (known: string | undefined) =>
      coverageView(catalogue, known === undefined ? undefined : catalogue.regions.get(known), t)
        .buttons.flat()
        .map((key) => ('callback_data' in key ? key.callback_data : ''));
    expect(data(undefined)).toContain('w:settings');
    expect(data('abai')).not.toContain('w:settings');
  });
});
