import { z } from 'zod';
import { AREAS } from '../orientation/areas.ts';

/** How long a link opens its card. */
export const SHARE_DAYS = 30;
export const SHARE_SECONDS = SHARE_DAYS * 24 * 60 * 60;
/** So many links of one person at a time. */
export const MOST_SHARES = 5;
const MOST_PROFESSIONS = 6;

const certainty = z.enum(['sure', 'likely', 'open', 'flat']);
const id = z.string().regex(/^[a-z0-9][a-z0-9_-]*$/);

/** What a pupil chose to show, as it was at that moment: ids of `data/` only, nothing of who it is. */
const cardSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('result'),
    certainty,
    /** Leading areas of interest, the strongest first. No answers, no scores. */
    areas: z.array(z.enum(AREAS)).min(1).readonly(),
    professionIds: z.array(id).max(MOST_PROFESSIONS).readonly(),
  }),
  z.strictObject({ kind: z.literal('wishes'), wishes: z.string().min(1) }),
  z.strictObject({ kind: z.literal('card'), card: z.enum(['p', 's', 'k', 'e']), id }),
]);

const shareSchema = z.strictObject({
  card: cardSchema,
  /** Seconds since 1970 from which on the link opens nothing. */
  until: z.number().int().positive(),
  /** Where to tell of an advice at once: a sealed chat id, only of who asked for it. */
  notify: z.strictObject({ chat: z.string(), language: z.enum(['kk', 'ru', 'en']) }).optional(),
});

export type SharedCard = Readonly<z.infer<typeof cardSchema>>;
export type ResultCard = Extract<SharedCard, { readonly kind: 'result' }>;
export type Share = Readonly<z.infer<typeof shareSchema>>;

/** The share that was stored; undefined when it is none or its time is over. `now` in milliseconds. */
export function readShare(stored: string, now: number): Share | undefined {
  const share = parsed(stored, shareSchema);
  return share && share.until * 1000 > now ? share : undefined;
}

/** The stored text as a value of the schema; another version of the bot may have written something else. */
export function parsed<T>(stored: string, schema: z.ZodType<T>): T | undefined {
  try {
    return schema.safeParse(JSON.parse(stored)).data;
  } catch {
    return undefined;
  }
}
