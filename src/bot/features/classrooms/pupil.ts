import { Composer } from 'grammy';
import { MOST_MEMBERS } from '../../../classrooms/classroom.ts';
import { membershipWord } from '../../../classrooms/membership.ts';
import type { ResultCard } from '../../../shares/share.ts';
import type { FullClass } from '../../../store/classrooms.ts';
import type { BotContext } from '../../context.ts';
import { listEffect } from '../../effects.ts';
import { classKeyOf, entryFor, joinedClass, leaveClass, membershipIn, ownerKey } from '../../own-classes.ts';
import { paragraphs, send, show } from '../../screen.ts';
import { isToken } from '../../secret-link.ts';
import { showClass } from './own.ts';
import { inviteView, joinedView, mineView } from './pupil-views.ts';

type ResultOf = (ctx: BotContext) => ResultCard | undefined;

/** The side of whoever comes by a link: seeing whose class it is, joining or not, leaving. */
export function pupilSide(resultOf: ResultOf): Composer<BotContext> {
  const side = new Composer<BotContext>();
  const personal = side.chatType('private');
  personal.callbackQuery(/^c:(join|move):([\w-]{27})$/, (ctx) =>
    join(ctx, { key: ctx.match[2] ?? '', mayMove: ctx.match[1] === 'move' }, resultOf),
  );
  personal.callbackQuery('c:no', (ctx) => goOn(ctx, ctx.t('classroom.declined')));
  personal.callbackQuery('c:mine', (ctx) => showMine(ctx));
  personal.callbackQuery('c:leave', async (ctx) => {
    const joined = await joinedClass(ctx);
    if (joined) await leaveClass(ctx, joined);
    await ctx.open.menu(ctx, ctx.t('classroom.left'));
  });
  return side;
}

/** Shows to which class a link leads; false when it leads to none. `word` is what stands after the prefix. */
export async function showClassroom(ctx: BotContext, word: string): Promise<boolean> {
  const key = isToken(word) ? classKeyOf(ctx, word) : undefined;
  const full = key === undefined ? undefined : await ctx.services.classrooms.get(key);
  if (key === undefined || !full) return false;
  // A counsellor whose record has ended finds the class again by its own link.
  if (full.classroom.owner === ownerKey(ctx) && listEffect(ctx.session, 'class', key)) {
    await showClass(ctx, { ...full, key });
    return true;
  }
  const joined = await joinedClass(ctx);
  if (joined?.classKey === key) await showMine(ctx, ctx.t('classroom.already'));
  else if (full.classroom.closed) await goOn(ctx, ctx.t('classroom.closed'));
  else await invite(ctx, key, full);
  return true;
}

async function invite(ctx: BotContext, key: string, { classroom }: FullClass): Promise<void> {
  const { session, services } = ctx;
  // Whoever has not chosen a language is invited in that of the class.
  const t = session.language === undefined ? services.texts.in(classroom.language, 'informal') : ctx.t;
  const other = (await joinedClass(ctx))?.classroom.label;
  await show(ctx, inviteView({ key, classroom, other, hasResult: session.result !== undefined }, t));
}

interface Joining {
  readonly key: string;
  /** It was said which class is left for this one. */
  readonly mayMove: boolean;
}

async function join(ctx: BotContext, { key, mayMove }: Joining, resultOf: ResultOf): Promise<void> {
  const { session, services } = ctx;
  const full = await services.classrooms.get(key);
  if (!full) return goOn(ctx, ctx.t('classroom.gone'));
  const before = await joinedClass(ctx);
  if (before?.classKey === key) return showMine(ctx, ctx.t('classroom.already'));
  if (full.classroom.closed) return goOn(ctx, ctx.t('classroom.closed'));
  if (full.members.size >= MOST_MEMBERS) return goOn(ctx, ctx.t('classroom.crowded'));
  // The button of an old invitation, from before another class was joined.
  if (before && !mayMove) return invite(ctx, key, full);
  if (before) await leaveClass(ctx, before);
  const membership = membershipIn(ctx, key);
  const isListed = listEffect(session, 'member', membershipWord(membership));
  if (!isListed) return goOn(ctx, ctx.t('classroom.crowded'));
  await services.classrooms.putMember(membership, entryFor(ctx, resultOf(ctx)));
  takeSettings(ctx, full);
  await show(ctx, joinedView(full.classroom, { hasResult: session.result !== undefined }, ctx.t));
}

/** What the pupil has chosen stays; a running test goes on as it began. */
function takeSettings({ session }: BotContext, { classroom }: FullClass): void {
  session.language ??= classroom.language;
  session.role ??= 'pupil';
  session.regionId ??= classroom.regionId ?? undefined;
  session.grade ??= classroom.year;
  session.welcomed = true;
}

/** The class in which the pupil is; the menu when it is gone. */
export async function showMine(ctx: BotContext, notice?: string): Promise<void> {
  const joined = await joinedClass(ctx);
  if (!joined) return ctx.open.menu(ctx, ctx.t('classroom.notFound'));
  ctx.address = 'c:mine';
  const isCounted = (joined.members.get(joined.member) ?? null) !== null;
  await show(ctx, mineView(joined.classroom, { isCounted, notice }, ctx.t));
}

/** Tells the class of the person, if there is one, what the test says now. It is put before the commit, as often as the test ends. */
export function noteResultWith(resultOf: ResultOf): (ctx: BotContext) => Promise<void> {
  return async (ctx) => {
    const joined = await joinedClass(ctx);
    if (joined) await ctx.services.classrooms.putMember(joined, entryFor(ctx, resultOf(ctx)));
  };
}

/** A line, and the way on without a class. */
async function goOn(ctx: BotContext, line: string): Promise<void> {
  if (ctx.session.welcomed) return ctx.open.menu(ctx, line);
  await send(ctx, { text: paragraphs(line), buttons: [] });
  await ctx.open.welcome(ctx);
}
