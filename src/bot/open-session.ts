import type { MiddlewareFn } from 'grammy';
import type { BotContext } from './context.ts';
import type { Openers } from './openers.ts';
import type { Services } from './services.ts';

/** The update keeps the domain that it began with, even when new data come meanwhile; every press is answered. */
export function openSession(
  servicesNow: () => Services,
  openers: Openers<BotContext>,
): MiddlewareFn<BotContext> {
  return async (ctx, next) => {
    ctx.services = servicesNow();
    ctx.open = openers;
    await next();
    await ctx.acknowledge();
  };
}
