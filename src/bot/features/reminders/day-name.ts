import type { Translate } from '../../texts.ts';

/** A day (YYYY-MM-DD) as it is said, without the year. */
export function dayName(day: string, t: Translate): string {
  const format = new Intl.DateTimeFormat(t.language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}
