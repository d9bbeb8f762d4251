import { isAged } from '../../../catalogue/aged.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { type KnownOfKind, knownOfKind } from '../../../catalogue/filter-colleges.ts';
import { figuresOfKind, type KindFigures, whomToAsk } from '../../../catalogue/filter-scarce.ts';
import { FILTER_KINDS, type FilterKind } from '../../../catalogue/filters.ts';
import type { College } from '../../../catalogue/schema/college.ts';
import type { Statistic } from '../../../catalogue/schema/statistic.ts';
import { backButton } from '../../card-actions.ts';
import { figureLine, newestFirst } from '../../figures-view.ts';
import { bold, button, italic, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import { sourcesView } from '../../sources-view.ts';
import type { Translate } from '../../texts.ts';
import { collegeButton, nameWithCity } from './entry.ts';
import { listParts, type Place } from './filter-address.ts';
import { filterNames } from './filter-names.ts';
import { placeHeading } from './region-list-view.ts';

const MOST_KNOWN = 4;
const MOST_TO_ASK = 4;
const MOST_FIGURES = 3;

/** What a region itself tells where too few colleges tell it for a filter: figures, their source, and whom to ask. */
export function fewKnownView(
  catalogue: Catalogue,
  { place, kind }: { readonly place: Place; readonly kind: FilterKind },
  today: Date,
  t: Translate,
): Screen {
  const { region } = place;
  const all = catalogue.collegesByRegion.get(region.id)?.length ?? 0;
  const known = knownOfKind(catalogue, region.id, kind);
  const shown = known.slice(0, MOST_KNOWN);
  const toAsk = whomToAsk(catalogue, { regionId: region.id, city: place.city, kind }).slice(0, MOST_TO_ASK);
  const colleges = [...shown.map(({ college }) => college), ...toAsk];
  return {
    text: paragraphs(
      bold(t('browse.kindIn', { kind: t(`browse.kinds.${kind}`), place: placeHeading(place, t) })),
      known.length === 0 ? t('browse.noneKnown') : t('browse.fewKnown', { known: known.length, all }),
      knownPart(shown, kind, place, t),
      figuresPart(catalogue, figuresOfKind(catalogue, region.id, kind), today, t),
      askPart(toAsk, shown.length, place, t),
    ),
    buttons: [
      ...colleges.map((college, index) => [collegeButton(college, index + 1, t)]),
      [button(t('browse.show'), ...listParts('by', { ...place, filters: [], page: 0 }))],
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

function knownPart(known: readonly KnownOfKind[], kind: FilterKind, { region }: Place, t: Translate): Part {
  if (known.length === 0) return undefined;
  const values = ({ is }: KnownOfKind) => {
    if (FILTER_KINDS[kind].length > 1) return filterNames(is, t);
    return t(is.length > 0 ? 'college.yes' : 'college.no');
  };
  return lines(
    ...known.map((one, index) => `${index + 1}. ${nameWithCity(one.college, region, t)}: ${values(one)}`),
  );
}

function figuresPart(catalogue: Catalogue, { scope, figures }: KindFigures, today: Date, t: Translate): Part {
  if (figures.length === 0) return t('browse.noFigures');
  const newest = figures.toSorted(newestFirst).slice(0, MOST_FIGURES);
  const source = (figure: Statistic | undefined) =>
    figure && sourcesView(catalogue, figure.sources, figure.asOf, t);
  return lines(
    bold(t(scope === 'region' ? 'browse.regionSays' : 'browse.countrySays')),
    ...newest.flatMap((figure, index) => {
      const next = source(newest[index + 1]);
      const own = source(figure);
      return [`• ${figureLine(figure, t)}`, String(next) === String(own) ? undefined : own];
    }),
    newest.some(({ asOf }) => isAged(asOf, 'figures', today)) ? italic(t('region.aged')) : undefined,
  );
}

function askPart(colleges: readonly College[], before: number, { region }: Place, t: Translate): Part {
  const contact = ({ phone, site }: College) => phone ?? (site === null ? undefined : new URL(site).hostname);
  return lines(
    bold(t('browse.whomToAsk')),
    t('browse.ask'),
    ...colleges.map((college, index) => {
      const name = `${before + index + 1}. ${nameWithCity(college, region, t)}`;
      const known = contact(college);
      return known === undefined ? name : `${name}: ${known}`;
    }),
  );
}
