import type { Group } from '../../../answers/group-alike.ts';
import type { MissedQuestion } from '../../../store/missed-questions.ts';
import { pageOf } from '../../page.ts';
import { bold, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

/** Three texts of 200 characters in each of five groups still fit in one message. */
const GROUPS_A_PAGE = 5;
const TEXTS_A_GROUP = 3;

/** Missed questions in groups, with how often each came, when last, and which answer was not liked. */
export function unansweredView(groups: readonly Group<MissedQuestion>[], page: number, t: Translate): Screen {
  const number = groups.reduce((sum, group) => sum + group.length, 0);
  const { shown, turns } = pageOf(groups, { page, size: GROUPS_A_PAGE }, ['staff', 'unanswered'], t);
  return {
    text: paragraphs(bold(t('staff.unanswered', { number, groups: groups.length })), ...shown.map(groupPart)),
    buttons: turns,
  };
}

function groupPart(group: Group<MissedQuestion>): Part {
  const texts = [...new Set(group.map(({ text }) => text))].slice(0, TEXTS_A_GROUP);
  const disliked = [...new Set(group.flatMap(({ answer }) => answer ?? []))];
  const head = [`${group.length}×`, group[0].day, ...disliked.map((id) => `👎 ${id}`)].join(' · ');
  return lines(head, ...texts.map((text) => `«${text}»`));
}
