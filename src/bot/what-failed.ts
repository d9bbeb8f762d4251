import { GrammyError } from 'grammy';

/** Telegram's error code behind an error of a handler, if it was Telegram that refused. */
export function refusalCode(error: unknown): number | undefined {
  const cause = causeOf(error);
  return cause instanceof GrammyError ? cause.error_code : undefined;
}

/** What may be logged of an error: its kind and place, or Telegram's own words; never a person's, so no message. */
export function nameOf(error: unknown): string {
  const cause = causeOf(error);
  if (cause instanceof GrammyError) return `${cause.method}: ${cause.description}`;
  return cause instanceof Error ? `${cause.name}: ${firstFrame(cause)}` : typeof cause;
}

/** grammY wraps what a handler threw, and what a call threw. */
function causeOf(error: unknown): unknown {
  return error instanceof Error && 'error' in error ? error.error : error;
}

/** The message stands before the frames and may itself look like one. */
function firstFrame({ stack = '', message }: Error): string {
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n');
  return frames.find((line) => line.trim().startsWith('at '))?.trim() ?? 'no stack';
}
