import { ANSWERS, HIGHEST_SCORE, LOWEST_SCORE } from '../../../orientation/areas.ts';
import type { Activities } from '../../../orientation/items.ts';
import { bold, button, lines, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import type { AreaSum } from './course.ts';

/** What is asked, what is handed over, and that it cannot be taken back; nothing begins without the first button. */
export function introView(total: number, t: Translate): Screen {
  return {
    text: paragraphs(
      bold(t('fullTest.title')),
      t('fullTest.why', { total }),
      t('fullTest.effort', { total }),
      lines(
        `• ${t('fullTest.handedOver', { total })}`,
        `• ${t('fullTest.canStop')}`,
        `• ${t('fullTest.notBack')}`,
      ),
    ),
    buttons: [[button(t('fullTest.agree'), 'full', 'begin')], [button(t('fullTest.later'), 'o', 'limits')]],
  };
}

export interface AskedPlace {
  readonly item: number;
  /** How many answers lie before it. */
  readonly answered: number;
  readonly total: number;
}

/** One activity. All buttons carry the item, so that an old keyboard or a double tap does nothing. */
export function fullQuestionView(activities: Activities, asked: AskedPlace, t: Translate): Screen {
  const { item, answered, total } = asked;
  return {
    text: paragraphs(
      t('fullTest.progress', { number: answered + 1, total }),
      bold(activities.texts[item]?.[t.language] ?? ''),
      t(answered === 0 ? 'test.promptFirst' : 'test.prompt'),
    ),
    buttons: [
      ...ANSWERS.toReversed().map((value) => [button(t(`test.answers.${value}`), 'full', 'a', item, value)]),
      [
        ...(answered > 0 ? [button(t('nav.back'), 'full', 'b', item)] : []),
        button(t('fullTest.stop'), 'full', 's', item),
      ],
    ],
  };
}

/** Thanks, and what the answers say of the person. It is shown once and kept nowhere. */
export function thanksView(sums: readonly AreaSum[], hasResult: boolean, t: Translate): Screen {
  const area = (sum: AreaSum) =>
    `• ${t('fullTest.areaSum', { name: t(`areas.${sum.area}.name`), sum: sum.sum })}`;
  return {
    text: paragraphs(
      t('fullTest.thanks'),
      lines(bold(t('fullTest.profile', { low: LOWEST_SCORE, high: HIGHEST_SCORE })), ...sums.map(area)),
      hasResult ? t('fullTest.ownResult') : undefined,
    ),
    buttons: [
      ...(hasResult ? [[button(t('menu.result'), 'o', 'result')]] : []),
      [button(t('nav.menu'), 'm')],
    ],
  };
}
