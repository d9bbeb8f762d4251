import type { PhoneLanguage } from './words.ts';

/** Who holds the phone: `/?user=2&lang=ru&start=payload`. */
export interface Place {
  readonly user: number;
  readonly language: PhoneLanguage;
  /** A payload of a deep link that has not been opened yet. */
  readonly start: string | undefined;
}

const languages: readonly PhoneLanguage[] = ['kk', 'ru', 'en'];

export function readPlace(search: string, browserLanguage: string): Place {
  const query = new URLSearchParams(search);
  const user = Number(query.get('user') ?? 1);
  const wanted = [query.get('lang'), browserLanguage.slice(0, 2)];
  return {
    user: Number.isInteger(user) && user > 0 ? user : 1,
    language: languages.find((language) => wanted.includes(language)) ?? 'kk',
    start: query.get('start')?.match(/^[A-Za-z0-9_-]{1,64}$/)?.[0],
  };
}

/** The address of another person's phone or of another language. */
export function addressOf(user: number, language: PhoneLanguage, start?: string): string {
  return `/?user=${user}&lang=${language}${start === undefined ? '' : `&start=${start}`}`;
}

/** A t.me link to this bot opens here, as on a phone; undefined for any other address. */
export function deepLink(url: string, botName: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const isBot = parsed?.hostname === 't.me' && parsed.pathname.toLowerCase() === `/${botName.toLowerCase()}`;
  return isBot ? (parsed.searchParams.get('start') ?? '') : undefined;
}
