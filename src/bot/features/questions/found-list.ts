import type { Alternative, Outcome } from '../../../answers/outcome.ts';
import { type ContentLanguage, contentLanguage } from '../../../language/language.ts';
import { readToken, tokenOf } from '../../card-link.ts';
import { summaryOf } from '../../card-summary.ts';
import type { Services } from '../../services.ts';
import type { Translate } from '../../texts.ts';
import type { Choice } from './choose-view.ts';
import { CARD_OF } from './offered.ts';

/** Why things are offered: two are close, several fit, or these are those of the whole region. */
export const REASONS = ['choose', 'found', 'widened'] as const;
export type Reason = (typeof REASONS)[number];

/** Longer lists are not worth the room in a person's record; back leads past them. */
const LONGEST = 320;
const ADDRESS = /^q:list:(choose|found|widened):(kk|ru):([\w,-]+)$/;
const FAQ = 'f_';
const OUTCOME = {
  p: 'lookup-profession',
  s: 'lookup-specialty',
  k: 'lookup-college',
  e: 'lookup-employer',
  r: 'region-stats',
} as const satisfies Readonly<Record<string, Outcome>>;

/** The address under which a list that answered a text can be shown again, without the text. */
export function addressOfList(
  reason: Reason,
  offered: readonly Alternative[],
  language: ContentLanguage,
): string | undefined {
  const items = offered.flatMap(({ id, outcome }) => {
    const kind = CARD_OF[outcome];
    if (kind !== undefined) return [tokenOf({ kind, id })];
    return outcome === 'faq' ? [FAQ + id] : [];
  });
  const address = `q:list:${reason}:${language}:${items.join(',')}`;
  return items.length === 0 || address.length > LONGEST ? undefined : address;
}

/** The list with what tells things of one name apart. */
export function choicesOf(
  { catalogue }: Pick<Services, 'catalogue'>,
  offered: readonly Alternative[],
  t: Translate,
): readonly Choice[] {
  return offered.map((each) => {
    if (each.outcome !== 'lookup-college') return each;
    return { ...each, where: summaryOf(catalogue, { kind: 'k', id: each.id }, t)?.line };
  });
}

export interface FoundList {
  readonly reason: Reason;
  readonly offered: readonly Alternative[];
  /** In the language of the text that was answered. */
  readonly t: Translate;
}

/** The list of an address, without what is no more; undefined when nothing is left or the text is no address. */
export function readList(
  address: string,
  services: Services,
  form: Translate['address'],
): FoundList | undefined {
  const [, word, tongue, items] = ADDRESS.exec(address) ?? [];
  const reason = REASONS.find((one) => one === word);
  if (reason === undefined || items === undefined) return undefined;
  const t = services.texts.in(tongue === 'kk' ? 'kk' : 'ru', form);
  const offered = items.split(',').flatMap((item) => alternativeOf(item, services, t) ?? []);
  return offered.length === 0 ? undefined : { reason, offered, t };
}

function alternativeOf(
  item: string,
  { answers, catalogue }: Services,
  t: Translate,
): Alternative | undefined {
  if (item.startsWith(FAQ)) {
    const question = answers.questions.get(item.slice(FAQ.length));
    return (
      question && { id: question.id, title: question.title[contentLanguage(t.language)], outcome: 'faq' }
    );
  }
  const card = readToken(item);
  const summary = card && summaryOf(catalogue, card, t);
  return summary && { id: card.id, title: summary.name, outcome: OUTCOME[card.kind] };
}
