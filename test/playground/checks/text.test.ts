import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  checkCallbackAnswer,
  checkCaption,
  checkEntities,
  checkText,
} from '../../../src/playground/checks/text.ts';

const lengths = fc.integer({ min: 0, max: 5000 });

it('refuses a text exactly when it is blank or over 4096 UTF-16 units', () => {
  fc.assert(
    fc.property(lengths, fc.constantFrom('a', 'ә', ' '), (length, character) => {
      const text = character.repeat(length);
      const check = () => checkText(text);
      if (length > 4096 && character !== ' ') expect(check).toThrow('Bad Request: message is too long');
      else if (text.trim() === '') expect(check).toThrow('Bad Request: message text is empty');
      else expect(check).not.toThrow();
    }),
    {
      examples: [
        [4096, 'ә'],
        [4097, 'ә'],
        [0, 'a'],
        [5, ' '],
      ],
    },
  );
  expect(() => checkText('😀'.repeat(2048))).not.toThrow();
  expect(() => checkText('😀'.repeat(2049))).toThrow('too long');
});

it('refuses captions over 1024 and callback answers over 200 units', () => {
  expect(() => checkCaption('қ'.repeat(1024))).not.toThrow();
  expect(() => checkCaption('қ'.repeat(1025))).toThrow('Bad Request: message caption is too long');
  expect(() => checkCallbackAnswer('қ'.repeat(200))).not.toThrow();
  expect(() => checkCallbackAnswer('қ'.repeat(201))).toThrow('Bad Request: MESSAGE_TOO_LONG');
});

it('takes an entity exactly when it lies inside the text and cuts no character', () => {
  const characters = fc.array(fc.constantFrom('a', 'ң', '😀'), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      characters,
      fc.integer({ min: -2, max: 26 }),
      fc.integer({ min: -2, max: 26 }),
      (parts, offset, length) => {
        const text = parts.join('');
        const borders = new Set([0]);
        let at = 0;
        for (const part of parts) {
          at += part.length;
          borders.add(at);
        }
        const fits = length > 0 && borders.has(offset) && borders.has(offset + length);
        const check = () => checkEntities(text, [{ type: 'bold', offset, length }]);
        if (fits) expect(check).not.toThrow();
        else expect(check).toThrow('Bad Request: entity');
      },
    ),
  );
});
