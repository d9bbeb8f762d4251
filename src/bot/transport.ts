import { Agent, request } from 'undici';

/** How a call reaches Telegram: the platform's `fetch`, or what stands in its place. */
export type Send = typeof fetch;

const HEADERS = { 'content-type': 'application/json' };
const agent = new Agent();

/**
 * Sends a call as JSON through undici's `request`, which takes less than half the CPU of `fetch`; a file, whose body is
 * a stream, through `fetch`.
 */
export const sendOverHttp: Send = async (input, init) => {
  if (typeof init?.body !== 'string') return fetch(input, init);
  const { body, method = 'POST', signal = null } = init;
  const answer = await request(String(input), { method, headers: HEADERS, body, signal, dispatcher: agent });
  return new Response(await answer.body.text(), { status: answer.statusCode });
};
