import { AREAS } from '../../../orientation/areas.ts';
import type { Calibration } from '../../../orientation/calibration.ts';
import { type InterestProfile, standsOut } from '../../../orientation/profile.ts';
import type { ProfileChart } from '../../../pictures/profile-chart.ts';
import type { Translate } from '../../texts.ts';

/** The profile as the picture shows it. The second lens is drawn only where it names another area than the first. */
export function profileChart(profile: InterestProfile, calibration: Calibration, t: Translate): ProfileChart {
  const second = standsOut(profile)?.area;
  const lensesDiffer = second !== profile.areas[0]?.area;
  return {
    title: t('picture.title'),
    areas: profile.areas.map(({ area, score, sd }) => ({
      name: t(`areas.${area}.name`),
      score,
      sd,
      ...(lensesDiffer
        ? { others: calibration.scaleMean[AREAS.indexOf(area)] ?? score, standsOut: area === second }
        : {}),
    })),
    scale: { low: t('picture.low'), high: t('picture.high') },
    legend: { score: t('picture.score'), others: t('picture.others'), standsOut: t('picture.standsOut') },
    footer: t('picture.footer', { count: profile.answered }),
  };
}
