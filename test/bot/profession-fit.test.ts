import { describe, expect, test } from 'vitest';
import { professionView } from '../../src/bot/features/professions/views.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';
import { calibration, professionCard, professionOf, texts } from './card-parts.ts';

const ru = texts.in('ru', 'formal');

describe('a profession beside a result', () => {
  const replies = [...calibration.areaOf].map((area, item) => [item, area === 0 ? 5 : 1] as const);
  const shown = (id: string) => {
    const reader = { regionId: undefined, base: undefined, origin: 'none' as const, replies };
    return professionView(professionCard(professionOf(id), reader, ru), ru).text.text;
  };
  const extreme = (index: number) =>
    [...catalogue.professions.values()].toSorted(
      (left, right) => (right.interests[index] ?? 0) - (left.interests[index] ?? 0),
    )[0]?.id ?? '';

  test('is said to be close, with own answers as the reason, or far, without forbidding it', () => {
    expect(shown(extreme(0))).toMatch(/одна из самых близких[^\n]*\n[^\n]*Из Ваших ответов: /);
    expect(shown(extreme(3))).toMatch(/дальше, чем большинство профессий.*ничего не запрещает/);
  });

  test('never says that what attracts most attracts less', () => {
    const hands = ru('areas.R.name').toLowerCase();
    for (const profession of catalogue.professions.values()) {
      const reader = { regionId: undefined, base: undefined, origin: 'none' as const, replies };
      const part = String(professionCard(profession, reader, ru).fit ?? '');
      const reason = part.split('\n').find((line) => line.includes('привлекает меньше')) ?? '';
      expect(reason).not.toContain(hands);
    }
  });

  test('without a direction in the answers is not compared', () => {
    const same = replies.map(([item]) => [item, 3] as const);
    const reader = { regionId: undefined, base: undefined, origin: 'none' as const, replies: same };
    const { text } = professionView(professionCard(professionOf(extreme(0)), reader, ru), ru).text;
    expect(text).not.toContain('Насколько это близко');
  });
});
