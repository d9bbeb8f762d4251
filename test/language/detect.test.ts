import { expect, test } from 'vitest';
import { detectLanguage } from '../../src/language/detect.ts';

test.each([
  ['колледжге қалай түсемін', 'kk'],
  ['колледжге калай тусемин', 'kk'],
  ['kolledzhge kalai tusemin', 'kk'],
  ['жатакхана барма', 'kk'],
  ['дуалка деген не', 'kk'],
  ['как поступить в колледж', 'ru'],
  ['kak postupit v kolledzh', 'ru'],
  ['общагу дают?', 'ru'],
  ['есть ли колледжи в Өскемене', 'ru'],
] as const)('%s is %s', (text, language) => {
  expect(detectLanguage(text, language === 'kk' ? 'ru' : 'kk')).toBe(language);
});

test('the fallback decides when nothing speaks for a language', () => {
  expect(detectLanguage('', 'kk')).toBe('kk');
  expect(detectLanguage('123 🙂', 'ru')).toBe('ru');
  expect(detectLanguage('ааааа ыыыы', 'kk')).toBe('kk');
});
