import type { MiddlewareFn } from 'grammy';
import type { BotContext } from './context.ts';
import type { Openers } from './openers.ts';

/** Addresses (callback data) of the screens that led here, the newest last; `ASIDE` may stand at the end. */
export type Trail = readonly string[];

const MOST_STEPS = 6;
/** Of all addresses together, so that a record stays small. */
const MOST_CHARACTERS = 480;
/** Stands for a screen that cannot be shown again by its address, such as an answer to a typed question. */
const ASIDE = '';
const BACK = 'b';
const MENU = 'm';
/** Buttons that only show something: pressing them again shows the same and changes nothing. */
const ADDRESS =
  /^(?:[pxke]:\w|r:(?:mine|all|show:)|o:(?:result$|why:|if$|limits$)|q:(?:faq|list):|[wv]:list\b|w:settings$|f:(?:home$|tips$|see:)|h:(?:first$|topic:|steps:)|c:(?:list$|mine$|card:|report:)|n:(?:home$|base:)|i:(?:about|help|privacy)$)/;
/** Number of a page at the end of an address. Ids of specialties have eight digits; `k:spec` ends in a region. */
const PAGE = /(?<!^k:(?:for|spec):.*):\d{1,3}$/;
/** The filters of a region's list of colleges, and its page. */
const FILTERED = /(?<=^k:(?:by|flt|cit):\d+):.*$/;
/** Where one begins anew: nobody goes back from a test's result to what was on the screen before the test. */
const FRESH_START = /^(?:\/(?:start|menu|test)\b|m$|o:(?:start|again|refine)$)/;

/** The trail after a screen was shown at `address`. Turning a page or coming back makes it no longer. */
export function afterShowing(trail: Trail, address: string): Trail {
  const steps = trail.filter((step) => step !== ASIDE);
  const met = [steps.length - 1, steps.length - 2].find((at) => isSame(steps[at], address));
  const before = met === undefined ? steps : steps.slice(0, met);
  return shortened([...before, address].slice(-MOST_STEPS));
}

/** Without the oldest steps that do not fit; the newest one always stays. */
function shortened(steps: Trail): Trail {
  const isShort = steps.length === 1 || steps.join('').length <= MOST_CHARACTERS;
  return isShort ? steps : shortened(steps.slice(1));
}

/** The trail after a screen without an address was shown: going back from it leads to the last one with an address. */
export function afterAside(trail: Trail): Trail {
  return trail.length === 0 || trail.at(-1) === ASIDE ? trail : [...trail, ASIDE];
}

/** The trail without the screen that is shown now. */
export function afterLeaving(trail: Trail): Trail {
  return trail.slice(0, -1);
}

function isSame(one: string | undefined, other: string): boolean {
  return one !== undefined && withoutChoices(one) === withoutChoices(other);
}

/** Pages and filters of one list are one step of the way. */
function withoutChoices(address: string): string {
  return address.replace(FILTERED, '').replace(PAGE, '');
}

/** Remembers the screens shown, and makes of the button "back" a press of the button that showed the one before. */
export const keepTrail: MiddlewareFn<BotContext> = async (ctx, next) => {
  const { session, callbackQuery } = ctx;
  if (callbackQuery?.data === BACK) {
    session.trail = afterLeaving(session.trail ?? []);
    callbackQuery.data = session.trail.at(-1) ?? MENU;
  }
  if (FRESH_START.test(callbackQuery?.data ?? ctx.message?.text ?? '')) session.trail = undefined;
  if (callbackQuery?.data !== undefined && ADDRESS.test(callbackQuery.data)) ctx.address = callbackQuery.data;
  await next();
  if (!ctx.shown) return;
  const trail = session.trail ?? [];
  const kept = ctx.address === undefined ? afterAside(trail) : afterShowing(trail, ctx.address);
  session.trail = kept.length === 0 ? undefined : kept;
};

/** Openers that leave the address of what they open; the menu and the first contact begin anew. */
export function withAddresses(openers: Openers<BotContext>): Openers<BotContext> {
  const at = (open: (ctx: BotContext, id: string) => Promise<void>, address: (id: string) => string) => {
    return (ctx: BotContext, id: string) => {
      ctx.address = address(id);
      return open(ctx, id);
    };
  };
  const beginAnew = (ctx: BotContext) => {
    ctx.session.trail = undefined;
    ctx.address = undefined;
  };
  return {
    menu: (ctx, notice) => {
      beginAnew(ctx);
      return openers.menu(ctx, notice);
    },
    welcome: (ctx) => {
      beginAnew(ctx);
      return openers.welcome(ctx);
    },
    profession: at(openers.profession, (id) => `p:card:${id}:none`),
    specialty: at(openers.specialty, (id) => `x:card:${id}`),
    college: at(openers.college, (id) => `k:card:${id}:region`),
    employer: at(openers.employer, (id) => `e:card:${id}`),
    region: at(openers.region, (id) => `r:show:${id}`),
    // They know their addresses themselves.
    collegesFor: openers.collegesFor,
    collegesBy: openers.collegesBy,
    shared: openers.shared,
    classroom: openers.classroom,
    noteResult: openers.noteResult,
  };
}
