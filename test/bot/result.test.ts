import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resultView } from '../../src/bot/features/orientation/result-view.ts';
import { matchesFor } from '../../src/bot/features/orientation/suggestions.ts';
import { loadTexts } from '../../src/bot/texts.ts';
import { loadCatalogue } from '../../src/catalogue/load.ts';
import { taughtIn } from '../../src/catalogue/taught-in.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { AREAS } from '../../src/orientation/areas.ts';
import { loadCalibration } from '../../src/orientation/calibration.ts';
import { ASKING_RULE, afterEvent, testState } from '../../src/orientation/interest-test.ts';
import { loadActivities } from '../../src/orientation/items.ts';
import { profileOf } from '../../src/orientation/profile.ts';
import type { Replies, Reply } from '../../src/orientation/replies.ts';
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
const CLASSES = ['9', '11', 'earlier'] as const;
/** Fewest and most professions suggested; where there is none, the way to all of them is offered. */
const SUGGESTED = { sure: [5, 5], likely: [5, 5], open: [5, 5], flat: [2, 3], 'too-few': [0, 0] } as const;

describe('a result', () => {
  test('is never empty and fits into a message, whoever answers, in every region, class and language', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        fc.constantFrom(undefined, ...catalogue.regions.keys()),
        fc.constantFrom(...CLASSES),
        fc.constantFrom(...LANGUAGES),
        fc.constantFrom('informal' as const, 'formal' as const),
        (answers, regionId, grade, language, address) => {
          const young = grade === 'earlier';
          const rule = young ? YOUNG_RULE : ASKING_RULE;
          const profile = profileOf(calibration, answeredBy(answers, rule), rule);
          const taughtHere = taughtIn(catalogue, regionId, grade === '11' ? 11 : 9);
          const matches = matchesFor(calibration, profile, professions, { bonus: () => 0 });
          const t = texts.in(language, address);
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
            t,
          );
          const text = screen.text.text;
          expect(text.length).toBeLessThanOrEqual(LONGEST_TEXT);
          expect(text).not.toMatch(/\{|\}|undefined|NaN/);
          const pressed = screen.buttons
            .flat()
            .map((key) => ('callback_data' in key ? key.callback_data : ''));
          for (const data of pressed) expect(Buffer.byteLength(data)).toBeLessThanOrEqual(LONGEST_DATA);
          const suggested = pressed.filter((data) => data.startsWith('p:card:'));
          const [fewest, most] = young ? [0, 0] : SUGGESTED[profile.certainty];
          expect(suggested.length).toBeGreaterThanOrEqual(fewest);
          expect(suggested.length).toBeLessThanOrEqual(most);
          expect(pressed.includes('p:fields')).toBe(suggested.length === 0);
          const hasTrials = AREAS.some((area) => text.includes(t(`areas.${area}.try`)));
          const hasNoDirection = young || ['open', 'flat'].includes(profile.certainty);
          expect(hasTrials).toBe(hasNoDirection && profile.certainty !== 'too-few');
        },
      ),
      { numRuns: 100 },
    );
  });

  test('ties every suggestion to the own answers of whoever likes one thing and dislikes another', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const replies = answeredBy(answers, ASKING_RULE);
        const profile = profileOf(calibration, replies);
        fc.pre(profile.certainty !== 'flat' && profile.certainty !== 'too-few');
        for (const { reasons } of matchesFor(calibration, profile, professions, { bonus: () => 0 })) {
          expect(reasons.liked.length + reasons.disliked.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 100 },
    );
  });
});
