import { SHARE_DAYS, type SharedCard } from '../../../shares/share.ts';
import { backButton } from '../../card-actions.ts';
import { summaryOf } from '../../card-summary.ts';
import { type OwnShare, stampOfKey, type Tip } from '../../own-shares.ts';
import { bold, button, lines, paragraphs, type Screen } from '../../screen.ts';
import type { Knowledge } from '../../services.ts';
import type { Translate } from '../../texts.ts';
import { sharedName, sharedPart } from './shared-part.ts';

type Known = Pick<Knowledge, 'catalogue' | 'wishRules'>;

export interface Home {
  readonly shares: readonly OwnShare[];
  readonly tips: number;
  readonly hasResult: boolean;
  readonly hasWishes: boolean;
  readonly notice: string | undefined;
}

/** What can be shown to parents, and the links that are open now. */
export function homeView(
  { shares, tips, hasResult, hasWishes, notice }: Home,
  known: Known,
  t: Translate,
): Screen {
  return {
    text: paragraphs(
      notice,
      lines(bold(t('family.share')), t('family.about', { days: SHARE_DAYS })),
      hasResult || hasWishes ? t('family.choose') : t('family.nothing'),
      shares.length === 0
        ? undefined
        : lines(
            bold(t('family.links')),
            ...shares.map((share, index) => linkLine(share, index + 1, known, t)),
          ),
    ),
    buttons: [
      ...(tips > 0 ? [[button(t('family.tips', { count: tips }), 'f', 'tips')]] : []),
      ...(hasResult ? [[button(t('family.kinds.result'), 'f', 'new', 'r')]] : []),
      ...(hasWishes ? [[button(t('family.kinds.wishes'), 'f', 'new', 'w')]] : []),
      ...shares.map(({ key, share }, index) => [
        button(t('family.close', { number: index + 1 }), 'f', 'off', stampOfKey(key)),
        button(
          t(share.notify ? 'family.quiet' : 'family.tell', { number: index + 1 }),
          'f',
          share.notify ? 'mute' : 'bell',
          stampOfKey(key),
        ),
      ]),
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

function linkLine({ share }: OwnShare, number: number, known: Known, t: Translate): string {
  const line = t('family.link', { number, name: sharedName(share, known, t), date: dayOf(share.until) });
  return share.notify ? `${line} ${t('family.linkTells')}` : line;
}

/** A day in Kazakhstan as it is written there; `seconds` since 1970. */
export function dayOf(seconds: number): string {
  return new Intl.DateTimeFormat('ru', { timeZone: 'Asia/Almaty' }).format(seconds * 1000);
}

/** Just what a parent will see, before the link is made. `what` names it on the button. */
export function previewView(
  { card, what }: { readonly card: SharedCard; readonly what: string },
  known: Known,
  t: Translate,
): Screen {
  return {
    text: paragraphs(
      bold(t('family.preview')),
      sharedPart(card, known, t),
      t('family.rules', { days: SHARE_DAYS }),
    ),
    buttons: [[button(t('family.make'), 'f', 'make', what)], [backButton(t), button(t('nav.menu'), 'm')]],
  };
}

/** The link itself. It is shown once: nothing that is kept could tell it again. */
export function linkView(link: string, until: number, t: Translate): Screen {
  return {
    text: paragraphs(t('family.made', { date: dayOf(until) }), link),
    buttons: [
      [{ text: t('link.toChat'), url: `https://t.me/share/url?url=${encodeURIComponent(link)}` }],
      [{ text: t('link.copy'), copy_text: { text: link } }],
      [button(t('family.links'), 'f', 'links')],
    ],
  };
}

/** A college that somebody suggests, to be taken on the list or not. */
export function tipView(
  { tip, notice }: { readonly tip: Tip; readonly notice: string | undefined },
  { catalogue }: Known,
  t: Translate,
): Screen {
  const summary = summaryOf(catalogue, { kind: 'k', id: tip.collegeId }, t);
  const stamp = stampOfKey(tip.key);
  return {
    text: paragraphs(
      notice,
      t('family.tip'),
      summary && lines(bold(summary.name), summary.line, summary.source),
      t('family.free'),
    ),
    buttons: [
      [button(t('family.openCard'), 'k', 'card', tip.collegeId, 'region')],
      [button(t('family.accept'), 'f', 'y', stamp, tip.collegeId)],
      [button(t('family.decline'), 'f', 'n', stamp, tip.collegeId)],
      [button(t('wish.title'), 'w', 'list'), button(t('nav.menu'), 'm')],
    ],
  };
}
