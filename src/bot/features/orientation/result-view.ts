import type { AreaChange } from '../../../orientation/change.ts';
import type { Doubt } from '../../../orientation/guards.ts';
import type { Activities } from '../../../orientation/items.ts';
import {
  type AreaResult,
  areasInPlay,
  type InterestProfile,
  standsOut,
} from '../../../orientation/profile.ts';
import { bold, button, italic, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { lowerFirst, matchParts } from './match-parts.ts';
import type { Suggestions } from './suggestions.ts';

export interface ResultState extends Suggestions {
  readonly activities: Activities;
  readonly hasPutAside: boolean;
  /** A pupil of class 5 to 8 gets areas only. */
  readonly young: boolean;
  /** More questions would make the list better. */
  readonly canRefine: boolean;
  readonly doubts: readonly Doubt[];
  /** What moved since the earlier result. */
  readonly changes: readonly AreaChange[];
  /** A line above the result, such as what has just been changed. */
  readonly notice: string | undefined;
}

const WHOLE = 100;

/** What the test says, how sure it is, and the professions near to it with the reason for each. */
export function resultView(state: ResultState, t: Translate): Screen {
  const { profile } = state;
  if (profile.certainty === 'too-few') return tooFewView(profile, t);
  return {
    text: paragraphs(
      state.notice,
      bold(t('result.title')),
      unreliableLine(state, t),
      verdict(profile, t),
      lines(...areasInPlay(profile).flatMap((area) => areaLines(area, isOpen(state), t))),
      standsOutLine(profile, t),
      changesLine(state.changes, t),
      ...suggestionParts(state, t),
      state.young ? t('result.young') : undefined,
      t('result.limits'),
    ),
    buttons: [
      ...suggested(state).map(({ profession }) => [
        button(profession.name[t.language], 'p', 'card', profession.id, 'result'),
      ]),
      ...(suggested(state).length === 0 ? [[lookAround(t)]] : []),
      ...(state.hasPutAside ? [[button(t('result.takeBack'), 'o', 'takeback')]] : []),
      ...(state.canRefine ? [[button(t('result.refine'), 'o', 'refine')]] : []),
      [button(t('whatIf.open'), 'o', 'if'), button(t('limits.open'), 'o', 'limits')],
      [button(t('picture.open'), 'o', 'picture')],
      ...(t.address === 'informal' ? [[button(t('family.share'), 'f', 'new', 'r')]] : []),
      [button(t('menu.colleges'), 'k', 'list', 0), button(t('result.again'), 'o', 'again')],
      [button(t('reminder.open'), 'n', 'home'), button(t('nav.menu'), 'm')],
    ],
  };
}

/** Six equal answers running are common among honest people; alone they spoil only a result that is flat as well. */
function unreliableLine({ doubts, profile }: ResultState, t: Translate): Part {
  const doubt = doubts.find((found) => found !== 'same-answer' || profile.certainty === 'flat');
  return doubt && bold(t(`guard.unreliable.${doubt}`));
}

function tooFewView(profile: InterestProfile, t: Translate): Screen {
  return {
    text: paragraphs(bold(t('result.title')), t('result.too-few', { answered: profile.answered })),
    buttons: [[button(t('result.again'), 'o', 'again')], [lookAround(t)], [button(t('nav.menu'), 'm')]],
  };
}

/** No list is empty: who gets no suggestion may look at all professions. */
const lookAround = (t: Translate) => button(t('menu.professions'), 'p', 'fields');

function verdict({ certainty, areas }: InterestProfile, t: Translate): string {
  const [leader] = areas;
  if (!leader || certainty === 'open' || certainty === 'flat') {
    return t(certainty === 'flat' ? 'result.flat' : 'result.open');
  }
  // Never "100 %": the test measures a guess about a longer test, not a fact.
  const percent = Math.min(WHOLE - 1, Math.round(leader.leads * WHOLE));
  const key = certainty === 'sure' ? 'result.sure' : 'result.likely';
  return t(key, { area: t(`areas.${leader.area}.name`), percent });
}

/** Whoever has no direction yet, or is too young for one, finds out by trying. */
function isOpen({ young, profile: { certainty } }: ResultState): boolean {
  return young || certainty === 'open' || certainty === 'flat';
}

function areaLines({ area }: AreaResult, withTrial: boolean, t: Translate): readonly Part[] {
  return [
    `• ${t('result.areaLine', { name: t(`areas.${area}.name`), about: t(`areas.${area}.about`) })}`,
    withTrial ? italic(t('result.tryLine', { what: t(`areas.${area}.try`) })) : undefined,
  ];
}

function standsOutLine(profile: InterestProfile, t: Translate): string | undefined {
  const area = standsOut(profile);
  if (profile.certainty === 'flat' || !area || area.area === profile.areas[0]?.area || area.z <= 0)
    return undefined;
  return t('result.standsOut', { area: t(`areas.${area.area}.name`) });
}

function changesLine(changes: readonly AreaChange[], t: Translate): string | undefined {
  const named = (points: (change: AreaChange) => boolean) =>
    changes.filter(points).map(({ area }) => lowerFirst(t(`areas.${area}.name`)));
  const grown = named(({ points }) => points > 0);
  const fallen = named(({ points }) => points < 0);
  const parts = [
    ...(grown.length > 0 ? [t('result.grown', { areas: grown.join(', ') })] : []),
    ...(fallen.length > 0 ? [t('result.fallen', { areas: fallen.join(', ') })] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : undefined;
}

/** The youngest are told areas and activities only. */
function suggested({ young, matches }: ResultState): ResultState['matches'] {
  return young ? [] : matches;
}

function suggestionParts(state: ResultState, t: Translate): readonly Part[] {
  if (suggested(state).length === 0) return [];
  const title = state.profile.certainty === 'flat' ? 'result.trialTitle' : 'result.professionsTitle';
  return [bold(t(title)), ...matchParts(state, t)];
}
