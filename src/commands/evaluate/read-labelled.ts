import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { CommandError } from '../command-error.ts';

/**
 * Reads a labelled file; `expected` says in a few words what it holds.
 * @throws CommandError in one line: no such file, no JSON, or what is wrong in it and where.
 */
export function readLabelled<T>(file: string, schema: z.ZodType<T>, expected: string): T {
  const parsed = schema.safeParse(readJson(file, expected));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CommandError(
    `${file}: ${issue?.path.join('.') || 'file'}: ${issue?.message}; expected ${expected}`,
  );
}

function readJson(file: string, expected: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof SyntaxError ? 'not JSON' : 'cannot be read';
    throw new CommandError(`${file}: ${reason}; expected ${expected}`);
  }
}
