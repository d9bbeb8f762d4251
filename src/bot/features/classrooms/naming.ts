import { Composer } from 'grammy';
import type { Classroom } from '../../../classrooms/classroom.ts';
import { readLabel } from '../../../classrooms/label.ts';
import { contentLanguage } from '../../../language/language.ts';
import type { BotContext } from '../../context.ts';
import { classKeyOf, ownerKey } from '../../own-classes.ts';
import { stampOfKey } from '../../own-shares.ts';
import { send, show } from '../../screen.ts';
import { askLabelView, choiceView, refusedLabelView } from './choice-views.ts';
import { keepChanged, ledClass, showClass, showList } from './own.ts';
import { TYPED_LABEL } from './typed-label.ts';

/** For so long a text is taken as the name of a class, in milliseconds. */
const WAITS_FOR = 15 * 60 * 1000;

/** The name of a class, as it is typed. Care has looked at every text before. */
export const naming = new Composer<BotContext>();
const personal = naming.chatType('private');

personal.callbackQuery(/^c:name:([\w-]{8})$/, (ctx) => waitForLabel(ctx, ctx.match[1]));

personal.on('message:text', async (ctx, next) => {
  const { pendingLabel, session, services } = ctx;
  const isHard = session.careUntil !== undefined || services.answers.care.hardDay(ctx.message.text) !== null;
  const isQuestion = ctx.message.text.trim().endsWith('?');
  if (!pendingLabel || pendingLabel.until < services.now() || isHard || isQuestion) return next();
  const read = readLabel(ctx.message.text);
  if (read.status === 'fail') {
    await send(ctx, refusedLabelView(read.reason, ctx.t));
    return enter(ctx, pendingLabel.stamp);
  }
  await (pendingLabel.stamp === undefined
    ? make(ctx, read.label)
    : rename(ctx, pendingLabel.stamp, read.label));
});

/** Asks for the name of a new class, or for another name of the class that a button means. */
export async function waitForLabel(ctx: BotContext, stamp?: string): Promise<void> {
  await show(ctx, askLabelView(ctx.t));
  await enter(ctx, stamp);
}

async function enter(ctx: BotContext, stamp: string | undefined): Promise<void> {
  const until = ctx.services.now() + WAITS_FOR;
  await ctx.conversation.enter(TYPED_LABEL, stamp === undefined ? { until } : { until, stamp });
}

async function rename(ctx: BotContext, stamp: string, label: string): Promise<void> {
  const led = await ledClass(ctx, stamp);
  if (!led) return showList(ctx, ctx.t('classroom.notFound'));
  await showClass(ctx, await keepChanged(ctx, led, { label }));
}

/** Makes the class with what is known of the counsellor; the rest is asked at once, and can be changed later. */
async function make(ctx: BotContext, label: string): Promise<void> {
  const { session, services } = ctx;
  const token = session.nextClass;
  if (token === undefined) return showList(ctx);
  const key = classKeyOf(ctx, token);
  const classroom: Classroom = {
    label,
    regionId: session.regionId ?? null,
    year: '9',
    language: contentLanguage(ctx.language),
    fieldId: null,
    closed: false,
    token,
    owner: ownerKey(ctx),
  };
  await services.classrooms.put(key, classroom);
  delete session.nextClass;
  await send(ctx, choiceView('r', { stamp: stampOfKey(key), journey: 'f' }, services.catalogue, ctx.t));
}
