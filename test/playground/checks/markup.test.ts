import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseInlineMarkup, parseMarkup } from '../../../src/playground/checks/markup.ts';

const inline = (...buttons: unknown[]) => parseMarkup({ inline_keyboard: [buttons] });

it('takes callback data of 1 to 64 bytes, not characters', () => {
  const data = fc.string({ unit: fc.constantFrom('a', 'ж', '→', '😀'), maxLength: 70 });
  fc.assert(
    fc.property(data, (callback_data) => {
      const bytes = new TextEncoder().encode(callback_data).length;
      const check = () => inline({ text: 'x', callback_data });
      if (bytes >= 1 && bytes <= 64) expect(check).not.toThrow();
      else expect(check).toThrow('Bad Request: BUTTON_DATA_INVALID');
    }),
    { examples: [['ж'.repeat(32)], [`${'ж'.repeat(32)}a`], ['']] },
  );
});

it('refuses labels that are empty or over 64 characters, on inline and reply keyboards', () => {
  const reply = (text: string) => parseMarkup({ keyboard: [[{ text }]] });
  for (const check of [(text: string) => inline({ text, callback_data: 'a' }), reply]) {
    expect(() => check('ә'.repeat(64))).not.toThrow();
    expect(() => check('ә'.repeat(65))).toThrow('button text is 65 characters long');
    expect(() => check(' ')).toThrow('must be non-empty');
  }
});

it('wants exactly one action of an inline button, and a web address for a link', () => {
  expect(() => inline({ text: 'a' })).toThrow('text buttons are unallowed in the inline keyboard');
  expect(() => inline({ text: 'a', callback_data: 'b', url: 'https://egov.kz' })).toThrow(
    'exactly one action',
  );
  expect(() => inline({ text: 'a', url: 'javascript:alert(1)' })).toThrow('Wrong HTTP URL');
  expect(inline({ text: 'a', url: 'egov.kz' })).toEqual({
    inline_keyboard: [[{ text: 'a', url: 'egov.kz' }]],
  });
});

it('names the parameter that is wrong', () => {
  expect(() => parseMarkup({ keyboard: [[{ text: 'a', request_location: 'yes' }]] })).toThrow(
    '"reply_markup.keyboard.0.0.request_location" is wrong: expected boolean',
  );
  expect(() => inline({ text: 'a', callback_data: 'b', colour: 'red' })).toThrow(
    'unknown parameter "reply_markup.inline_keyboard.0.0.colour"',
  );
  expect(() => parseMarkup({ buttons: [] })).toThrow('object expected as reply markup');
  expect(() => parseMarkup('[[')).toThrow("can't parse reply keyboard markup JSON object");
});

it('limits rows and the whole keyboard', () => {
  const buttons = (count: number) => Array.from({ length: count }, () => ({ text: 'a', callback_data: 'b' }));
  expect(() => inline(...buttons(8))).not.toThrow();
  expect(() => inline(...buttons(9))).toThrow('more than 8 buttons');
  const rows = (count: number) => ({ inline_keyboard: Array.from({ length: count }, () => buttons(1)) });
  expect(() => parseInlineMarkup(rows(100))).not.toThrow();
  expect(() => parseInlineMarkup(rows(101))).toThrow('reply markup is too long');
});
