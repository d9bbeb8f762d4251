import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Fault } from './fault.ts';

export type JsonRead =
  | { readonly status: 'success'; readonly json: unknown }
  | { readonly status: 'fail'; readonly fault: Fault };

/** Reads `file` of the data folder; a missing or unreadable one is a fault. */
export function readJsonFile(dataDir: string, file: string): JsonRead {
  const fail = (message: string): JsonRead => ({
    status: 'fail',
    fault: { file, record: '', field: '', message },
  });
  const path = join(dataDir, file);
  if (!existsSync(path)) return fail('the file is missing');
  try {
    const json: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return { status: 'success', json };
  } catch (error) {
    return fail(`not readable as JSON (${error instanceof Error ? error.message : String(error)})`);
  }
}

const labelled = z.looseObject({ id: z.string() });
const indexed = z.record(z.string(), z.unknown());

/** The id of a record, or its place in the file when it has no readable one. */
export function labelOf(value: unknown, index: number): string {
  const parsed = labelled.safeParse(value);
  return parsed.success ? parsed.data.id : `record ${index + 1}`;
}

/** What a schema refused in `json`, each named by the outermost list element it lies in. */
export function formFaults(file: string, json: unknown, error: z.ZodError): readonly Fault[] {
  return error.issues.map(({ path, message }) => {
    const at = path.findIndex((step) => typeof step === 'number');
    const index = path[at];
    if (typeof index !== 'number') return { file, record: '', field: path.join('.'), message };
    const element: unknown = path.slice(0, at + 1).reduce(inside, json);
    const isRecord = typeof element === 'object' && element !== null;
    return isRecord
      ? { file, record: labelOf(element, index), field: path.slice(at + 1).join('.'), message }
      : { file, record: '', field: path.join('.'), message };
  });
}

function inside(value: unknown, step: PropertyKey): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? value[step] : undefined;
  const parsed = indexed.safeParse(value);
  return parsed.success ? parsed.data[String(step)] : undefined;
}
