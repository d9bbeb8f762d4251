import { BASES, type Base, KINDS } from '../../../reminders/calendar.ts';
import { dayAt } from '../../../reminders/days.ts';
import type { Upcoming } from '../../../reminders/due.ts';
import type { Applicant, Reminder } from '../../../reminders/season.ts';
import { backButton } from '../../card-actions.ts';
import { bold, button, grid, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { dayName } from './day-name.ts';

const KIND_COLUMNS = 2;

/** What reminders are, and of which admission they shall be. */
export function gradeView({ isEarly }: { readonly isEarly: boolean }, t: Translate): Screen {
  return {
    text: paragraphs(
      bold(t('reminder.title')),
      t('reminder.about'),
      isEarly ? t('reminder.early') : undefined,
      t('reminder.whichGrade'),
    ),
    buttons: [
      BASES.map((base) => button(t(`welcome.grades.${base}`), 'n', 'base', base)),
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

/** What reminders are, and for which kind of specialty they shall be. */
export function kindView(grade: Base, t: Translate): Screen {
  const kinds = [...KINDS.filter((kind) => kind !== 'ordinary'), 'ordinary', 'undecided'] as const;
  return {
    text: paragraphs(bold(t('reminder.title')), t('reminder.about'), t('reminder.whichKind')),
    buttons: [
      ...grid(
        kinds.map((kind) => button(t(`reminder.kinds.${kind}`), 'n', 'kind', grade, kind)),
        KIND_COLUMNS,
      ),
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

export interface Ahead {
  readonly applicant: Applicant;
  /** The year of the admission. */
  readonly season: number;
  readonly messages: readonly Upcoming[];
}

/** What would come and what is kept for it, before anything is. */
export function previewView(ahead: Ahead, t: Translate): Screen {
  const { grade, kind } = ahead.applicant;
  return {
    text: paragraphs(bold(t('reminder.preview')), ...aheadParts(ahead, t), t('reminder.kept')),
    buttons: [
      [button(t('reminder.turnOn'), 'n', 'on', grade, kind)],
      [button(t('reminder.change'), 'n', 'base', grade), button(t('nav.menu'), 'm')],
    ],
  };
}

/** Reminders are on: what will come, and how to change or stop it. */
export function onView(ahead: Ahead, t: Translate): Screen {
  return {
    text: paragraphs(bold(t('reminder.isOn')), ...aheadParts(ahead, t), t('reminder.kept')),
    buttons: [
      [button(t('reminder.change'), 'n', 'new'), button(t('reminder.stop'), 'n', 'off')],
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

/** A line that says what has become of the reminders, and the ways on. */
export function offView(line: string, t: Translate): Screen {
  return {
    text: paragraphs(line),
    buttons: [[button(t('reminder.again'), 'n', 'new'), button(t('nav.menu'), 'm')]],
  };
}

function aheadParts({ applicant, season, messages }: Ahead, t: Translate): readonly Part[] {
  const isGuessed = messages.some(({ reminders }) => reminders.some(({ day }) => day.kind !== 'published'));
  return [
    lines(
      t('settings.grade', { value: t(`welcome.grades.${applicant.grade}`) }),
      t('reminder.kind', { value: t(`reminder.kinds.${applicant.kind}`) }),
    ),
    messages.length === 0
      ? t('reminder.noneAhead')
      : lines(
          ...messages.map(({ at, reminders }) => {
            const events = reminders.map((reminder) => eventName(reminder, applicant, t)).join('; ');
            return `• ${t('reminder.item', { day: dayName(dayAt(at), t), events })}`;
          }),
        ),
    isGuessed ? t('reminder.guessed', { year: season }) : undefined,
    t('reminder.ends', { year: season }),
  ];
}

/** With the day of the event itself, as far as it is known. Whoever has not decided hears of several closings. */
function eventName({ what, kinds, day }: Reminder, { kind }: Applicant, t: Translate): string {
  const named = kinds.map((one) => t(`reminder.of.${one}`)).join(', ');
  const isOneOfMany = what === 'closing' && kind === 'undecided';
  const event = t(`reminder.short.${what}`);
  const name = isOneOfMany ? t('reminder.closingOf', { event, kind: lowerFirst(named) }) : event;
  if (day.kind === 'unknown') return name;
  const date = day.kind === 'published' ? day.date : `${day.to}-${day.day}`;
  return t('reminder.dated', { event: name, date: dayName(date, t) });
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
