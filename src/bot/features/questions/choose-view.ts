import type { Alternative } from '../../../answers/outcome.ts';
import { bold, button, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { CARD_OF, canBeOffered, offerButton } from './offered.ts';

/** One thing to choose; colleges of one name are told apart by where they are. */
export interface Choice extends Alternative {
  readonly where?: string | undefined;
}

/** More buttons than this fill several screens of a phone. */
const MOST_OFFERED = 8;

/** What is close or was found, each kind under its own heading, and "none of these". */
export function chooseView(choices: readonly Choice[], title: string, t: Translate): Screen {
  const offered = choices.filter(canBeOffered);
  const first = offered.slice(0, MOST_OFFERED);
  const outcomes = [...new Set(first.map(({ outcome }) => outcome))];
  const shown = outcomes.flatMap((outcome) => first.filter((choice) => choice.outcome === outcome));
  const isListed = outcomes.length > 1 || shown.some(({ where }) => where);
  return {
    text: paragraphs(
      bold(title),
      ...(isListed ? listed(shown, outcomes, t) : []),
      offered.length > shown.length ? t('question.more') : undefined,
    ),
    buttons: [
      ...shown.flatMap((choice, at) => offerButton(choice, isListed ? at + 1 : undefined) ?? []),
      [button(t('question.noneOfThese'), 'q', 'none')],
    ],
  };
}

function listed(
  shown: readonly Choice[],
  outcomes: readonly Choice['outcome'][],
  t: Translate,
): readonly Part[] {
  const entries = shown.map(({ title, where, outcome }, at) => ({
    outcome,
    entry: `${at + 1}. ${where ? `${title}, ${where}` : title}`,
  }));
  return outcomes.map((outcome) => {
    const card = CARD_OF[outcome];
    const heading = outcomes.length > 1 && card ? t(`link.kinds.${card}`) : undefined;
    return lines(heading, ...entries.filter((each) => each.outcome === outcome).map(({ entry }) => entry));
  });
}
