import { describe, expect, test } from 'vitest';
import { checkParentsWay, parentsWaySchema, TOPICS } from '../../src/bot/features/parents/parents-way.ts';
import { STEP_GRADES, stepsView, stepView, topicView } from '../../src/bot/features/parents/views.ts';
import { services } from './bench.ts';
import { phone } from './phone.ts';

const { parentsWay, answers, catalogue, texts } = services;
const LONGEST_MESSAGE = 4096;
const IN = {
  ru: {
    cost: 'Сколько это стоит',
    dorm: 'Как получить общежитие?',
    done: '✓ 1. Выбрать',
    you: /\bты\b|спроси\b/,
  },
  kk: { cost: 'Қанша тұрады', dorm: 'Жатақхана', done: '✓ 1. Мамандықтар', you: /сұра\b/ },
} as const;

describe.each(['ru', 'kk'] as const)('a parent’s way in %s', (language) => {
  const t = texts.in(language, 'formal');
  const parent = () =>
    phone(language, {
      session: { language, role: 'parent', regionId: 'aktobe', grade: '9', welcomed: true },
    });

  test('begins in the menu with the questions of parents, answered from the base in formal words', async () => {
    const { types, presses, buttons, screen, taps } = await parent();
    await types('/menu');
    await presses('h:first');
    const labels = buttons().map(({ text }) => text);
    expect(labels).toContain(IN[language].cost);
    expect(labels).toContain(t('parent.topics.language'));
    await presses('h:topic:dormitory');
    const asking = screen();
    await presses('q:faq:do-get');
    expect(screen()).toContain(answers.questions.get('do-get')?.title[language]);
    expect(screen()).not.toMatch(IN[language].you);
    await presses('b');
    expect(screen()).toBe(asking);
    await presses('b');
    expect(buttons().map(({ text }) => text)).toEqual(labels);
    expect(await taps('h:topic:nonsense')).toContain(t('menu.title.parent'));
  });

  test('has the steps to a college as a list that can be ticked, with sources', async () => {
    const { types, presses, screen, record } = await parent();
    await types('/menu');
    expect(await presses('h:steps')).toContain('9');
    await presses('h:step:9:choose');
    await presses('h:done:9:choose');
    expect(screen()).toContain(IN[language].done);
    expect(screen()).toMatch(language === 'ru' ? /Источник/ : /Дереккөз/);
    expect(await record()).toContain('"done":["choose"]');
    await presses('h:step:9:choose');
    await presses('h:undone:9:choose');
    expect(screen()).not.toContain('✓');
    expect(await record()).not.toContain('"done"');
  });

  test('fits into messages and buttons, whatever is ticked', () => {
    const today = new Date(Date.UTC(2026, 10, 23));
    for (const grade of STEP_GRADES) {
      const steps = parentsWay.steps[grade];
      const done = new Set(steps.map(({ id }) => id));
      const screens = [
        stepsView({ grade, steps, done, questions: answers.questions }, catalogue, t),
        ...steps.flatMap((step) => {
          const question = answers.questions.get(step.question);
          return question ? [stepView({ grade, step, question, isDone: true }, catalogue, today, t)] : [];
        }),
        ...TOPICS.map((topic) =>
          topicView(
            topic,
            parentsWay.topics[topic].flatMap((id) => answers.questions.get(id) ?? []),
            t,
          ),
        ),
      ];
      for (const { text, buttons } of screens) {
        expect(text.text.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
        expect(text.text).not.toMatch(/[{}]|undefined/);
        for (const key of buttons.flat()) {
          expect(Buffer.byteLength('callback_data' in key ? key.callback_data : '')).toBeLessThanOrEqual(64);
        }
      }
    }
  });
});

test('a question that the base does not hold is a fault of the file', () => {
  expect(checkParentsWay(parentsWay, answers.questions)).toEqual([]);
  const broken = { ...parentsWay, topics: { ...parentsWay.topics, cost: ['no-such'] } };
  expect(checkParentsWay(broken, answers.questions)).toEqual([
    { file: 'parents-way.json', record: '', field: 'topics.cost', message: 'no question «no-such»' },
  ]);
  expect(parentsWaySchema.safeParse({ ...parentsWay, topics: {} }).success).toBe(false);
});
