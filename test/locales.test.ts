import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../src/language/language.ts';

type Tree = { readonly [key: string]: string | Tree };
type Sentences = ReadonlyMap<string, string>;

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const treeSchema: z.ZodType<Tree> = z.record(
  z.string(),
  z.lazy(() => z.union([z.string(), treeSchema])),
);
const PLURAL = /_(zero|one|two|few|many|other)$/;
const ALTERNATION = /\{([^{}|]*)\|([^{}|]*)\}/g;
const PLACEHOLDER = /\{\{([^{}]+)\}\}/g;
/** Names and words that Kazakh and Russian share. */
const SHARED_WITH_RUSSIAN =
  /^(languageNames\.|(welcome\.language|about\.title|link\.kinds\.k|subjects\.(maths|informatics|physics|chemistry|biology|geography|music))$)/;
/** A button of the test on the narrowest phones, and any other one. */
const LONGEST_ANSWER = 26;
const LONGEST_BUTTON = 28;
const BUTTONS =
  /^(menu\.(find|continue|result|colleges|professions|region|settings)|nav\.|test\.(answers\.|pause$)|welcome\.(roles|grades)\.|fullTest\.(open|agree|later|stop)$|settings\.(title|privacy|about|help|forget)|question\.(next\.|noneOfThese|backToTest))/;

const texts: Readonly<Record<Language, Sentences>> = {
  kk: sentencesOf('kk'),
  ru: sentencesOf('ru'),
  en: sentencesOf('en'),
};

describe.each(LANGUAGES)('the sentences in %s', (language) => {
  test('stand under the same keys as in Russian, with the plural forms of the language', () => {
    expect([...texts[language].keys()].toSorted()).toEqual(expectedKeys(language));
  });

  test('have the same placeholders as in Russian', () => {
    const differing = [...texts[language]].filter(
      ([key, text]) => placeholders(text) !== placeholders(russianFor(key)),
    );
    expect(differing).toEqual([]);
  });

  test('are not empty, and have no space at an end or twice in a row', () => {
    const careless = [...texts[language]].filter(
      ([, text]) => !/^\S(?:.*\S)?$/s.test(text) || / {2}/.test(text),
    );
    expect(careless).toEqual([]);
  });

  test('have alternations of two sides that differ, and no brace beside them', () => {
    expect([...texts[language]].filter(([, text]) => !isWellAlternated(text))).toEqual([]);
  });

  test('fit on the buttons of a small phone', () => {
    const tooLong = [...texts[language]].filter(([key, text]) => {
      const longest = key.startsWith('test.answers.') ? LONGEST_ANSWER : LONGEST_BUTTON;
      return BUTTONS.test(key) && text.length > longest;
    });
    expect(tooLong).toEqual([]);
  });
});

test('Kazakh is written with its own letters and is not Russian left over', () => {
  const kazakh = [...texts.kk.values()].join('\n').toLowerCase();
  expect([...'әғқңөұүі'].filter((letter) => !kazakh.includes(letter))).toEqual([]);
  const leftOver = [...texts.kk].filter(
    ([key, text]) =>
      text === russianFor(key) && /\p{L}/u.test(withoutPlaceholders(text)) && !SHARED_WITH_RUSSIAN.test(key),
  );
  expect(leftOver).toEqual([]);
});

test('Kazakh puts no ending on a placeholder, since it would have to change with the value', () => {
  const ending = /\}\}(\p{L}|[-’'](?!сұрақ|сынып))/u;
  expect([...texts.kk].filter(([, text]) => ending.test(text))).toEqual([]);
});

test('English has no Cyrillic but for names and no alternation', () => {
  const wrong = [...texts.en].filter(
    ([key, text]) =>
      !/^languageNames\.|^welcome\.language$/.test(key) &&
      (/\p{Script=Cyrillic}/u.test(text) || withoutPlaceholders(text).includes('|')),
  );
  expect(wrong).toEqual([]);
});

test('every sentence is said somewhere', () => {
  const said = keysInSource();
  expect([...texts.ru.keys()].map(withoutPlural).filter((key) => !said.some((one) => one.test(key)))).toEqual(
    [],
  );
});

function sentencesOf(language: Language): Sentences {
  const file: unknown = JSON.parse(readFileSync(join(ROOT, 'locales', `${language}.json`), 'utf8'));
  return new Map(leaves(treeSchema.parse(file), ''));
}

function leaves(tree: Tree, prefix: string): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : leaves(value, `${prefix}${key}.`),
  );
}

/** The keys of Russian, each counted one with every plural form that the language tells apart. */
function expectedKeys(language: Language): readonly string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const keys = [...texts.ru.keys()].flatMap((key) =>
    PLURAL.test(key) ? pluralCategories.map((form) => `${withoutPlural(key)}_${form}`) : [key],
  );
  return [...new Set(keys)].toSorted();
}

function withoutPlural(key: string): string {
  return key.replace(PLURAL, '');
}

function russianFor(key: string): string {
  return texts.ru.get(key) ?? texts.ru.get(`${withoutPlural(key)}_other`) ?? '';
}

function placeholders(text: string): string {
  return [...new Set(text.match(PLACEHOLDER))].toSorted().join(' ');
}

function withoutPlaceholders(text: string): string {
  return text.replace(PLACEHOLDER, '');
}

function isWellAlternated(text: string): boolean {
  const bare = withoutPlaceholders(text);
  const sides = [...bare.matchAll(ALTERNATION)];
  return sides.every(([, one, other]) => one !== other) && !/[{}|]/.test(bare.replace(ALTERNATION, ''));
}

/** Patterns of the keys in the source: written out, or put together as in `areas.${area}.name`. */
function keysInSource(): readonly RegExp[] {
  const source = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('playground'))
    .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'))
    .join('\n');
  const keys = source.match(/(?<=['`])\w+\.(?:[\w.-]|\$\{[^}`]*\})+(?=['`])/g) ?? [];
  return [...new Set(keys)].map(
    (key) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[\\w-]+')}$`),
  );
}
