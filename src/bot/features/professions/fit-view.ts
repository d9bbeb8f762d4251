import type { Profession } from '../../../catalogue/schema/profession.ts';
import type { Area } from '../../../orientation/areas.ts';
import type { Calibration } from '../../../orientation/calibration.ts';
import { type Closeness, closenessOf } from '../../../orientation/closeness.ts';
import type { Activities } from '../../../orientation/items.ts';
import { strongestAreas } from '../../../orientation/occupation.ts';
import type { InterestProfile } from '../../../orientation/profile.ts';
import { reasonsFor } from '../../../orientation/reasons.ts';
import { bold, lines, type Part } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

const REASONS = 2;
const LIKED_LESS = 3;

export interface Fitting {
  readonly calibration: Calibration;
  readonly activities: Activities;
  readonly profile: InterestProfile;
  readonly all: readonly Profession[];
}

/**
 * How close a profession is to the person's interests, in words, with the answers behind it. Absent for a profile that
 * has too few answers or no direction: it tells nothing of one profession against another.
 */
export function fitPart(profession: Profession, fitting: Fitting, t: Translate): Part {
  const { profile, all } = fitting;
  if (profile.certainty === 'too-few' || profile.certainty === 'flat') return undefined;
  const closeness = closenessOf(profile, profession, all);
  return lines(
    bold(t('fit.title')),
    t(`fit.${closeness}`, { count: all.length }),
    reasonLine(profession, closeness, fitting, t),
  );
}

function reasonLine(
  profession: Profession,
  closeness: Closeness,
  { calibration, activities, profile }: Fitting,
  t: Translate,
): string | undefined {
  const strongest = strongestAreas(profession);
  const named = (areas: readonly Area[]) => areas.map((area) => asInside(t(`areas.${area}.name`))).join(', ');
  if (closeness === 'far') {
    const disliked = strongest.filter((area) => likedLess(profile).includes(area));
    return disliked.length > 0 ? t('fit.farReason', { areas: named(disliked) }) : undefined;
  }
  const { liked } = reasonsFor(calibration, profile, profession);
  const items = liked.slice(0, REASONS).flatMap((item) => activities.texts[item]?.[t.language] ?? []);
  return items.length > 0
    ? t('result.likedReason', { areas: named(strongest), items: items.map(asInside).join('; ') })
    : t('result.areaReason', { areas: named(strongest) });
}

/** The three areas that attract the person least. */
function likedLess({ areas }: InterestProfile): readonly Area[] {
  return areas
    .toSorted((left, right) => left.score - right.score)
    .slice(0, LIKED_LESS)
    .map(({ area }) => area);
}

/** As inside a sentence. */
function asInside(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
