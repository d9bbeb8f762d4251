import { areasInPlay } from '../../../orientation/profile.ts';
import type { ResultCard } from '../../../shares/share.ts';
import type { BotContext } from '../../context.ts';
import { currentResult, suggestionsFor } from './suggestions.ts';

/** The result as it is shown to a parent: areas and professions, no answers; undefined while there is nothing to say. */
export function resultCard(ctx: BotContext): ResultCard | undefined {
  const result = currentResult(ctx);
  if (!result) return undefined;
  const { profile, matches } = suggestionsFor(ctx, result.replies);
  const { certainty } = profile;
  if (certainty === 'too-few') return undefined;
  return {
    kind: 'result',
    certainty,
    areas: areasInPlay(profile).map(({ area }) => area),
    professionIds: result.young ? [] : matches.map(({ profession }) => profession.id),
  };
}
