import { readSession } from '../../src/bot/session.ts';
import type { Call, RefusedCall } from '../../src/playground/journal.ts';
import { marksIn } from './cast.ts';
import type { Delivery } from './delivery.ts';
import type { Site } from './site.ts';

interface Judged {
  readonly times: readonly (readonly [kind: string, milliseconds: number])[];
  readonly finding: string | undefined;
}

/** A record that is larger is more than a thousand questions or colleges could ever need. */
const LARGEST_RECORD = 4096;
const MOST_DELIVERIES = 20;
/** Refusals that stand for "it is so already" or "that message is gone": the bot goes on, and shows it anew if need be. */
const HARMLESS = /message is not modified|message to edit not found|message can't be edited/;
const CLOSED = /bot was blocked by the user|bot is not a member/;
/** What an update that names a chat, message or press that never was, or a button without parts, may lead to. */
const OF_NOTHING =
  /chat not found|query is too old|message to be replied not found|text buttons are unallowed/;
const HALF_CHARACTER = /\p{Surrogate}/u;

/** Hands updates to the bot, all at the same time, and says what is wrong with what it did. */
export function createJudge(site: Site) {
  const { telegram, custody, warnings, written } = site;
  const seen = { calls: 0, refusals: 0, warnings: 0, written: 0, wrongs: 0 };
  const newest = <T>(all: readonly T[], what: keyof typeof seen): readonly T[] => {
    const fresh = all.slice(seen[what]);
    seen[what] = all.length;
    return fresh;
  };
  return async (deliveries: readonly Delivery[]): Promise<Judged> => {
    for (const { update } of deliveries) custody.presented(actorOf(update) ?? 0, JSON.stringify(update));
    const handled = await Promise.all(deliveries.map((one) => handle(site, one)));
    const calls = newest(telegram.calls, 'calls');
    const refusals = newest(telegram.refusals, 'refusals');
    const finding =
      handled.find(({ trouble }) => trouble !== undefined)?.trouble ??
      newest(custody.wrongs, 'wrongs')[0] ??
      refusals.map((refusal) => wrongRefusal(refusal, deliveries)).find((wrong) => wrong !== undefined) ??
      newest(warnings, 'warnings')
        .map((one) => wrongWarning(one, deliveries, refusals))
        .find(isString) ??
      newest(written, 'written')
        .map((one) => wrongWriting(site, one))
        .find(isString) ??
      // Whoever has blocked the bot meanwhile waits for nothing.
      (refusals.some(({ description }) => CLOSED.test(description))
        ? undefined
        : deliveries.map((one) => unanswered(one, calls)).find(isString)) ??
      calls.map((call) => wrongCall(site, call)).find(isString) ??
      (await wrongFiles(site, calls));
    // A look into a file is no call of the bot.
    newest(telegram.calls, 'calls');
    return { times: handled.map(({ kind, took }) => [kind, took] as const), finding };
  };
}

const isString = (value: string | undefined): value is string => value !== undefined;

/** Whose update it is, by whatever Telegram says of it. */
function actorOf(update: Delivery['update']): number | undefined {
  const part = update.message ?? update.callback_query ?? update.inline_query ?? update.my_chat_member;
  return part?.from?.id;
}

/** Delivers until the update is confirmed, as Telegram does. */
async function handle(site: Site, { kind, update }: Delivery) {
  const began = performance.now();
  let took = 0;
  for (let delivered = 0; delivered < MOST_DELIVERIES; delivered += 1) {
    try {
      const { outcome } = await site.handle(actorOf(update), update);
      took ||= performance.now() - began;
      if (outcome === 'done') return { kind, took, trouble: undefined };
    } catch (error) {
      return {
        kind,
        took,
        trouble: `the processor rejected: ${error instanceof Error ? error.stack : error}`,
      };
    }
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  return { kind, took, trouble: 'the update was never confirmed' };
}

function wrongRefusal({ method, code, description }: RefusedCall, deliveries: readonly Delivery[]) {
  const isExpected =
    HARMLESS.test(description) ||
    CLOSED.test(description) ||
    (OF_NOTHING.test(description) && deliveries.some(({ isDamaged, kind }) => isDamaged || kind === 'again'));
  return isExpected ? undefined : `Telegram refuses ${method}: ${code} ${description}`;
}

function wrongWarning(warning: string, deliveries: readonly Delivery[], refusals: readonly RefusedCall[]) {
  const ofNothing =
    deliveries.some(({ isDamaged }) => isDamaged) &&
    refusals.some(({ description }) => OF_NOTHING.test(description));
  if (marksIn(warning).length > 0) return `a warning tells of a person: ${warning}`;
  return ofNothing ? undefined : `warning: ${warning}`;
}

/** Records can be read again and hold no word and no number of anybody; beside them only what nobody owns holds words. */
function wrongWriting(site: Site, line: string): string | undefined {
  if (site.ids.some((id) => line.includes(String(id)))) return `a Telegram id is stored: ${line}`;
  if (!line.startsWith('units.commit')) return undefined;
  const args: unknown = JSON.parse(line.slice('units.commit '.length));
  const record: unknown = Array.isArray(args) ? args[2] : undefined;
  if (record === null) return undefined;
  if (typeof record !== 'string' || !readSession(record)) return `an unreadable record is stored: ${line}`;
  if (Buffer.byteLength(record) > LARGEST_RECORD)
    return `a record of ${Buffer.byteLength(record)} bytes: ${line}`;
  return marksIn(record).length > 0 ? `a record holds what was typed: ${record}` : undefined;
}

function unanswered({ queryId }: Delivery, calls: readonly Call[]): string | undefined {
  if (queryId === undefined) return undefined;
  const isAnswered = calls.some(
    ({ method, payload, ok }) =>
      ok && method === 'answerCallbackQuery' && payload.callback_query_id === queryId,
  );
  return isAnswered ? undefined : `press ${queryId} was never answered`;
}

/** Everybody sees only what is theirs, or what somebody gave them the link to. */
function wrongCall(site: Site, { method, payload }: Call): string | undefined {
  const text = JSON.stringify(payload);
  const reader = typeof payload.chat_id === 'number' ? payload.chat_id : undefined;
  if (HALF_CHARACTER.test(Object.values(payload).map(asText).join(' ')))
    return `${method} sends half a character: ${text}`;
  return wrongText(site, reader, text, method);
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
}

function wrongText(site: Site, reader: number | undefined, text: string, where: string): string | undefined {
  if (reader !== undefined && site.isStaff(reader)) return undefined;
  const leak = site.custody.leakTo(reader, text);
  if (leak) return `${where}: ${leak}: ${text}`;
  const strange = marksIn(text)
    .map((place) => site.ids[place])
    .find((owner) => owner !== undefined && !(reader !== undefined && site.custody.mayKnow(reader, owner)));
  return strange === undefined ? undefined : `${where}: words of ${strange} are shown to ${reader}: ${text}`;
}

async function wrongFiles(site: Site, calls: readonly Call[]): Promise<string | undefined> {
  for (const { method, payload, ok } of calls) {
    if (method !== 'sendDocument' || !ok) continue;
    const person = site.people.find(({ chatId }) => chatId === payload.chat_id);
    const document = person?.messages().findLast((message) => message.document)?.document;
    const text = document ? await site.fileText(document.file_id) : '';
    const wrong = wrongText(site, person?.chatId, text, 'a file');
    if (wrong) return wrong;
  }
  return undefined;
}
