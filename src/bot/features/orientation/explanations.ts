import { Composer } from 'grammy';
import { carriedBy, withoutAnswers } from '../../../orientation/why.ts';
import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { limitsView } from './limits-view.ts';
import { showResult } from './result.ts';
import { currentResult, suggestionsFor } from './suggestions.ts';
import { whatIfView } from './what-if-view.ts';
import { whyView } from './why-view.ts';

const LIKED = 4;
const MOST_SWITCHES = 6;
/** Keeps the record small; who puts aside more has seen the whole list. */
const MOST_PUT_ASIDE = 20;

/** Why a profession was suggested, what would change the list, and what a result does not say. */
export const explanations = new Composer<BotContext>();
const personal = explanations.chatType('private');

personal.callbackQuery(/^o:why:([\w-]+)$/, async (ctx) => {
  const { catalogue, orientation } = ctx.services;
  const result = currentResult(ctx);
  const profession = catalogue.professions.get(ctx.match[1] ?? '');
  if (!result || !profession) return showResult(ctx);
  const carrying = carriedBy(orientation.calibration, result.replies, profession);
  await show(ctx, whyView(profession, carrying, orientation.activities, ctx.t));
});

personal.callbackQuery(/^o:no:([\w-]+)$/, async (ctx) => {
  const result = currentResult(ctx);
  const profession = ctx.services.catalogue.professions.get(ctx.match[1] ?? '');
  if (!result || !profession) return showResult(ctx);
  const before = new Set(suggestionsFor(ctx, result.replies).matches.map((match) => match.profession.id));
  const others = (result.putAside ?? []).filter((id) => id !== profession.id);
  result.putAside = [...others, profession.id].slice(-MOST_PUT_ASIDE);
  const after = suggestionsFor(ctx, result.replies).matches;
  const instead = after.find((match) => !before.has(match.profession.id))?.profession;
  const names = { gone: profession.name[ctx.language], instead: instead?.name[ctx.language] ?? '' };
  await showResult(ctx, ctx.t(instead ? 'result.putAside' : 'result.putAsideOnly', names));
});

personal.callbackQuery('o:takeback', async (ctx) => {
  if (ctx.session.result) ctx.session.result.putAside = undefined;
  await showResult(ctx);
});

personal.callbackQuery('o:if', showWhatIf);
personal.callbackQuery(/^o:switch:(\d+)$/, async (ctx) => {
  const result = currentResult(ctx);
  const item = Number(ctx.match[1]);
  if (result) {
    const off = result.off ?? [];
    result.off = off.includes(item) ? off.filter((other) => other !== item) : [...off, item];
  }
  await showWhatIf(ctx);
});
personal.callbackQuery('o:restore', async (ctx) => {
  if (ctx.session.result) ctx.session.result.off = undefined;
  await showWhatIf(ctx);
});
personal.callbackQuery('o:limits', (ctx) => show(ctx, limitsView(ctx.t)));

async function showWhatIf(ctx: BotContext): Promise<void> {
  const result = currentResult(ctx);
  if (!result) return showResult(ctx);
  const liked = result.replies
    .filter(([, reply]) => reply >= LIKED)
    .toSorted(([, left], [, right]) => right - left);
  const switchable = liked.map(([item]) => item).slice(0, MOST_SWITCHES);
  const off = (result.off ?? []).filter((item) => switchable.includes(item));
  const professionsOf = (replies: typeof result.replies) =>
    suggestionsFor(ctx, replies).matches.map(({ profession }) => profession);
  const state = {
    switchable,
    off,
    original: professionsOf(result.replies),
    changed: professionsOf(withoutAnswers(result.replies, off)),
  };
  await show(ctx, whatIfView(state, ctx.services.orientation.activities, ctx.t));
}
