import { Composer } from 'grammy';
import { coverageOf } from '../../../catalogue/coverage.ts';
import type { BotContext } from '../../context.ts';
import { eraseEffects } from '../../effects.ts';
import { paragraphs, show } from '../../screen.ts';
import { eraseSession } from '../../session.ts';
import { aboutView, forgetView, helpView, privacyView } from './views.ts';

export const about = new Composer<BotContext>();
const personal = about.chatType('private');

personal.command('privacy', showPrivacy);
personal.callbackQuery('i:privacy', showPrivacy);
personal.command('forget', showForget);
personal.callbackQuery('i:forget', showForget);
personal.command('help', showHelp);
personal.callbackQuery('i:help', showHelp);
personal.command('about', showAbout);
personal.callbackQuery('i:about', showAbout);

personal.callbackQuery('i:erase', async (ctx) => {
  const { t } = ctx;
  await eraseEffects(ctx.session, ctx.services.erasers);
  eraseSession(ctx.session);
  await show(ctx, { text: paragraphs(t('forget.done')), buttons: [] });
});
personal.callbackQuery('i:keep', (ctx) => ctx.open.menu(ctx, ctx.t('forget.kept')));

async function showPrivacy(ctx: BotContext): Promise<void> {
  await show(ctx, privacyView(ctx.services.retentionDays, ctx.t));
}

async function showForget(ctx: BotContext): Promise<void> {
  await show(ctx, forgetView(ctx.t));
}

async function showHelp(ctx: BotContext): Promise<void> {
  const [helpline] = ctx.services.answers.care.helplines;
  await show(ctx, helpView(helpline?.number ?? '', ctx.t));
}

async function showAbout(ctx: BotContext): Promise<void> {
  const { catalogue, answers, orientation, collectedOn } = ctx.services;
  const counts = { coverage: coverageOf(catalogue), questions: answers.questions.size, collectedOn };
  await show(ctx, aboutView({ ...counts, credit: orientation.activities.credit }, ctx.t));
}
