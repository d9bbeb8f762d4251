import { Composer } from 'grammy';
import { CLASS_LANGUAGES, CLASS_YEARS, type Classroom } from '../../../classrooms/classroom.ts';
import type { BotContext } from '../../context.ts';
import { show } from '../../screen.ts';
import { type Asked, choiceView, editView, NOT_CHOSEN, type What } from './choice-views.ts';
import { keepChanged, showClass, withLed } from './own.ts';

/** What is known of a class besides its name. */
export const changing = new Composer<BotContext>();
const personal = changing.chatType('private');

/** What is asked after it, the first time. */
const NEXT: Readonly<Record<What, What | undefined>> = { r: 'y', y: 'l', l: 'f', f: undefined };

personal.callbackQuery(/^c:edit:([\w-]{8})$/, (ctx) =>
  withLed(ctx, ctx.match[1], (led) => show(ctx, editView(led, ctx.services.catalogue, ctx.t))),
);
personal.callbackQuery(/^c:set:([ryfl]):([\w-]{8})$/, (ctx) =>
  withLed(ctx, ctx.match[2], () =>
    ask(ctx, whatOf(ctx.match[1]), { stamp: ctx.match[2] ?? '', journey: 's' }),
  ),
);
personal.callbackQuery(/^c:put:([fs]):([ryfl]):([\w-]{8}):([\w-]+)$/, (ctx) =>
  withLed(ctx, ctx.match[3], async (led) => {
    const what = whatOf(ctx.match[2]);
    const value = ctx.match[4] ?? '';
    const isSkipped = value === NOT_CHOSEN && what !== 'f';
    const changed = isSkipped ? led : await keepChanged(ctx, led, changeOf(ctx, what, value));
    const next = ctx.match[1] === 'f' ? NEXT[what] : undefined;
    await (next ? ask(ctx, next, { stamp: ctx.match[3] ?? '', journey: 'f' }) : showClass(ctx, changed));
  }),
);

function ask(ctx: BotContext, what: What, asked: Asked): Promise<void> {
  return show(ctx, choiceView(what, asked, ctx.services.catalogue, ctx.t));
}

/** A value that is not in the data changes nothing; no field of work is a value too. */
function changeOf({ services }: BotContext, what: What, value: string): Partial<Classroom> {
  const { regions, fields } = services.catalogue;
  const year = CLASS_YEARS.find((one) => one === value);
  const language = CLASS_LANGUAGES.find((one) => one === value);
  if (what === 'r') return regions.has(value) ? { regionId: value } : {};
  if (what === 'y') return year ? { year } : {};
  if (what === 'l') return language ? { language } : {};
  return { fieldId: fields.has(value) ? value : null };
}

function whatOf(word: string | undefined): What {
  return word === 'y' || word === 'l' || word === 'f' ? word : 'r';
}
