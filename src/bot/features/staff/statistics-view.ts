import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { regionsByName } from '../../names.ts';
import { bold, button, lines, paragraphs, type Screen } from '../../screen.ts';
import { ROLES } from '../../session.ts';
import type { Translate } from '../../texts.ts';

type Counts = ReadonlyMap<string, number>;

export interface Statistics {
  /** By role and region, `pupil abai`. */
  readonly people: Counts;
  /** Events of the last 7 and 30 days. */
  readonly week: Counts;
  readonly month: Counts;
}

const EVENTS = ['started', 'finished', 'answered', 'missed', 'reported'] as const;
/** Below this nothing is told apart, and above it counts are rounded down to its multiples. */
const STEP = 5;

/** People by role and region, and what happened, in steps of five. */
export function statisticsView(
  { people, week, month }: Statistics,
  catalogue: Catalogue,
  t: Translate,
): Screen {
  const total = (fits: (role: string, region: string) => boolean) =>
    [...people].reduce((sum, [name, count]) => {
      const [role = '', region = ''] = name.split(' ');
      return fits(role, region) ? sum + count : sum;
    }, 0);
  const regions = regionsByName([...catalogue.regions.values()], t.language)
    .map((region) => ({ region, count: total((_, id) => id === region.id) }))
    .filter(({ count }) => count > 0);
  const row = (name: string, count: number) => t('staff.row', { name, count: coarse(count, t) });
  return {
    text: paragraphs(
      lines(bold(t('staff.stats')), t('staff.coarse', { step: STEP })),
      lines(
        bold(t('staff.people')),
        ...ROLES.map((role) =>
          row(
            t(`staff.roles.${role}`),
            total((one) => one === role),
          ),
        ),
      ),
      regions.length === 0
        ? undefined
        : lines(
            bold(t('staff.regions')),
            ...regions.map(({ region, count }) => row(region.shortName[t.language], count)),
          ),
      lines(
        bold(t('staff.events')),
        ...EVENTS.map((event) =>
          t('staff.eventRow', {
            name: t(`staff.happened.${event}`),
            week: coarse(week.get(event) ?? 0, t),
            month: coarse(month.get(event) ?? 0, t),
          }),
        ),
      ),
    ),
    buttons: [[button(t('nav.menu'), 'm')]],
  };
}

function coarse(count: number, t: Translate): string {
  if (count <= 0) return '0';
  return count < STEP ? t('staff.fewer', { step: STEP }) : `${count - (count % STEP)}`;
}
