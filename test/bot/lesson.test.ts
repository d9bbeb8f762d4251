import { expect, test } from 'vitest';
import { LESSON_PARTS } from '../../src/bot/features/lesson/lesson.ts';
import { services } from './bench.ts';
import { phone } from './phone.ts';

const LONGEST_TO_READ = 1500;
const counsellor = (language: 'kk' | 'ru') =>
  phone(language, { session: { language, role: 'counsellor', regionId: 'abai', welcomed: true } });

test.each(['kk', 'ru'] as const)(
  'a counsellor takes every part of the lesson in %s, one below the other',
  async (language) => {
    const { types, presses, screen } = await counsellor(language);
    await types('/lesson');
    const said: string[] = [];
    for (const part of LESSON_PARTS) {
      await presses(`lesson:${part}:${language}`);
      said.push(screen());
      await presses(`lesson:open:${language}`);
    }
    expect(new Set(said).size).toBe(LESSON_PARTS.length);
    expect(said[0]).toMatch(language === 'kk' ? /телефонды оқу мақсатында/ : /телефонами в учебных целях/);
  },
);

test('the texts can be taken in the other language than the talk', async () => {
  const { types, presses, screen } = await counsellor('ru');
  await types('/lesson');
  await presses('lesson:open:kk');
  await presses('lesson:board:kk');
  expect(screen()).toContain('Телефонсыз, тақтамен');
});

test('every part can be read on a phone and names all six areas where it should', () => {
  const { parts } = services.lesson;
  for (const { text } of parts) {
    for (const language of ['kk', 'ru'] as const) expect(text[language].length).toBeLessThan(LONGEST_TO_READ);
  }
  const talk = parts.find(({ id }) => id === 'talk');
  for (const area of ['R', 'I', 'A', 'S', 'E', 'C'] as const) {
    for (const language of ['kk', 'ru'] as const) {
      const name = services.texts.in(language, 'formal')(`areas.${area}.name`);
      expect(talk?.text[language]).toContain(`${name}.`);
    }
  }
});
