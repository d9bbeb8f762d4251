import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resultView } from '../../src/bot/features/orientation/result-view.ts';
import { loadTexts } from '../../src/bot/texts.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { taughtIn } from '../../src/catalogue/taught-in.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { loadCalibration } from '../../src/orientation/calibration.ts';
import {
  ASKING_RULE,
  afterEvent,
  type Replies,
  type Reply,
  testState,
} from '../../src/orientation/interest-test.ts';
import { loadActivities } from '../../src/orientation/items.ts';
import { matchProfessions } from '../../src/orientation/matching.ts';
import { profileOf } from '../../src/orientation/profile.ts';
import { type TestRule, YOUNG_RULE } from '../../src/orientation/test-rule.ts';

const DATA = new URL('../../data/', import.meta.url);
const catalogue = loadCatalogue(fileURLToPath(DATA));
const calibration = loadCalibration(new URL('orientation/calibration.json', DATA));
const activities = loadActivities(new URL('orientation/items.json', DATA), calibration);
const texts = loadTexts(new URL('../../locales/', import.meta.url));
const professions = [...catalogue.professions.values()];
const LONGEST_TEXT = 4096;
const LONGEST_DATA = 64;

function answeredBy(answers: readonly Reply[], rule: TestRule): Replies {
  let replies: Replies = [];
  for (;;) {
    const { item } = testState(calibration, replies, rule);
    if (item === undefined) return replies;
    replies = afterEvent(calibration, replies, { kind: 'reply', item, reply: answers[item] ?? 0 }, rule);
  }
}

const anyAnswers = fc.array(fc.constantFrom<Reply>(0, 1, 2, 3, 4, 5), { minLength: 48, maxLength: 48 });

describe('a result', () => {
  test('is never empty and fits into a message, whoever answers, in every region, class and language', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        fc.constantFrom(undefined, ...catalogue.regions.keys()),
        fc.boolean(),
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom('informal' as const, 'formal' as const),
        (answers, regionId, young, language, address) => {
          const rule = young ? YOUNG_RULE : ASKING_RULE;
          const profile = profileOf(calibration, answeredBy(answers, rule), rule);
          const taughtHere = taughtIn(catalogue, regionId);
          const matches = matchProfessions(calibration, profile, professions, { count: 5, bonus: () => 0 });
          expect(matches).toHaveLength(5);
          const screen = resultView(
            {
              profile,
              matches,
              activities,
              taughtHere,
              young,
              hasPutAside: false,
              canRefine: false,
              doubts: [],
              changes: [],
              notice: undefined,
            },
            texts.in(language, address),
          );
          expect(screen.text.text.length).toBeLessThanOrEqual(LONGEST_TEXT);
          expect(screen.text.text).not.toMatch(/\{|\}|undefined|NaN/);
          const keys = screen.buttons.flat();
          expect(keys.length).toBeGreaterThan(0);
          for (const key of keys) {
            const data = 'callback_data' in key ? key.callback_data : '';
            expect(Buffer.byteLength(data)).toBeLessThanOrEqual(LONGEST_DATA);
          }
          const suggested = keys.filter(
            (key) => 'callback_data' in key && key.callback_data.startsWith('p:card:'),
          );
          const suggests = !young && profile.certainty !== 'flat' && profile.certainty !== 'too-few';
          expect(suggested).toHaveLength(suggests ? 5 : 0);
        },
      ),
      { numRuns: 100 },
    );
  });
});
