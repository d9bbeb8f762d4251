import { Composer, type Middleware, type MiddlewareFn } from 'grammy';
import type { BotContext } from './context.ts';
import { personOf } from './person-of.ts';

type Features = readonly Middleware<BotContext>[];

/**
 * Leads the press of a button to the features of its first word (`o:a:3:5` to those of `o`), and everything else past
 * `messages` in their order. grammY would ask the filters of all features one after the other, 5 µs each.
 */
export function routed(
  presses: Readonly<Record<string, Features>>,
  messages: Features,
): MiddlewareFn<BotContext> {
  const pressed = new Map(Object.entries(presses).map(([word, features]) => [word, inOrder(features)]));
  const others = inOrder(messages);
  return (ctx, next) => {
    const data = ctx.callbackQuery?.data;
    if (data === undefined) return others(ctx, next);
    const feature = pressed.get(data.split(':', 1).join());
    return feature ? feature(ctx, next) : next();
  };
}

/** Meets only what belongs to nobody's private chat. */
export function outsidePrivateChats(...features: Features): MiddlewareFn<BotContext> {
  const outside = inOrder(features);
  return (ctx, next) => (personOf(ctx.update) === undefined ? outside(ctx, next) : next());
}

function inOrder(features: Features): MiddlewareFn<BotContext> {
  return new Composer(...features).middleware();
}
