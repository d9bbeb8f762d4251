import { Refusal, refusalBody, unknownMethod } from './errors.ts';
import type { Fault } from './faults.ts';
import type { Call, JournalWriter } from './journal.ts';
import { findMethod } from './methods/all.ts';
import { type Payload, readPayload } from './payload.ts';
import type { World } from './world.ts';

/** What the HTTP side has to send; `half` breaks the body off, `refused` the connection, `silence` sends nothing. */
export type Reply =
  | { readonly kind: 'json'; readonly status: number; readonly body: unknown }
  | { readonly kind: 'html'; readonly status: number; readonly body: string }
  | { readonly kind: 'half'; readonly body: unknown }
  | { readonly kind: 'refused' }
  | { readonly kind: 'silence' };

export interface ApiParts {
  readonly world: World;
  readonly journal: JournalWriter;
  readonly takeFault: (method: string) => Fault | undefined;
}

/** Answers one call of the Bot API, noted in the journal. */
export async function answerCall(parts: ApiParts, name: string, request: Request): Promise<Reply> {
  const found = findMethod(name);
  const method = found?.name ?? name;
  const payload = await payloadOf(request);
  const call: Call = {
    method,
    payload: payload instanceof Refusal ? {} : payload.values,
    at: parts.world.now(),
    ok: undefined,
  };
  if (method !== 'getUpdates') parts.journal.addCall(call);
  const fault = parts.takeFault(method);
  if (fault !== undefined && fault !== 'half') return faultReply(fault);
  try {
    if (payload instanceof Refusal) throw payload;
    if (found === undefined) throw unknownMethod();
    const { uploads, values } = payload;
    const result = await found.run(values, { world: parts.world, uploads, signal: request.signal });
    if (fault === 'half') return { kind: 'half', body: { ok: true, result } };
    call.ok = true;
    return { kind: 'json', status: 200, body: { ok: true, result } };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    call.ok = false;
    if (error.code !== 409) {
      parts.journal.addRefusal({
        method,
        payload: call.payload,
        code: error.code,
        description: error.message,
      });
    }
    return { kind: 'json', status: error.code, body: refusalBody(error) };
  }
}

async function payloadOf(request: Request): Promise<Payload | Refusal> {
  try {
    return await readPayload(request);
  } catch (error) {
    return error instanceof Refusal ? error : new Refusal(400, 'Bad Request: the body cannot be read');
  }
}

function faultReply(fault: Exclude<Fault, 'half'>): Reply {
  if (fault === 'silence' || fault === 'refused') return { kind: fault };
  const { status, retry_after: retryAfter } = fault;
  if (status === 502) {
    return { kind: 'html', status, body: '<html><body><h1>502 Bad Gateway</h1></body></html>' };
  }
  const usual =
    status === 429 ? `Too Many Requests: retry after ${retryAfter ?? 0}` : 'Internal Server Error';
  return {
    kind: 'json',
    status,
    body: refusalBody(new Refusal(status, fault.description ?? usual, retryAfter)),
  };
}
