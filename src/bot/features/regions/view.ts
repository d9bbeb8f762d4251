import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { statisticsOf } from '../../../catalogue/coverage.ts';
import type { Region } from '../../../catalogue/schema/region.ts';
import type { Statistic } from '../../../catalogue/schema/statistic.ts';
import { figureLine } from '../../figures-view.ts';
import { regionsByName } from '../../names.ts';
import { bold, button, grid, italic, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import { provenanceView } from '../../sources-view.ts';
import type { Translate } from '../../texts.ts';

const FIGURES_A_PAGE = 8;
const REGION_COLUMNS = 2;

/** A region's figures, each with its year and source; those that disagree stand side by side. */
export function regionView(
  catalogue: Catalogue,
  { region, isMine, page }: { readonly region: Region; readonly isMine: boolean; readonly page: number },
  today: Date,
  t: Translate,
): Screen {
  const figures = statisticsOf(catalogue, region.id);
  const shown = figures.slice(page * FIGURES_A_PAGE, (page + 1) * FIGURES_A_PAGE);
  const pages = [
    ...(page > 0 ? [button(t('nav.previous'), 'r', 'show', region.id, page - 1)] : []),
    ...((page + 1) * FIGURES_A_PAGE < figures.length
      ? [button(t('nav.next'), 'r', 'show', region.id, page + 1)]
      : []),
  ];
  return {
    text: paragraphs(
      bold(t('region.title', { region: region.name[t.language] })),
      shown.length === 0 ? t('region.empty') : undefined,
      ...bySource(shown).map((group) => groupPart(catalogue, group, today, t)),
    ),
    buttons: [
      ...(pages.length > 0 ? [pages] : []),
      [button(t('region.colleges'), 'k', 'in', region.id, 0)],
      ...(isMine ? [] : [[button(t('region.mine'), 'r', 'keep', region.id)]]),
      [button(t('region.others'), 'r', 'all'), button(t('nav.menu'), 'm')],
    ],
  };
}

export function regionsView(regions: readonly Region[], t: Translate): Screen {
  const named = regionsByName(regions, t.language).map((region) =>
    button(region.shortName[t.language], 'r', 'show', region.id),
  );
  return {
    text: paragraphs(bold(t('region.choose'))),
    buttons: [...grid(named, REGION_COLUMNS), [button(t('nav.menu'), 'm')]],
  };
}

/** Figures of one source and date under one source line, in the order of the file. */
function bySource(figures: readonly Statistic[]): readonly (readonly Statistic[])[] {
  const groups = new Map<string, Statistic[]>();
  for (const figure of figures) {
    const key = `${figure.sources.join()} ${figure.asOf}`;
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()];
}

function groupPart(catalogue: Catalogue, figures: readonly Statistic[], today: Date, t: Translate): Part {
  const [first] = figures;
  if (!first) return undefined;
  return lines(
    ...figures.map((figure) => `• ${figureLine(figure, t)}`),
    figures.some(({ disagreesWith }) => disagreesWith.length > 0) ? italic(t('region.disagrees')) : undefined,
    provenanceView(catalogue, { sourceIds: first.sources, asOf: first.asOf, shelfLife: 'figures' }, today, t),
  );
}
