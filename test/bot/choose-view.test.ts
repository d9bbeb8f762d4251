import { describe, expect, test } from 'vitest';
import { chooseView } from '../../src/bot/features/questions/choose-view.ts';
import { choicesOf } from '../../src/bot/features/questions/found-list.ts';
import { loadTexts } from '../../src/bot/texts.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';

const t = loadTexts(new URL('../../locales/', import.meta.url)).in('ru', 'informal');
const college = (id: string) => ({
  id,
  title: catalogue.colleges.get(id)?.name.ru ?? '',
  outcome: 'lookup-college' as const,
});
const shown = (offered: Parameters<typeof choicesOf>[1]) =>
  chooseView(choicesOf({ catalogue }, offered, t), 'Что показать?', t);

describe('a choice', () => {
  test('tells colleges of one kind apart by where they are', () => {
    const { text, buttons } = shown([college('astana-02'), college('kar-balmed')]);
    expect(String(text)).toMatch(/1\. .*медицинский колледж.*, Астана/);
    expect(String(text)).toMatch(/2\. Балхашский медицинский колледж, Балхаш/);
    expect(buttons.flat().map((key) => key.text)).toEqual([
      expect.stringMatching(/^1\. /),
      expect.stringMatching(/^2\. /),
      t('question.noneOfThese'),
    ]);
  });

  test('of several kinds names the kinds, and numbers the buttons as the lines', () => {
    const welder = { id: 'welder', title: 'Сварщик', outcome: 'lookup-profession' as const };
    const { text, buttons } = shown([college('astana-02'), welder]);
    expect(String(text)).toMatch(/Колледж\n1\. [\s\S]*Профессия\n2\. Сварщик/);
    expect(buttons.flat()[1]).toMatchObject({ text: '2. Сварщик', callback_data: 'p:card:welder:none' });
  });

  test('shows eight at most and says that there is more', () => {
    const many = [...catalogue.colleges.keys()].slice(0, 9).map(college);
    const { text, buttons } = shown(many);
    expect(buttons).toHaveLength(9);
    expect(String(text)).toContain(t('question.more'));
    expect(String(shown(many.slice(0, 8)).text)).not.toContain(t('question.more'));
  });
});
