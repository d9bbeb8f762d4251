import { Composer, type MiddlewareFn } from 'grammy';
import { BASES, type Base, KINDS } from '../../../reminders/calendar.ts';
import { minuteOf } from '../../../reminders/days.ts';
import { planOf, type Reminded, upcoming } from '../../../reminders/due.ts';
import { type Applicant, seasonOf } from '../../../reminders/season.ts';
import type { Subscription } from '../../../reminders/subscription.ts';
import type { BotContext } from '../../context.ts';
import { effectsOf, listEffect, unlistEffect } from '../../effects.ts';
import { ownReminders, reminderKey } from '../../own-reminders.ts';
import { send, show } from '../../screen.ts';
import { type Ahead, gradeView, kindView, offView, onView, previewView } from './views.ts';

const SECONDS_A_DAY = 24 * 60 * 60;

/** Turning reminders on and off, and seeing what will come. */
export const reminders = new Composer<BotContext>();
const personal = reminders.chatType('private');

personal.command('reminders', showHome);
personal.callbackQuery('n:home', showHome);
personal.callbackQuery('n:new', askGrade);
personal.callbackQuery(/^n:base:(9|11)$/, (ctx) => show(ctx, kindView(baseFrom(ctx.match[1]), ctx.t)));

personal.callbackQuery(/^n:kind:(9|11):(\w+)$/, async (ctx) => {
  const applicant = applicantFrom(ctx.match[1], ctx.match[2]);
  const season = seasonOf(ctx.services.calendar, applicant, ctx.services.now());
  await show(ctx, previewView(aheadOf(ctx, { ...applicant, season, sent: [], lastAt: null }), ctx.t));
});

personal.callbackQuery(/^n:on:(9|11):(\w+)$/, async (ctx) => {
  const key = reminderKey(ctx);
  if (!listEffect(ctx.session, 'reminder', key)) return show(ctx, offView(ctx.t('reminder.full'), ctx.t));
  const subscription = await subscribe(ctx, key, applicantFrom(ctx.match[1], ctx.match[2]));
  await show(ctx, onView(aheadOf(ctx, subscription), ctx.t));
});

personal.callbackQuery('n:off', async (ctx) => {
  await stop(ctx);
  await show(ctx, offView(ctx.t('reminder.off'), ctx.t));
});

// Under a reminder: its dates stay to be read.
personal.callbackQuery('n:stop', async (ctx) => {
  await stop(ctx);
  await ctx.acknowledge();
  await send(ctx, offView(ctx.t('reminder.off'), ctx.t));
});

async function showHome(ctx: BotContext): Promise<void> {
  const subscription = await ownReminders(ctx);
  if (!subscription) return askGrade(ctx);
  await show(ctx, onView(aheadOf(ctx, subscription), ctx.t));
}

/** The class is known from the first contact; who is younger chooses. */
async function askGrade(ctx: BotContext): Promise<void> {
  const { grade } = ctx.session;
  const base = BASES.find((one) => one === grade);
  await show(ctx, base ? kindView(base, ctx.t) : gradeView({ isEarly: grade === 'earlier' }, ctx.t));
}

async function stop(ctx: BotContext): Promise<void> {
  const key = reminderKey(ctx);
  await ctx.services.erasers.reminder(key);
  unlistEffect(ctx.session, 'reminder', key);
}

function subscribe(ctx: BotContext, key: string, applicant: Applicant): Promise<Subscription> {
  const { subscriptions, sealing, calendar, retentionDays, now } = ctx.services;
  const season = seasonOf(calendar, applicant, now());
  const untilNow = (present: Subscription | undefined) =>
    present?.season === season ? { sent: present.sent, lastAt: present.lastAt } : { sent: [], lastAt: null };
  return subscriptions.put(
    key,
    (present) => ({
      ...applicant,
      ...untilNow(present),
      season,
      language: ctx.language,
      address: ctx.t.address,
      chat: sealing.seal(ctx.chat?.id ?? 0, key),
      until: Math.floor(now() / 1000) + retentionDays * SECONDS_A_DAY,
    }),
    (subscription) => lookAt(ctx, key, subscription),
  );
}

/** When the sender looks at somebody next. */
function lookAt({ services }: BotContext, key: string, subscription: Subscription): number {
  const now = services.now();
  const plan = planOf(services.calendar, { ...subscription, minute: minuteOf(key) }, now);
  return plan.kind === 'wait' ? plan.until : now;
}

function aheadOf(ctx: BotContext, reminded: Omit<Reminded, 'minute'>): Ahead {
  const { calendar, now } = ctx.services;
  const minute = minuteOf(reminderKey(ctx));
  const messages = upcoming(calendar, { ...reminded, minute }, now());
  return { applicant: reminded, season: reminded.season, messages };
}

function baseFrom(word: string | undefined): Base {
  return BASES.find((base) => base === word) ?? '9';
}

function applicantFrom(base: string | undefined, kind: string | undefined): Applicant {
  return { grade: baseFrom(base), kind: KINDS.find((one) => one === kind) ?? 'undecided' };
}

/** Whoever changes the language or the class is reminded accordingly. */
export const keepReminders: MiddlewareFn<BotContext> = async (ctx, next) => {
  const asBefore = stateOf(ctx);
  await next();
  const [key] = effectsOf(ctx.session, 'reminder');
  if (key === undefined || stateOf(ctx) === asBefore) return;
  const grade = BASES.find((base) => base === ctx.session.grade);
  await ctx.services.subscriptions.put(
    key,
    (present) =>
      present && {
        ...present,
        language: ctx.language,
        address: ctx.t.address,
        grade: grade ?? present.grade,
      },
    (subscription) => lookAt(ctx, key, subscription),
  );
};

function stateOf({ language, t, session: { grade } }: BotContext): string {
  return `${language} ${t.address} ${grade}`;
}
