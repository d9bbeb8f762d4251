import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Share } from '../../../shares/share.ts';
import { backButton } from '../../card-actions.ts';
import { officialName, shortened } from '../../names.ts';
import { button, paragraphs, type Screen } from '../../screen.ts';
import type { Knowledge } from '../../services.ts';
import type { Translate } from '../../texts.ts';
import { sharedButtons, sharedPart } from './shared-part.ts';

/** What a parent sees who comes by a link: the card, and the ways on. */
export function sharedView(
  { key, share }: { readonly key: string; readonly share: Share },
  known: Pick<Knowledge, 'catalogue' | 'wishRules'>,
  t: Translate,
): Screen {
  return {
    text: paragraphs(t('family.shown'), sharedPart(share.card, known, t), t('family.ask')),
    buttons: [
      ...sharedButtons(share.card, known, t),
      [button(t('family.advise'), 'f', 'adv', key)],
      [button(t('menu.colleges'), 'k', 'list', 0), button(t('nav.menu'), 'm')],
    ],
  };
}

/** How to suggest a college, and those that are being compared, ready to be suggested. */
export function adviseView(compared: readonly string[], catalogue: Catalogue, t: Translate): Screen {
  const colleges = compared.flatMap((id) => catalogue.colleges.get(id) ?? []);
  return {
    text: paragraphs(t('family.howToAdvise', { button: t('family.adviseThis') })),
    buttons: [
      ...colleges.map(({ id, name }) => [button(shortened(officialName(name, t)), 'f', 'say', id)]),
      [button(t('menu.colleges'), 'k', 'list', 0), button(t('parent.compare'), 'v', 'list')],
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

/** What became of a suggestion. */
export function advisedView(
  { key, line }: { readonly key: string; readonly line: string },
  t: Translate,
): Screen {
  return {
    text: paragraphs(line),
    buttons: [[button(t('family.toShared'), 'f', 'see', key)], [backButton(t), button(t('nav.menu'), 'm')]],
  };
}
