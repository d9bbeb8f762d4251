import type { Care } from './care/care.ts';
import { holdsPersonalData } from './personal-data.ts';

/** In characters, as people count them. */
const LONGEST = 200;
const SPACE = /\s+/gu;
/** Half a character, which nobody types and no message may hold. */
const HALF_CHARACTER = /\p{Surrogate}/gu;

/**
 * A question as it may be kept without the person, cut to 200 characters; undefined when it must not be: when it may
 * tell who asks or how to reach them, or speaks of distress. Looks at the whole text before it cuts.
 */
export function keepableQuestion(
  text: string,
  { isCare, hardDay }: Pick<Care, 'isCare' | 'hardDay'>,
): string | undefined {
  const line = text.replace(HALF_CHARACTER, '').replace(SPACE, ' ').trim();
  // What begins so is a command, not a question.
  if (
    line === '' ||
    line.startsWith('/') ||
    holdsPersonalData(line) ||
    isCare(line) ||
    hardDay(line) !== null
  )
    return undefined;
  return [...line].slice(0, LONGEST).join('');
}
