import type { Profession } from '../../../catalogue/schema/profession.ts';
import type { Activities } from '../../../orientation/items.ts';
import { type Match, strongestAreas } from '../../../orientation/matching.ts';
import {
  type AreaResult,
  areasInPlay,
  type InterestProfile,
  standsOut,
} from '../../../orientation/profile.ts';
import { bold, button, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

export interface ResultState {
  readonly profile: InterestProfile;
  readonly matches: readonly Match<Profession>[];
  readonly activities: Activities;
  /** Whether a college of the person's own region is known to teach the way there. */
  readonly taughtHere: (profession: Profession) => boolean;
}

const WHOLE = 100;

/** What the test says, how sure it is, and the professions near to it with the reason for each. */
export function resultView(state: ResultState, t: Translate): Screen {
  const { profile } = state;
  if (profile.certainty === 'too-few') return tooFewView(profile, t);
  return {
    text: paragraphs(
      bold(t('result.title')),
      verdict(profile, t),
      lines(...shownAreas(profile).map((area) => areaLine(area, t))),
      standsOutLine(profile, t),
      bold(t('result.professionsTitle')),
      ...state.matches.map((match, index) => matchPart(match, index + 1, state, t)),
      t('result.limits'),
    ),
    buttons: [
      ...state.matches.map(({ profession }) => [
        button(profession.name[t.language], 'p', 'card', profession.id, 'result'),
      ]),
      [button(t('menu.colleges'), 'k', 'list', 0), button(t('result.again'), 'o', 'again')],
      [button(t('nav.menu'), 'm')],
    ],
  };
}

function tooFewView(profile: InterestProfile, t: Translate): Screen {
  return {
    text: paragraphs(bold(t('result.title')), t('result.too-few', { answered: profile.answered })),
    buttons: [[button(t('result.again'), 'o', 'again')], [button(t('nav.menu'), 'm')]],
  };
}

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

/** The areas still in play, two at least, so that a sure leader is not the whole picture. */
function shownAreas(profile: InterestProfile): readonly AreaResult[] {
  return profile.areas.slice(0, Math.max(2, areasInPlay(profile).length));
}

function areaLine({ area }: AreaResult, t: Translate): Part {
  return `• ${t('result.areaLine', { name: t(`areas.${area}.name`), about: t(`areas.${area}.about`) })}`;
}

function standsOutLine(profile: InterestProfile, t: Translate): string | undefined {
  const area = standsOut(profile);
  if (profile.certainty === 'flat' || !area || area.area === profile.areas[0]?.area || area.z <= 0)
    return undefined;
  return t('result.standsOut', { area: t(`areas.${area.area}.name`) });
}

function matchPart(match: Match<Profession>, number: number, state: ResultState, t: Translate): Part {
  const { profession } = match;
  const name = `${number}. ${profession.name[t.language]}`;
  return lines(
    bold(state.taughtHere(profession) ? `${name} — ${t('result.taughtHere')}` : name),
    reason(match, state, t),
  );
}

/** The reason in the person's own answers; without such answers, in the areas of the work. */
function reason(
  { likedItems, profession }: Match<Profession>,
  { activities }: ResultState,
  t: Translate,
): string {
  const items = likedItems.flatMap((item) => activities.texts[item]?.[t.language] ?? []).map(lowerFirst);
  if (items.length > 0) return t('result.likedReason', { items: items.join('; ') });
  const areas = strongestAreas(profession).map((area) => lowerFirst(t(`areas.${area}.name`)));
  return t('result.areaReason', { areas: areas.join(', ') });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
