import { z } from 'zod';
import { LANGUAGES } from '../language/language.ts';
import { DOUBTS } from '../orientation/guards.ts';
import { EFFECT_KINDS } from './effects.ts';
import { replies, runningTest, written, writtenTest } from './kept-test.ts';

export const ROLES = ['pupil', 'parent', 'counsellor'] as const;
export type Role = (typeof ROLES)[number];

/** After which class a person enters college. */
export const GRADES = ['9', '11', 'earlier'] as const;
export type Grade = (typeof GRADES)[number];

const VERSION = 1;

/** State of @grammyjs/conversations: per conversation a log of what was waited for and what came. */
const conversations = z.object({
  version: z.tuple([z.literal(0), z.union([z.string(), z.number()])]),
  state: z.record(
    z.string(),
    z.array(
      z.object({
        args: z.string().optional(),
        interrupts: z.array(z.number()),
        replay: z.object({
          send: z.array(z.object({ payload: z.string() })),
          receive: z.array(z.object({ send: z.number(), returnValue: z.unknown() })),
        }),
      }),
    ),
  ),
});

const record = z.object({
  version: z.literal(VERSION),
  language: z.enum(LANGUAGES).optional(),
  role: z.enum(ROLES).optional(),
  regionId: z.string().optional(),
  grade: z.enum(GRADES).optional(),
  /** The first contact is over: nothing of it is asked again by itself. */
  welcomed: z.boolean().optional(),
  /** The running test; `calibration` decides what the item numbers mean. */
  test: runningTest.optional(),
  /** The full test under way: a digit per answer in the order asked, and the random key of its handing over. */
  fullTest: z
    .object({ calibration: z.string(), answers: z.string().regex(/^[1-5]*$/), once: z.string() })
    .optional(),
  /** The last finished test. */
  result: z
    .object({
      calibration: z.string(),
      replies,
      finishedOn: z.string(),
      young: z.boolean().optional(),
      deep: z.boolean().optional(),
      /** What speaks against trusting the answers. */
      doubts: z.array(z.enum(DOUBTS)).readonly().optional(),
      /** Professions put aside as "not for me". */
      putAside: z.array(z.string()).optional(),
      /** Answers switched off in "what if", by item; the result itself counts them all. */
      off: z.array(z.number().int()).optional(),
    })
    .optional(),
  /** The result before the last one. */
  earlier: z
    .object({
      calibration: z.string(),
      replies,
      young: z.boolean().optional(),
      deep: z.boolean().optional(),
    })
    .optional(),
  /** The wish list, as `wish-list/coding.ts` writes it; absent when empty. */
  wishes: z.string().optional(),
  /** Until when (epoch seconds) a child in trouble is not asked about anything else. */
  careUntil: z.number().optional(),
  /** Number of the message with the last cry: buttons above it belong to what was before. */
  careAfter: z.number().int().optional(),
  /** What the last question was about, so that a follow-up of a few words is understood; `until` in milliseconds. */
  topic: z.object({ name: z.string(), until: z.number() }).optional(),
  /** How many questions in a row got no answer. */
  missed: z.number().int().positive().optional(),
  /** Addresses of the last screens, so that one can go back. */
  trail: z.array(z.string()).readonly().optional(),
  /** Colleges put side by side, up to three. */
  compared: z.array(z.string()).optional(),
  /** What the person left outside this record, by kind and key (`effects.ts`); /forget erases it first. */
  effects: z
    .array(z.tuple([z.enum(EFFECT_KINDS), z.string()]).readonly())
    .readonly()
    .optional(),
  /** Ids of the steps to a college that are done. */
  done: z.array(z.string()).readonly().optional(),
  /** Token of the link that is made next: pressed twice, it is still one link. */
  nextShare: z.string().optional(),
  /** Token of the class that is made next: its name may be sent twice. */
  nextClass: z.string().optional(),
  /** Key of the share over which a parent suggests colleges. */
  advising: z.string().optional(),
  conversations: conversations.optional(),
});

export type StoredConversations = z.infer<typeof conversations>;

/** All that is kept of a person: no name, no text, no Telegram id. Handlers change it; the unit of work saves it. */
export type Session = z.infer<typeof record>;

/** Made once: a schema is compiled when it first checks something, which costs more than a hundred checks. */
const carryingRecord = record.loose();

export function newSession(): Session {
  return { version: VERSION };
}

/**
 * The stored session, or undefined when the text is not one. Fields of a newer version are carried along, so that old and
 * new processes can work side by side.
 */
export function readSession(stored: string): Session | undefined {
  try {
    return carryingRecord.safeParse(JSON.parse(stored)).data;
  } catch {
    return undefined;
  }
}

const NOTHING_KEPT = JSON.stringify(newSession());

/** The session as it is stored; `null` (nothing to keep) for a person of whom nothing is known. */
export function writeSession(session: Session): string | null {
  const { test, result, earlier } = session;
  const kept = JSON.stringify({
    ...session,
    test: test && writtenTest(test),
    result: result && written(result),
    earlier: earlier && written(earlier),
  });
  return kept === NOTHING_KEPT ? null : kept;
}

/** Leaves nothing of a person in the session that the unit of work is about to save. */
export function eraseSession(session: Session): void {
  for (const key of Object.keys(session)) {
    if (key !== 'version') Reflect.deleteProperty(session, key);
  }
}
