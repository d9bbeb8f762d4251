import type { Profession } from '../../../catalogue/schema/profession.ts';
import type { Activities } from '../../../orientation/items.ts';
import type { CarryingAnswer } from '../../../orientation/why.ts';
import { bold, button, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

const MOST_ANSWERS_SHOWN = 3;
const LIKED = 4;
const DISLIKED = 2;

/** The answers that carried a suggestion: what was liked, and what was not. */
export function whyView(
  profession: Profession,
  carrying: readonly CarryingAnswer[],
  activities: Activities,
  t: Translate,
): Screen {
  const chosen = (fits: (answer: number) => boolean) =>
    carrying.filter(({ answer }) => fits(answer)).slice(0, MOST_ANSWERS_SHOWN);
  const liked = chosen((answer) => answer >= LIKED);
  const disliked = chosen((answer) => answer <= DISLIKED);
  const name = profession.name[t.language];
  return {
    text: paragraphs(
      bold(t('why.title', { name })),
      part(t('why.liked'), liked, activities, t),
      part(t('why.disliked'), disliked, activities, t),
      liked.length + disliked.length === 0 ? t('why.overall') : undefined,
      t('why.how'),
    ),
    buttons: [
      [button(t('whatIf.open'), 'o', 'if')],
      [button(t('result.notForMe'), 'o', 'no', profession.id)],
      [button(t('nav.back'), 'p', 'card', profession.id, 'result'), button(t('menu.result'), 'o', 'result')],
    ],
  };
}

function part(title: string, answers: readonly CarryingAnswer[], activities: Activities, t: Translate): Part {
  if (answers.length === 0) return undefined;
  const texts = answers.flatMap(({ item }) => activities.texts[item]?.[t.language] ?? []);
  return lines(bold(title), ...texts.map((text) => `• ${text}`));
}
