import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withDetected } from '../../../src/playground/checks/detect.ts';

const found = (text: string) =>
  withDetected(text).map(({ type, offset, length }) => [type, text.slice(offset, offset + length)]);

it('finds what Telegram finds', () => {
  expect(found('/start c_1')).toEqual([['bot_command', '/start']]);
  expect(found('/help@kasipjol_bot және http://egov.kz/a?b=1.')).toEqual([
    ['bot_command', '/help@kasipjol_bot'],
    ['url', 'http://egov.kz/a?b=1'],
  ]);
  expect(found('Жаз: info@college.kz, egov.kz, @kasipjol')).toEqual([
    ['email', 'info@college.kz'],
    ['url', 'egov.kz'],
    ['mention', '@kasipjol'],
  ]);
  expect(found('9/11 сынып, 2024/25 ж.')).toEqual([]);
});

it('leaves given entities as they are, and links under them alone', () => {
  const given = [{ type: 'text_link' as const, offset: 0, length: 7, url: 'https://egov.kz' }];
  expect(withDetected('egov.kz', given)).toEqual(given);
});

it('never leaves the text nor overlaps itself', () => {
  const words = fc.array(fc.constantFrom('/go', 'a@b.kz', 'x.kz', '@name12', 'сөз', ' ', '.', '/'), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join('');
      let end = 0;
      for (const { offset, length } of withDetected(text)) {
        expect(offset).toBeGreaterThanOrEqual(end);
        end = offset + length;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
  );
});
