import { InputFile } from 'grammy';
import { profileOf } from '../../../orientation/profile.ts';
import type { BotContext } from '../../context.ts';
import { button } from '../../screen.ts';
import { profileChart } from './chart.ts';
import { ruleOf } from './course.ts';
import { currentResult } from './suggestions.ts';

/**
 * Sends the result as one picture, when asked for: it costs a cheap phone's traffic. The same result is drawn once.
 * An unfinished profile has none.
 */
export async function sendPicture(ctx: BotContext): Promise<void> {
  const result = currentResult(ctx);
  const { calibration } = ctx.services.orientation;
  const profile = result && profileOf(calibration, result.replies, ruleOf(result));
  if (!result || !profile || profile.certainty === 'too-few') return;
  const chart = profileChart(profile, calibration, ctx.t);
  const picture = await ctx.services.draw({ kind: 'profile', chart });
  await ctx.replyWithPhoto(new InputFile(picture, 'kasipjol.png'), {
    caption: ctx.t('picture.caption'),
    reply_markup: {
      inline_keyboard: [[button(ctx.t('menu.result'), 'o', 'result'), button(ctx.t('nav.menu'), 'm')]],
    },
  });
}
