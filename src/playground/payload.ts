import { badRequest } from './errors.ts';
import type { UploadedFile } from './methods/method.ts';
import { type Part, parseMultipart } from './multipart.ts';

export interface Payload {
  readonly values: Readonly<Record<string, unknown>>;
  readonly uploads: ReadonlyMap<string, UploadedFile>;
}

/** Parameters from the address and from a JSON, urlencoded or multipart body. */
export async function readPayload(request: Request): Promise<Payload> {
  const fromAddress = Object.fromEntries(new URL(request.url).searchParams);
  const type = request.headers.get('content-type') ?? '';
  if (request.method === 'GET') return { values: fromAddress, uploads: new Map() };
  if (type.includes('json')) {
    return { values: { ...fromAddress, ...(await readJson(request)) }, uploads: new Map() };
  }
  if (type.includes('x-www-form-urlencoded')) {
    const form = Object.fromEntries(new URLSearchParams(await request.text()));
    return { values: { ...fromAddress, ...form }, uploads: new Map() };
  }
  if (!type.includes('form-data')) return { values: fromAddress, uploads: new Map() };
  return fromParts(fromAddress, parseMultipart(Buffer.from(await request.arrayBuffer()), type));
}

function fromParts(fromAddress: Record<string, string>, parts: readonly Part[]): Payload {
  const values: Record<string, unknown> = { ...fromAddress };
  const uploads = new Map<string, UploadedFile>();
  for (const { name, content } of parts) {
    if (typeof content === 'string') values[name] = content;
    else uploads.set(name, content);
  }
  return { values: namingOwnParts(values, uploads), uploads };
}

/** A file may be sent as the part named like its parameter, without attach://. */
function namingOwnParts(values: Record<string, unknown>, uploads: ReadonlyMap<string, UploadedFile>) {
  const own = ['photo', 'document'].filter((name) => uploads.has(name) && values[name] === undefined);
  return { ...values, ...Object.fromEntries(own.map((name) => [name, `attach://${name}`])) };
}

async function readJson(request: Request): Promise<Record<string, unknown>> {
  const text = await request.text();
  if (text.trim() === '') return {};
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) {
      return Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== null));
    }
  } catch {
    // falls through to the refusal
  }
  throw badRequest("can't parse JSON object");
}
