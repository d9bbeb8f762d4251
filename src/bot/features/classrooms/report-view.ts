import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { ClassReport } from '../../../classrooms/report.ts';
import { STEP } from '../../../classrooms/steps.ts';
import { officialName, shortened } from '../../names.ts';
import type { LedClass } from '../../own-classes.ts';
import { stampOfKey } from '../../own-shares.ts';
import { bold, button, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import type { ToldGroup, ToldRow } from './told.ts';

/** Specialties whose cards, with colleges, places and sources, are a tap away. */
const MOST_CARDS = 3;

/** The report of a class as text: interest, and beside it what the region offers. */
export function reportView(
  { key, classroom }: LedClass,
  report: ClassReport,
  groups: readonly ToldGroup[],
  catalogue: Catalogue,
  t: Translate,
): Screen {
  const { joined, finished, figures } = report;
  const stamp = stampOfKey(key);
  const wished = report.supply
    .slice(0, MOST_CARDS)
    .flatMap(({ specialtyId }) => catalogue.specialties.get(specialtyId) ?? []);
  return {
    text: paragraphs(
      lines(bold(classroom.label), t('classroom.counts', { joined, finished })),
      figures
        ? t('classroom.told.of', { count: figures.pupils, step: STEP })
        : t('classroom.told.tooFew', { fewest: STEP }),
      ...groups.map((group) => groupPart(group, t)),
      figures && t('classroom.told.footnote'),
    ),
    buttons: [
      ...wished.map(({ id, name }) => [button(shortened(officialName(name, t)), 'x', 'card', id)]),
      ...(figures
        ? [
            [
              button(t('classroom.picture'), 'c', 'pic', stamp),
              button('XLSX', 'c', 'xlsx', stamp),
              button('CSV', 'c', 'csv', stamp),
            ],
          ]
        : []),
      [button(t('nav.back'), 'c', 'card', stamp), button(t('nav.menu'), 'm')],
    ],
  };
}

function groupPart({ heading, rows }: ToldGroup, t: Translate): Part {
  return lines(
    bold(heading),
    ...(rows.length === 0 ? [t('classroom.told.nothingFrequent')] : rows.map((row) => rowLine(row, t))),
  );
}

function rowLine({ label, count, atLeast, note }: ToldRow, t: Translate): string {
  const line = t(atLeast ? 'classroom.told.rowAtLeast' : 'classroom.told.row', { name: label, count });
  return note === undefined ? `• ${line}` : `• ${line} — ${note}`;
}
