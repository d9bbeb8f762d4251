import { ANSWERS, type AnswerValue } from '../../../orientation/areas.ts';
import type { Activities } from '../../../orientation/items.ts';
import { SKIPPED } from '../../../orientation/replies.ts';
import { bold, button, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

const BAR_CELLS = 12;
const BEST_FIRST: readonly AnswerValue[] = ANSWERS.toReversed();

/** A question of the running test: which item, and how many replies lie before it. */
export interface AskedItem {
  readonly item: number;
  readonly answered: number;
  /** At most so many answers are asked for. */
  readonly most: number;
  readonly canGoBack: boolean;
}

/** One activity and its five answers. Buttons carry the item, so that an old keyboard cannot answer another one. */
export function questionView(activities: Activities, asked: AskedItem, t: Translate): Screen {
  const { item, answered } = asked;
  const activity = activities.texts[item]?.[t.language] ?? '';
  const filled = Math.round((answered / asked.most) * BAR_CELLS);
  const bar = '▰'.repeat(filled) + '▱'.repeat(BAR_CELLS - filled);
  return {
    text: paragraphs(
      `${t('test.progress', { number: answered + 1, most: asked.most })}\n${bar}`,
      bold(activity),
      t(answered === 0 ? 'test.promptFirst' : 'test.prompt'),
    ),
    buttons: [
      ...BEST_FIRST.map((value) => [button(t(`test.answers.${value}`), 'o', 'a', item, value)]),
      [
        ...(asked.canGoBack ? [button(t('nav.back'), 'o', 'b', item)] : []),
        button(t('nav.skip'), 'o', 'a', item, SKIPPED),
        button(t('test.pause'), 'o', 'p'),
      ],
    ],
  };
}
