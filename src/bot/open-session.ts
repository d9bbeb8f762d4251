import { GrammyError, type MiddlewareFn } from 'grammy';
import type { BotContext } from './context.ts';
import type { Noted } from './counted.ts';
import { currentUnit } from './current-unit.ts';
import type { Openers } from './openers.ts';
import { phoneLanguage } from './phone-language.ts';
import type { Services } from './services.ts';

/** A press that nobody waits for any more; the answer to it is not missed. */
const TOO_LATE = /query is too old/;

/**
 * Puts the running unit's session, the domain and the person's sentences on the context. The update keeps the domain
 * that it began with, even when new data come meanwhile.
 */
export function openSession(
  servicesNow: () => Services,
  openers: Openers<BotContext>,
): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    const services = servicesNow();
    const unit = currentUnit.getStore();
    if (!unit) throw new Error('an update was handled outside a unit of work');
    Object.defineProperties(ctx, {
      session: { value: unit.session },
      services: { value: services },
      open: { value: openers },
      note: { value: (what: Noted) => unit.noted.push(what) },
      language: { get: () => unit.session.language ?? phoneLanguage(ctx.from?.language_code) },
      t: { get: () => services.texts.in(ctx.language, addressOf(ctx)) },
      acknowledge: { value: acknowledgeOnce(ctx) },
    });
    await next();
    await ctx.acknowledge();
  };
}

function addressOf({ session: { role } }: BotContext) {
  return role === 'parent' || role === 'counsellor' ? 'formal' : 'informal';
}

function acknowledgeOnce(ctx: BotContext): (line?: string) => Promise<void> {
  let acknowledged = ctx.callbackQuery === undefined;
  return async (line) => {
    if (acknowledged) return;
    acknowledged = true;
    try {
      await ctx.answerCallbackQuery(line === undefined ? {} : { text: line });
    } catch (error) {
      if (!(error instanceof GrammyError && TOO_LATE.test(error.description))) throw error;
    }
  };
}
