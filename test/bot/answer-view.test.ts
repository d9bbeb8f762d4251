import { describe, expect, test } from 'vitest';
import { answerView, type Reader } from '../../src/bot/features/questions/view.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { services } from './bench.ts';
import { phone } from './phone.ts';

const { catalogue, answers, texts } = services;
const known = { catalogue, questions: answers.questions, today: new Date('2026-11-23') };
const LONGEST_TO_READ = 1000;

function viewOf(id: string, reader: Reader, language: 'kk' | 'ru' = 'ru') {
  const question = answers.questions.get(id);
  if (!question) throw new Error(`no question ${id}`);
  const screen = answerView(question, known, reader, texts.in(language, 'informal'));
  const data = screen.buttons.flat().map((key) => ('callback_data' in key ? key.callback_data : ''));
  return { text: screen.text.text, data };
}

describe('an answer', () => {
  test('has the figures of the own region, with year and source, and those of no other', () => {
    const own = viewOf('so-who', { regionId: 'abai' });
    expect(own.text).toMatch(/область Абай[\s\S]*75 %[\s\S]*2025/i);
    expect(viewOf('so-who', { regionId: 'akmola' }).text).not.toContain('75 %');
  });

  test('asks for the region where it would say more with it', () => {
    const unknown = viewOf('so-who', {});
    expect(unknown.data).toContain('r:mine');
    expect(unknown.data).not.toContain('q:by:state-order');
    expect(viewOf('so-who', { regionId: 'abai' }).data).toContain('q:by:state-order');
  });

  test('leads who is in another class to the answer for that class', () => {
    expect(viewOf('dt-9', { regionId: 'abai', grade: '11' }).data[0]).toBe('q:faq:dt-11');
    expect(viewOf('dt-9', { regionId: 'abai', grade: '9' }).data).not.toContain('q:faq:dt-11');
    expect(viewOf('dt-11', { grade: '9' }).data[0]).toBe('q:faq:dt-9');
  });

  test('sends no parent and no counsellor to the test', () => {
    expect(viewOf('pc-dont', { role: 'pupil' }).data).toContain('o:start');
    for (const role of ['parent', 'counsellor'] as const) {
      for (const id of answers.questions.keys()) expect(viewOf(id, { role }).data).not.toContain('o:start');
    }
  });

  test('of dormitories tells how many places are wanting in the own region, in either language', () => {
    expect(viewOf('do-get', { regionId: 'kostanay' }).text).toMatch(/53 \(2025\).*kapital\.kz/i);
    expect(viewOf('do-get', { regionId: 'kostanay' }, 'kk').text).toMatch(/53 \(2025\).*kapital\.kz/i);
    expect(viewOf('do-no', { regionId: 'almaty' }).text.match(/2\s493/g)).toHaveLength(1);
  });

  test('tells whose figures stand under it', () => {
    expect(viewOf('so-who', { regionId: 'abai' }).text).toContain('Твой регион: область Абай');
  });

  test('of every question is short enough for a phone and has a step on, but for who is hurt or bribed', () => {
    for (const language of LANGUAGES) {
      for (const regionId of [undefined, 'abai', 'aktobe', 'east_kazakhstan']) {
        for (const id of answers.questions.keys()) {
          const { text, data } = viewOf(id, { regionId, grade: '9' }, language === 'en' ? 'ru' : language);
          expect(text.length, id).toBeLessThan(LONGEST_TO_READ);
          const onward = data.filter((each) => each !== 'b' && each !== 'm');
          expect(onward.length > 0, id).toBe(!['sf-bribe', 'sf-bully'].includes(id));
        }
      }
    }
  });
});

test('every step on leads to a screen that exists', async () => {
  const session = { language: 'ru', role: 'pupil', regionId: 'abai', grade: '9', welcomed: true } as const;
  const one = await phone('ru', { session });
  const steps = new Set([...answers.questions.keys()].flatMap((id) => viewOf(id, session).data));
  for (const step of steps) {
    await one.types('/menu');
    const menu = one.screen();
    const shown = await one.taps(step);
    if (step !== 'm' && step !== 'b') expect(shown, step).not.toBe(menu);
    expect(shown).not.toBe('');
  }
});

test('who asks for somebody else is told of the test, but not sent to it', async () => {
  for (const role of ['pupil', 'parent', 'counsellor'] as const) {
    const one = await phone('ru', { session: { language: 'ru', role, regionId: 'abai', welcomed: true } });
    for (const text of ['не знаю, кем быть', 'привет', 'ыва ыва', 'ыва ыва ыва']) {
      await one.types(text);
      const leads = one.buttons().map((key) => ('callback_data' in key ? key.callback_data : ''));
      if (role !== 'pupil') expect(leads, text).not.toContain('o:start');
    }
  }
});
