import { z } from 'zod';
import { badRequest } from '../errors.ts';

type Issue = z.core.$ZodIssue;

/**
 * Parameters as `schema` describes them. A form field and a JSON text in a string are both accepted where the
 * schema wants another type, as Telegram does. Throws a refusal that names the parameter.
 */
export function shaped<T extends z.ZodObject>(
  schema: T,
  raw: Readonly<Record<string, unknown>>,
  where = '',
): z.infer<T> {
  const decoded = Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name, decode(schema.shape[name], value)]),
  );
  const result = schema.safeParse(decoded);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw badRequest(issue === undefined ? 'wrong parameters' : wordsFor(issue, raw, where));
}

function decode(schema: z.core.$ZodType | undefined, value: unknown): unknown {
  if (schema === undefined || typeof value !== 'string' || z.safeParse(schema, value).success) return value;
  return parsedOr(value);
}

/** What the JSON text means, or the text itself. */
export function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Telegram's own words for the two parameters that are forgotten most. */
const missing: Readonly<Record<string, string>> = {
  chat_id: 'chat_id is empty',
  text: 'message text is empty',
};

function wordsFor(issue: Issue, raw: Readonly<Record<string, unknown>>, where: string): string {
  const inner = deepest(issue);
  const path = [...(where === '' ? [] : [where]), ...inner.path.map(String)].join('.');
  if (inner.code === 'unrecognized_keys') {
    const names = inner.keys.map((key) => `"${path === '' ? key : `${path}.${key}`}"`);
    return `unknown parameter ${names.join(', ')}`;
  }
  const isAbsent = inner.path.length === 1 && raw[String(inner.path[0])] === undefined;
  if (isAbsent) return missing[path] ?? `parameter "${path}" is required`;
  const expected = inner.code === 'invalid_type' ? inner.expected : inner.message;
  return `parameter "${path}" is wrong: expected ${expected}`;
}

/** Inside a union the most telling issue is the one that went furthest. */
function deepest(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const inner = issue.errors.flat().map((one) => deepest({ ...one, path: [...issue.path, ...one.path] }));
  const furthest = inner.sort((a, b) => b.path.length - a.path.length)[0];
  return furthest !== undefined && furthest.path.length > issue.path.length ? furthest : issue;
}
