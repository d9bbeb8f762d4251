import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { regionsByName } from '../../names.ts';
import { bold, button, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import { ROLES, type Role } from '../../session.ts';
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
  return {
    text: paragraphs(
      lines(bold(t('staff.stats')), t('staff.coarse', { step: STEP })),
      rolesPart(people, t),
      regionsPart(people, catalogue, t),
      eventsPart(week, month, t),
    ),
    buttons: [[button(t('nav.menu'), 'm')]],
  };
}

function rolesPart(people: Counts, t: Translate): Part {
  const row = (role: Role) => rowLine(t(`staff.roles.${role}`), sumWhere(people, 0, role), t);
  return lines(bold(t('staff.people')), ...ROLES.map(row));
}

function regionsPart(people: Counts, { regions }: Catalogue, t: Translate): Part {
  const rows = regionsByName([...regions.values()], t.language).flatMap(({ id, shortName }) => {
    const count = sumWhere(people, 1, id);
    return count > 0 ? [rowLine(shortName[t.language], count, t)] : [];
  });
  return rows.length === 0 ? undefined : lines(bold(t('staff.regions')), ...rows);
}

function eventsPart(week: Counts, month: Counts, t: Translate): Part {
  const row = (event: (typeof EVENTS)[number]) =>
    t('staff.eventRow', {
      name: t(`staff.happened.${event}`),
      week: coarse(week.get(event) ?? 0, t),
      month: coarse(month.get(event) ?? 0, t),
    });
  return lines(bold(t('staff.events')), ...EVENTS.map(row));
}

/** Adds the counts whose name has this word at this place: 0 the role, 1 the region. */
function sumWhere(people: Counts, place: 0 | 1, word: string): number {
  return [...people].reduce((sum, [name, count]) => (name.split(' ')[place] === word ? sum + count : sum), 0);
}

function rowLine(name: string, count: number, t: Translate): string {
  return t('staff.row', { name, count: coarse(count, t) });
}

function coarse(count: number, t: Translate): string {
  if (count <= 0) return '0';
  return count < STEP ? t('staff.fewer', { step: STEP }) : `${count - (count % STEP)}`;
}
