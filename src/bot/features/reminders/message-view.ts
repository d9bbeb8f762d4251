import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { DAY, startOf } from '../../../reminders/days.ts';
import type { Reminder } from '../../../reminders/season.ts';
import type { WishRules } from '../../../wish-list/rules.ts';
import { bold, button, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import { sourcesView } from '../../sources-view.ts';
import type { Translate } from '../../texts.ts';
import { dayName } from './day-name.ts';

export interface Message {
  readonly reminders: readonly Reminder[];
  /** The year of the admission. */
  readonly season: number;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** What somebody is reminded of: every date with its years and source; what is not known, with whom to ask. */
export function messageView(
  message: Message,
  { catalogue, wishRules }: { readonly catalogue: Catalogue; readonly wishRules: WishRules },
  t: Translate,
): Screen {
  const { reminders, season } = message;
  const portal = new URL(wishRules.portal.url).host;
  const isOpen = reminders.some(({ day }) => day.kind === 'earlier');
  return {
    text: paragraphs(
      bold(t('reminder.message', { year: season })),
      ...reminders.map((reminder) => eventPart(reminder, message, catalogue, t)),
      isOpen ? t('reminder.unpublished', { year: season, portal }) : undefined,
      sourcesPart(reminders, catalogue, t),
    ),
    buttons: [
      [button(t('parent.steps'), 'h', 'steps'), button(t('wish.title'), 'w', 'list')],
      [button(t('reminder.stop'), 'n', 'stop'), button(t('nav.menu'), 'm')],
    ],
  };
}

function eventPart(
  { what, kinds, day }: Reminder,
  { season, today }: Message,
  catalogue: Catalogue,
  t: Translate,
): Part {
  const kind = kinds.map((one) => t(`reminder.of.${one}`)).join(', ');
  if (day.kind === 'unknown') return t(`reminder.unknown.${what}`, { kind });
  if (day.kind === 'published') {
    const line = t(`reminder.published.${what}`, { kind, date: dayName(day.date, t) });
    return lines(line, leftLine(daysBetween(today, day.date), ['left', 'today'], t));
  }
  const { from, to } = day;
  const years = from === to ? t('reminder.year', { year: to }) : t('reminder.years', { from, to });
  const line = t(`reminder.earlier.${what}`, { kind, years, date: dayName(`${to}-${day.day}`, t) });
  const region = catalogue.regions.get(day.region ?? '');
  return lines(
    line,
    region && t('reminder.oneRegion', { region: region.name[t.language] }),
    leftLine(daysBetween(today, `${season}-${day.day}`), ['leftIf', 'todayIf'], t),
  );
}

function daysBetween(one: string, other: string): number {
  return Math.round((startOf(other) - startOf(one)) / DAY);
}

/** Nothing about a day that is over. */
function leftLine(
  days: number,
  [left, today]: readonly ['left', 'today'] | readonly ['leftIf', 'todayIf'],
  t: Translate,
): string | undefined {
  if (days === 0) return t(`reminder.${today}`);
  return days > 0 ? t(`reminder.${left}`, { days }) : undefined;
}

/** Each source once, with the year of what it tells. */
function sourcesPart(reminders: readonly Reminder[], catalogue: Catalogue, t: Translate): Part {
  const told = new Set<string>();
  const parts = reminders.map(({ day }) => {
    const fresh = day.sources.filter((id) => !told.has(id));
    for (const id of fresh) told.add(id);
    return sourcesView(catalogue, fresh, day.kind === 'unknown' ? null : day.asOf, t);
  });
  return lines(...parts);
}
