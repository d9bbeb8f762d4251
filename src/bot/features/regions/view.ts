import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { statisticsOf } from '../../../catalogue/coverage.ts';
import type { Region } from '../../../catalogue/schema/region.ts';
import { backButton } from '../../card-actions.ts';
import { regionsByName } from '../../names.ts';
import { bold, button, grid, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { figurePages } from './figures-page.ts';

const REGION_COLUMNS = 2;

/** A page of a region's figures by topic, each with its period and the number of its source in the list below. */
export function regionView(
  catalogue: Catalogue,
  { region, isMine, page }: { readonly region: Region; readonly isMine: boolean; readonly page: number },
  today: Date,
  t: Translate,
): Screen {
  const pages = figurePages(catalogue, statisticsOf(catalogue, region.id), today, t);
  // An old keyboard may ask for a page that is no more.
  const shown = Math.max(0, Math.min(page, pages.length - 1));
  const turns = [
    ...(shown > 0 ? [button(t('nav.previous'), 'r', 'show', region.id, shown - 1)] : []),
    ...(shown + 1 < pages.length ? [button(t('nav.next'), 'r', 'show', region.id, shown + 1)] : []),
  ];
  return {
    text: paragraphs(
      bold(t('region.title', { region: region.name[t.language] })),
      pages[shown] ?? t('region.empty'),
    ),
    buttons: [
      ...(turns.length > 0 ? [turns] : []),
      [button(t('region.colleges'), 'k', 'in', region.id, 0)],
      ...(isMine ? [] : [[button(t('region.mine'), 'r', 'keep', region.id)]]),
      [button(t('region.others'), 'r', 'all')],
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

export function regionsView(regions: readonly Region[], t: Translate): Screen {
  const named = regionsByName(regions, t.language).map((region) =>
    button(region.shortName[t.language], 'r', 'show', region.id),
  );
  return {
    text: paragraphs(bold(t('region.choose'))),
    buttons: [...grid(named, REGION_COLUMNS), [backButton(t), button(t('nav.menu'), 'm')]],
  };
}
