import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { regionView } from '../../src/bot/features/regions/view.ts';
import { figureLine, keyFigures } from '../../src/bot/figures-view.ts';
import { kazakhAblative } from '../../src/bot/kazakh-ablative.ts';
import { loadTexts } from '../../src/bot/texts.ts';
import { statisticsOf } from '../../src/catalogue/coverage.ts';
import { contentLanguage, LANGUAGES, type Language } from '../../src/language/language.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';

const LONGEST_MESSAGE = 4096;
const LONGEST_PAGE = 1500;
const TODAY = new Date('2026-11-22');
const LAST_TOPICS = ['awards', 'rules', 'events'] as const;
const texts = loadTexts(new URL('../../locales/', import.meta.url));
const regions = [...catalogue.regions.values()];

/** The pages as a person turns them, by the button that the page offers. */
function pagesOf(regionId: string, language: Language) {
  const region = catalogue.regions.get(regionId);
  if (!region) throw new Error(`no region ${regionId}`);
  const t = texts.in(language, 'informal');
  const from = (page: number): readonly ReturnType<typeof regionView>[] => {
    const screen = regionView(catalogue, { region, isMine: true, page }, TODAY, t);
    const turn = screen.buttons.flat().find(({ text }) => text === t('nav.next'));
    if (!turn) return [screen];
    expect(turn).toMatchObject({ callback_data: `r:show:${regionId}:${page + 1}` });
    return [screen, ...from(page + 1)];
  };
  return from(0).map(({ text }) => text);
}

function linesOf(pages: ReturnType<typeof pagesOf>) {
  return pages.flatMap(({ text }) => text.split('\n'));
}

const bullets = (pages: ReturnType<typeof pagesOf>) => linesOf(pages).filter((line) => line.startsWith('• '));

