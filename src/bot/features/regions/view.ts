import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { statisticsOf } from '../../../catalogue/coverage.ts';
import type { Region } from '../../../catalogue/schema/region.ts';
import { backButton } from '../../card-actions.ts';
import { regionsByName } from '../../names.ts';
import { pageOf } from '../../page.ts';
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
  const { shown, turns } = pageOf(pages, { page, size: 1 }, ['r', 'show', region.id], t);
  return {
    text: paragraphs(
      bold(t('region.title', { region: region.name[t.language] })),
      shown[0] ?? t('region.empty'),
    ),
    buttons: [
      ...turns,
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
