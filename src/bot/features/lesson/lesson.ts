import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** What a counsellor copies: a paragraph for the plan, the lesson, talking points, and the lesson without phones. */
export const LESSON_PARTS = ['plan', 'scenario', 'talk', 'board'] as const;
export type LessonPart = (typeof LESSON_PARTS)[number];

/** Telegram's limit for one message, less what stands around the text. */
const LONGEST = 3900;
const title = z.strictObject({ kk: z.string().min(1), ru: z.string().min(1) });
const text = z.strictObject({ kk: z.string().min(1).max(LONGEST), ru: z.string().min(1).max(LONGEST) });

/** data/lesson.json: the texts of a ready lesson, each a message of its own, in the order of `LESSON_PARTS`. */
export const lessonSchema = z.strictObject({
  asOf: z.string().describe('when the rule on phones in lessons was looked up'),
  note: z.string(),
  parts: z.tuple([
    z.strictObject({ id: z.literal('plan'), title, text }),
    z.strictObject({ id: z.literal('scenario'), title, text }),
    z.strictObject({ id: z.literal('talk'), title, text }),
    z.strictObject({ id: z.literal('board'), title, text }),
  ]),
});

export type Lesson = Readonly<z.infer<typeof lessonSchema>>;

/** @throws ZodError when the file is not one of a lesson. */
export function loadLesson(file: string | URL): Lesson {
  return lessonSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