describe('the figures of a region', () => {
  test('fit in a message, on pages of two said, with no placeholder left', () => {
    fc.assert(
      fc.property(fc.constantFrom(...regions), fc.constantFrom(...LANGUAGES), ({ id }, language) => {
        for (const { text } of pagesOf(id, language)) {
          expect(text.length).toBeLessThanOrEqual(Math.min(LONGEST_MESSAGE, LONGEST_PAGE));
          expect(text).not.toMatch(/[{}]|undefined|null|(?:region|units|source)\.\w/);
        }
      }),
      { numRuns: regions.length * LANGUAGES.length * 3 },
    );
  });

  test.each(LANGUAGES)(
    'name a source of the same page for every value, each source once, in %s',
    (language) => {
      for (const { id } of regions) {
        for (const page of pagesOf(id, language)) {
          const entries = page.text.split('\n').flatMap((line) => line.match(/^\[(\d+)\] \S/)?.[1] ?? []);
          expect(entries).toEqual(entries.map((_, index) => String(index + 1)));
          const named = bullets([page]).map((line) => line.match(/\[\d+\]/g) ?? []);
          expect(named.every((numbers) => numbers.length > 0)).toBe(true);
          expect([...new Set(named.flat())].toSorted()).toEqual(entries.map((one) => `[${one}]`).toSorted());
        }
      }
    },
  );

  test.each(LANGUAGES)('show every known value with its period and all its sources, in %s', (language) => {
    for (const { id } of regions) {
      const shown = pagesOf(id, language).flatMap((page) => {
        const publishers = page.text.split('\n').filter((line) => line.startsWith('['));
        return bullets([page]).map((line) => ({
          line,
          cited: publishers.filter((entry) => line.includes(entry.slice(0, entry.indexOf(' ')))).join('\n'),
        }));
      });
      for (const { value, period, sources } of statisticsOf(catalogue, id)) {
        const said =
          typeof value === 'number' ? value.toLocaleString('ru-RU') : value[contentLanguage(language)];
        const publishers = sources.map(
          (one) => catalogue.sources.get(one)?.publisher[contentLanguage(language)],
        );
        const told = shown.some(
          ({ line, cited }) =>
            line.includes(said) &&
            line.includes(period ?? '') &&
            publishers.every((publisher) => cited.includes(publisher ?? '')),
        );
        expect([id, said, told]).toEqual([id, said, true]);
      }
    }
  });

  test('lead to the publications', () => {
    const links = pagesOf('almaty', 'kk').flatMap(({ entities }) =>
      entities.flatMap((entity) => (entity.type === 'text_link' ? [entity.url] : [])),
    );
    expect(links).toHaveLength(7);
    expect(links).toContain(catalogue.sources.get('kazpravda-almaty')?.url);
  });

  test('stand next to each other when sources disagree, and once when they agree', () => {
    const lines = linesOf(pagesOf('karaganda', 'ru'));
    const colleges = lines.findIndex((line) => line.startsWith('• Колледжей: '));
    expect(lines[colleges]).toMatch(/: 37 \(2025\/26\) \[\d\]; 54 \(2025\) \[\d\]; 52 \(2025\) \[\d\]$/);
    expect(lines[colleges + 1]).toBe('Источники считают по-разному.');
    expect(lines.filter((line) => line.includes('более 33'))).toEqual([
      expect.stringMatching(/^• Студентов в колледжах: более 33.000 \(2025\) \[\d\]\[\d\]$/),
    ]);
    expect(lines[lines.findIndex((line) => line.includes('более 33')) + 1]).toMatch(/^• /);
  });

  test('come with awards, rules and events last, and not before all else is shown', () => {
    for (const { id } of regions) {
      const t = texts.in('ru', 'informal');
      const headings = new Set(LAST_TOPICS.map((topic) => t(`region.topics.${topic}`)));
      const topics = pagesOf(id, 'ru').flatMap(({ text, entities }) =>
        entities
          .filter(({ type }) => type === 'bold')
          .map(({ offset, length }) => text.slice(offset, offset + length))
          .filter((heading) => heading !== t('region.sources') && !heading.startsWith('В цифрах')),
      );
      const firstLast = topics.findIndex((topic) => headings.has(topic));
      expect(
        topics.slice(firstLast === -1 ? topics.length : firstLast).every((one) => headings.has(one)),
      ).toBe(true);
    }
  });

  test('on a page that is no more are those of the last page', () => {
    const region = catalogue.regions.get('aktobe');
    if (!region) throw new Error('no Aktobe');
    const t = texts.in('kk', 'informal');
    const beyond = regionView(catalogue, { region, isMine: true, page: 99 }, TODAY, t);
    expect(beyond.text.text).toBe(pagesOf('aktobe', 'kk').at(-1)?.text);
  });

  test('beside a list of colleges are two at most, the newest, each with its publisher', () => {
    for (const language of LANGUAGES) {
      const t = texts.in(language, 'formal');
      for (const { id } of regions) {
        const lines = String(keyFigures(catalogue, id, t) ?? '').split('\n');
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const line of lines.slice(1)) expect(line).toMatch(/^• .+ — .+/);
      }
    }
    const eastern = String(keyFigures(catalogue, 'east_kazakhstan', texts.in('ru', 'informal')));
    expect(eastern).toMatch(/7.130 \(2025\)/);
  });
});

describe('a figure in words', () => {
  const QUALIFIED = { ru: /более|менее|около|до /, kk: /астам|аз|кемінде|шамамен|ең көбі/i };

  test('says «more than» and the like in both languages, in its sentence too', () => {
    for (const figure of catalogue.statistics.values()) {
      if (figure.comparator === null) continue;
      for (const language of ['ru', 'kk'] as const) {
        expect(figureLine(figure, texts.in(language, 'informal'))).toMatch(QUALIFIED[language]);
      }
    }
  });

  test('says its number once', () => {
    for (const figure of catalogue.statistics.values()) {
      const number = typeof figure.value === 'number' ? figure.value.toLocaleString('ru-RU') : '';
      if (figure.sentence === undefined || number === '') continue;
      for (const language of ['ru', 'kk'] as const) {
        const line = figureLine(figure, texts.in(language, 'informal'));
        expect(line.replace(/\([^()]*\)$/, '')).toContain(number);
      }
    }
  });

  test.each([
    [20000, 'нан'],
    [170, 'тен'],
    [300, 'ден'],
    [46, 'дан'],
    [7130, 'дан'],
    [9, 'дан'],
    [80, 'нен'],
    [1005, 'тен'],
  ])('Kazakh says %d-%s астам', (value, ending) => {
    expect(kazakhAblative(value)).toBe(ending);
  });

  test('Kazakh puts the ending on the unit when there is one', () => {
    const figure = catalogue.statistics.get('aktobe-repair-sum-2025');
    if (!figure) throw new Error('no such figure');
    const { sentence: _, ...plain } = figure;
    expect(figureLine(plain, texts.in('kk', 'informal'))).toContain('500 млн теңгеден астам');
  });
});
