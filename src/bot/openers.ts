import type { BotContext } from './context.ts';

/**
 * The screens that one feature may open in another, so that features do not know each other. `bot.ts` joins them.
 * Ids are those of `data/`; an unknown one opens the menu.
 */
export interface Openers {
  readonly menu: (ctx: BotContext, notice?: string) => Promise<void>;
  readonly profession: (ctx: BotContext, id: string) => Promise<void>;
  readonly specialty: (ctx: BotContext, id: string) => Promise<void>;
  readonly college: (ctx: BotContext, id: string) => Promise<void>;
  readonly employer: (ctx: BotContext, id: string) => Promise<void>;
  readonly region: (ctx: BotContext, id: string) => Promise<void>;
}
