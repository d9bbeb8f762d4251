import { Composer, InputFile } from 'grammy';
import type { BotContext } from '../../context.ts';
import { joinedClass, ledClasses } from '../../own-classes.ts';
import { ownReminders } from '../../own-reminders.ts';
import { ownShares } from '../../own-shares.ts';
import { bold, button, lines, paragraphs, type Screen, show } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { dataFile } from './data-file.ts';
import { linesOf } from './lines.ts';

const FILE_NAME = 'kasipjol-mydata.json';

/** What is kept of the person, in words and as a file. */
export const myData = new Composer<BotContext>();
const personal = myData.chatType('private');

personal.command('mydata', showMyData);
personal.callbackQuery('i:mydata', showMyData);
personal.callbackQuery('i:myfile', async (ctx) => {
  const outside = {
    shares: await ownShares(ctx),
    reminders: await ownReminders(ctx),
    led: await ledClasses(ctx),
    joined: await joinedClass(ctx),
  };
  await ctx.acknowledge();
  await ctx.replyWithDocument(new InputFile(Buffer.from(dataFile(ctx.session, outside)), FILE_NAME));
});

async function showMyData(ctx: BotContext): Promise<void> {
  const { catalogue, wishRules, retentionDays } = ctx.services;
  await Promise.all([ownShares(ctx), ownReminders(ctx), ledClasses(ctx), joinedClass(ctx)]);
  const told = linesOf(ctx.session, { catalogue, limits: wishRules.limits }, ctx.t);
  await show(ctx, myDataView(told, retentionDays, ctx.t));
}

function myDataView(told: readonly string[], days: number, t: Translate): Screen {
  const isEmpty = told.length === 0;
  return {
    text: paragraphs(
      bold(t('myData.title')),
      isEmpty ? t('myData.nothing') : lines(...told.map((line) => `• ${line}`)),
      t('myData.never'),
      isEmpty ? undefined : t('myData.until', { days }),
    ),
    buttons: [
      ...(isEmpty
        ? []
        : [[button(t('myData.file'), 'i', 'myfile'), button(t('settings.forget'), 'i', 'forget')]]),
      [button(t('settings.privacy'), 'i', 'privacy'), button(t('nav.menu'), 'm')],
    ],
  };
}
