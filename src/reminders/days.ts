const HOUR = 60 * 60 * 1000;
export const DAY = 24 * HOUR;
/** All of Kazakhstan has been on UTC+5 since 1 March 2024. */
const OFFSET = 5 * HOUR;
/** Nobody is written to before 10 in the morning or from 7 in the evening on. */
const FIRST_HOUR = 10;
const LAST_HOUR = 19;
const MINUTES_OPEN = (LAST_HOUR - FIRST_HOUR) * 60;

/** When a day in Kazakhstan begins, in milliseconds since 1970. `day` is YYYY-MM-DD. */
export function startOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) - OFFSET;
}

/** The day that it is in Kazakhstan, YYYY-MM-DD. */
export function dayAt(now: number): string {
  return new Date(now + OFFSET).toISOString().slice(0, 10);
}

/** Minutes after 10 in the morning at which somebody is written to: by the key, so that messages are spread. */
export function minuteOf(key: string): number {
  let hash = 0;
  // FNV-1a, 32 bits.
  for (const char of key) hash = Math.imul((hash ^ (char.codePointAt(0) ?? 0)) >>> 0, 0x01000193) >>> 0;
  return hash % MINUTES_OPEN;
}

/** The moment of a day at which somebody with this minute is written to. */
export function momentOf(dayStart: number, minute: number): number {
  return dayStart + FIRST_HOUR * HOUR + minute * 60_000;
}

/** The moment itself when it lies within the hours; else the person's own minute of the next morning or of this one. */
export function withinHours(moment: number, minute: number): number {
  const start = Math.floor((moment + OFFSET) / DAY) * DAY - OFFSET;
  const hours = (moment - start) / HOUR;
  if (hours >= FIRST_HOUR && hours < LAST_HOUR) return moment;
  return momentOf(hours < FIRST_HOUR ? start : start + DAY, minute);
}
