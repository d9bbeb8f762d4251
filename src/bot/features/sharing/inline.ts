import { Composer } from 'grammy';
import type { Hit } from '../../../catalogue/search.ts';
import { detectLanguage } from '../../../language/detect.ts';
import { contentLanguage, type Language } from '../../../language/language.ts';
import { type CardRef, type LinkKind, readToken } from '../../card-link.ts';
import { summaryOf } from '../../card-summary.ts';
import type { BotContext } from '../../context.ts';
import { unlessTooLate } from '../../unless-too-late.ts';
import { articleOf } from './article.ts';

const MOST_A_PAGE = 20;
const MOST_RESULTS = 50;
/** Seconds for which Telegram may answer the same query itself; data change at most a few times a day. */
const CACHED_FOR = 300;
const KIND_OF: Readonly<Record<Hit['kind'], LinkKind>> = {
  profession: 'p',
  specialty: 's',
  college: 'k',
  employer: 'e',
  region: 'r',
};

/** `@bot сварщик` in any chat: cards to send there. Nothing is known of the asker but the phone's language. */
export const inline = new Composer<BotContext>();

inline.on('inline_query', async (ctx) => {
  const { query, offset } = ctx.inlineQuery;
  const { language, byPhone } = languageFor(ctx, query);
  const t = ctx.services.texts.in(language, 'formal');
  const { catalogue } = ctx.services;
  const found = cardsFor(ctx, query.trim()).slice(0, MOST_RESULTS);
  const first = /^\d{1,3}$/.test(offset) ? Number(offset) : 0;
  const page = found.slice(first, first + MOST_A_PAGE);
  const next = first + MOST_A_PAGE;
  const articles = page.flatMap((card) => {
    const summary = summaryOf(catalogue, card, t);
    return summary ? [articleOf({ card, summary, username: ctx.me.username }, t)] : [];
  });
  const answer = ctx.answerInlineQuery(articles, {
    button: { text: t('other.inline'), start_parameter: 'inline' },
    cache_time: CACHED_FOR,
    // Else Telegram would give one asker's language to the next.
    is_personal: byPhone,
    next_offset: next < found.length ? String(next) : '',
  });
  await unlessTooLate(answer);
});

/** The language of the words; of the phone when they do not tell. */
function languageFor(ctx: BotContext, query: string): { language: Language; byPhone: boolean } {
  const asKazakh = detectLanguage(query, 'kk');
  const byPhone = readToken(query) !== undefined || asKazakh !== detectLanguage(query, 'ru');
  return byPhone ? { language: ctx.language, byPhone } : { language: asKazakh, byPhone };
}

function cardsFor(ctx: BotContext, query: string): readonly CardRef[] {
  const { catalogue, search, answers } = ctx.services;
  const named = readToken(query);
  if (named && summaryOf(catalogue, named, ctx.t)) return [named];
  if (query !== '') {
    // Who cries for help in a chat is not offered professions.
    return answers.care.isCare(query)
      ? []
      : search(query).map(({ kind, id }) => ({ kind: KIND_OF[kind], id }));
  }
  return suggestions(ctx);
}

/** Professions named in the regions' news: more worth a look than those that everybody knows. */
function suggestions({ services, language }: BotContext): readonly CardRef[] {
  return [...services.catalogue.professions.values()]
    .filter(({ inSeeds, level }) => inSeeds && level !== 'higher')
    .toSorted((one, other) =>
      one.name[language].localeCompare(other.name[language], contentLanguage(language)),
    )
    .map(({ id }) => ({ kind: 'p', id }));
}
