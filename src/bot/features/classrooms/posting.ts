import { Composer, InputFile } from 'grammy';
import { CLASS_LANGUAGES } from '../../../classrooms/classroom.ts';
import { POSTER_KINDS } from '../../../pictures/poster.ts';
import type { Poster } from '../../../pictures/poster-layout.ts';
import type { BotContext } from '../../context.ts';
import type { LedClass } from '../../own-classes.ts';
import { stampOfKey } from '../../own-shares.ts';
import { bold, button, paragraphs, type Screen, show } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { backTo } from './counsellor-views.ts';
import { linkOf } from './link.ts';
import { withLed } from './own.ts';

/** What brings a class to its link: the code alone, and a poster for the wall. */
export const posting = new Composer<BotContext>();
const personal = posting.chatType('private');

personal.callbackQuery(/^c:qr:([\w-]{8})$/, (ctx) =>
  withLed(ctx, ctx.match[1], async (led) => {
    const { classroom } = led;
    const link = linkOf(ctx, classroom.token);
    const picture = await ctx.services.draw({ kind: 'qr', text: link });
    await ctx.replyWithPhoto(new InputFile(picture, 'kasipjol-qr.png'), {
      caption: `${classroom.label}\n${link}`,
      reply_markup: backTo(ctx.t('nav.back'), 'link', led),
    });
  }),
);

personal.callbackQuery(/^c:poster:([\w-]{8})$/, (ctx) =>
  withLed(ctx, ctx.match[1], (led) => show(ctx, chooseView(led, ctx.t))),
);

personal.callbackQuery(/^c:print:([\w-]{8}):(kk|ru):(pdf|png)$/, (ctx) =>
  withLed(ctx, ctx.match[1], async (led) => {
    const { classroom } = led;
    const language = CLASS_LANGUAGES.find((one) => one === ctx.match[2]) ?? 'kk';
    const as = POSTER_KINDS.find((one) => one === ctx.match[3]) ?? 'pdf';
    const t = ctx.services.texts.in(language, 'informal');
    const poster = posterOf(classroom.label, linkOf(ctx, classroom.token), t);
    const file = await ctx.services.draw({ kind: 'poster', poster, as });
    await ctx.replyWithDocument(new InputFile(file, `kasipjol-${language}.${as}`), {
      reply_markup: backTo(ctx.t('nav.back'), 'poster', led),
    });
  }),
);

function chooseView({ key, classroom }: LedClass, t: Translate): Screen {
  const stamp = stampOfKey(key);
  return {
    text: paragraphs(bold(classroom.label), t('classroom.poster.choose')),
    buttons: [
      ...CLASS_LANGUAGES.map((language) =>
        POSTER_KINDS.map((kind) => {
          const named = { kind: kind.toUpperCase(), language: t(`languageNames.${language}`) };
          return button(t('classroom.poster.file', named), 'c', 'print', stamp, language, kind);
        }),
      ),
      [button(t('nav.back'), 'c', 'link', stamp), button(t('nav.menu'), 'm')],
    ],
  };
}

function posterOf(label: string, url: string, t: Translate): Poster {
  const steps = (['scan', 'begin', 'answer'] as const).map(
    (step, index) => `${index + 1}. ${t(`classroom.poster.steps.${step}`)}`,
  );
  return { title: t('classroom.poster.title'), label, steps, url, footnote: t('classroom.poster.footnote') };
}
