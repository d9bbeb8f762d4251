import { describe, expect, test } from 'vitest';
import { services } from './bench.ts';
import { phone } from './phone.ts';

const KNOWN = { language: 'ru', role: 'pupil', regionId: 'aktobe', grade: '9', welcomed: true } as const;

describe('a few words open the screen that they name', () => {
  test.each([
    ['kk', 'менің тізімім', 'wish.title'],
    ['kk', 'Тізім', 'wish.title'],
    ['ru', 'Мой список!', 'wish.title'],
    ['kk', 'салыстыру', 'compare.title'],
    ['ru', 'сравнить', 'compare.title'],
  ] as const)('in %s, %s', async (language, words, title) => {
    const person = await phone(language, { session: { ...KNOWN, language } });
    expect(await person.types(words)).toContain(services.texts.in(language, 'informal')(title));
  });

  test.each(['сравнить зарплату сварщика и повара', 'список документов для поступления'])(
    'a question with such a word stays a question: %s',
    async (question) => {
      const person = await phone('ru', { session: KNOWN });
      const answer = await person.types(question);
      const t = services.texts.in('ru', 'informal');
      expect(answer).not.toContain(t('compare.title'));
      expect(answer).not.toContain(t('wish.title'));
    },
  );
});
