import { z } from 'zod';

/** Characters of a text; two of them and what stands around still fit in one message. */
export const LONGEST_TEXT = 1500;
export const STATES = ['filling', 'running', 'stopped', 'done'] as const;

const text = z.string().min(1).max(LONGEST_TEXT);
const announcementSchema = z.strictObject({
  id: z.string(),
  kk: text,
  ru: text,
  /** `filling`: those who get it are being listed; nobody is written to before all are. */
  state: z.enum(STATES),
  /** How many people it is for; 0 while they are being listed. */
  total: z.number().int().nonnegative(),
});

/** What the bot's own people tell everybody who asked to be written to. */
export type Announcement = Readonly<z.infer<typeof announcementSchema>>;

/** The announcement that was stored; undefined when it is none. */
export function readAnnouncement(stored: string): Announcement | undefined {
  try {
    return announcementSchema.safeParse(JSON.parse(stored)).data;
  } catch {
    return undefined;
  }
}

/** The Kazakh text, a line of three dashes or more, the Russian text. */
const BETWEEN = /\n\s*-{3,}\s*\n/;

export type ReadTexts =
  | { readonly status: 'success'; readonly kk: string; readonly ru: string }
  | { readonly status: 'fail'; readonly reason: 'form' | 'tooLong' };

/** Both texts of an announcement as they are typed behind the command. */
export function readTexts(typed: string): ReadTexts {
  const texts = typed.split(BETWEEN).map((one) => one.trim());
  const [kk, ru] = texts;
  if (texts.length !== 2 || !kk || !ru) return { status: 'fail', reason: 'form' };
  if (kk.length > LONGEST_TEXT || ru.length > LONGEST_TEXT) return { status: 'fail', reason: 'tooLong' };
  return { status: 'success', kk, ru };
}
