/** A call that Telegram would refuse. `description` is what the caller reads. */
export class Refusal extends Error {
  readonly code: number;
  readonly retryAfter: number | undefined;

  constructor(code: number, description: string, retryAfter?: number) {
    super(description);
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

/** 400 with Telegram's words behind "Bad Request: ". */
export function badRequest(words: string): Refusal {
  return new Refusal(400, `Bad Request: ${words}`);
}

export const blockedByUser = () => new Refusal(403, 'Forbidden: bot was blocked by the user');
export const notAMember = () => new Refusal(403, 'Forbidden: bot is not a member of the group chat');
export const unauthorized = () => new Refusal(401, 'Unauthorized');
export const unknownMethod = () => new Refusal(404, 'Not Found');
export const staleQuery = () =>
  badRequest('query is too old and response timeout expired or query ID is invalid');

/** The body that Telegram sends with a refusal. */
export function refusalBody(refusal: Refusal) {
  return {
    ok: false,
    error_code: refusal.code,
    description: refusal.message,
    ...(refusal.retryAfter === undefined ? {} : { parameters: { retry_after: refusal.retryAfter } }),
  };
}
