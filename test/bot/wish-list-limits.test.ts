import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceView } from '../../src/bot/features/wish-list/choice-view.ts';
import { exportView } from '../../src/bot/features/wish-list/export-view.ts';
import { listView } from '../../src/bot/features/wish-list/list-view.ts';
import { pickCollegeView } from '../../src/bot/features/wish-list/pick-college-view.ts';
import { pickSpecialtyView } from '../../src/bot/features/wish-list/pick-specialty-view.ts';
import type { Screen } from '../../src/bot/screen.ts';
import { newSession, writeSession } from '../../src/bot/session.ts';
import { collegesFor } from '../../src/catalogue/colleges-for.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { encodeWishes } from '../../src/wish-list/coding.ts';
import { UNDECIDED, type WishList } from '../../src/wish-list/list.ts';
import { warningsOf } from '../../src/wish-list/warnings.ts';
import { services } from './bench.ts';

const { catalogue, wishRules: rules, texts } = services;
const LONGEST_MESSAGE = 4096;
const LONGEST_BUTTON_DATA = 64;
const LARGEST_RECORD = 4096;

const longestFirst = (id: string, name: { kk: string | null; ru: string | null }) =>
  [id, Math.max(name.kk?.length ?? 0, name.ru?.length ?? 0)] as const;
const byLength = (records: Iterable<{ id: string; name: { kk: string | null; ru: string | null } }>) =>
  [...records]
    .map(({ id, name }) => longestFirst(id, name))
    .toSorted(([, left], [, right]) => right - left)
    .map(([id]) => id);
const specialtyIds = byLength(catalogue.specialties.values());
const collegeIds = byLength(catalogue.colleges.values());

/** Four of the longest specialties, each with four others of the longest colleges. */
const longest: WishList = specialtyIds.slice(0, 4).map((specialtyId, index) => ({
  specialtyId,
  collegeIds: collegeIds.slice(index * 4, index * 4 + 4),
}));

const anyList: fc.Arbitrary<WishList> = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...specialtyIds, UNDECIDED), { maxLength: 4 }),
    fc.array(fc.uniqueArray(fc.constantFrom(...collegeIds), { maxLength: 4 }), {
      minLength: 4,
      maxLength: 4,
    }),
  )
  .map(([ids, colleges]) => ids.map((specialtyId, at) => ({ specialtyId, collegeIds: colleges[at] ?? [] })));

function expectWithinLimits({ text, buttons }: Screen): void {
  expect(text.text.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
  expect(text.text).not.toMatch(/[{}]|undefined|null|\bwish\.\w/);
  for (const key of buttons.flat()) {
    const data = 'callback_data' in key ? key.callback_data : '';
    expect(Buffer.byteLength(data)).toBeLessThanOrEqual(LONGEST_BUTTON_DATA);
    expect(key.text).not.toBe('');
  }
}

describe.each(LANGUAGES)('every screen of the list in %s', (language) => {
  const t = texts.in(language, 'formal');
  const limits = rules.limits;

  test('keeps within the limits of Telegram, whatever stands on the list', () => {
    const applicant = { regionId: 'aktobe', base: 9 as const };
    const look = (list: WishList, collegeId: string) => {
      const warnings = warningsOf(list, catalogue, rules, applicant);
      const background = { catalogue, rules };
      expectWithinLimits(listView({ list, warnings, notice: t('wish.gone') }, background, t));
      expectWithinLimits(exportView({ list, warnings, date: '23.11.2026' }, background, t));
      for (const choice of list) {
        expectWithinLimits(choiceView(choice, list, { catalogue, limits }, t));
        const found = collegesFor(catalogue, choice, { regionId: 'aktobe' });
        const region = catalogue.regions.get('aktobe');
        expectWithinLimits(
          pickCollegeView(choice, { catalogue, limits, found, region, notice: undefined }, t),
        );
      }
      const college = catalogue.colleges.get(collegeId);
      if (college)
        expectWithinLimits(pickSpecialtyView({ college, list, page: 0 }, { catalogue, limits }, t));
    };
    look(longest, 'aktobe-ahpc');
    fc.assert(fc.property(anyList, fc.constantFrom(...collegeIds), look), { numRuns: 60 });
  });
});

test('names that are too long for one message are cut, the rest of the list stays', () => {
  const t = texts.in('ru', 'informal');
  const name = { kk: 'Ұзақ атау '.repeat(30).trim(), ru: 'Длинное имя '.repeat(25).trim() };
  const colleges = new Map([...catalogue.colleges].map(([id, college]) => [id, { ...college, name }]));
  const known = { ...catalogue, colleges };
  const shown = { list: longest, warnings: [], date: '23.11.2026', notice: undefined };
  for (const screen of [listView, exportView]) {
    const { text } = screen(shown, { catalogue: known, rules }, t);
    expect(text.text.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
    expect(text.text.match(/^\d\.\d\. Длинное имя .*…$/gm)).toHaveLength(16);
  }
});

test('the longest list leaves the record small', () => {
  const record = writeSession({ ...newSession(), wishes: encodeWishes(longest) }) ?? '';
  expect(record.length).toBeLessThan(LARGEST_RECORD / 4);
});
