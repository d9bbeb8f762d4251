import { Composer } from 'grammy';
import {
  choicesOf,
  citiesOf,
  filterColleges,
  type Looking,
  usableKinds,
} from '../../../catalogue/filter-colleges.ts';
import { type Filter, type FilterKind, KINDS, kindOf } from '../../../catalogue/filters.ts';
import { hasRegister } from '../../../catalogue/registers.ts';
import type { BotContext } from '../../context.ts';
import { lines, type Part, show } from '../../screen.ts';
import { fewKnownView } from './few-known-view.ts';
import {
  filtersCode,
  filtersFrom,
  kindCode,
  kindFrom,
  type ListAddress,
  listParts,
  type Place,
  placeFrom,
  placeParts,
  regionCode,
} from './filter-address.ts';
import { filterNames } from './filter-names.ts';
import { filtersView } from './filters-view.ts';
import { placesView } from './places-view.ts';
import { collegesOfPlaceView, pickRegionView } from './region-list-view.ts';
import { registerSource } from './register-source.ts';
import { withComparison } from './with-comparison.ts';

/** Looking through the colleges of a region: by city and by filters. */
export const browse = new Composer<BotContext>();

browse.callbackQuery(/^k:(by|flt|cit):(\d+):([a-z0-9-]+):([a-z0-9-]+):(\d{1,3})$/, async (ctx) => {
  const [, word, code = '', city = '', filters = '', page] = ctx.match;
  const place = placeFrom(ctx.services.catalogue, code, city);
  const chosen = filtersFrom(filters);
  if (!place || !chosen) return ctx.open.menu(ctx);
  const address = { ...place, filters: chosen, page: Number(page) };
  if (word === 'by') return showList(ctx, address);
  return word === 'flt' ? showFilters(ctx, address) : showPlaces(ctx, address);
});

browse.callbackQuery(/^k:few:(\d+):([a-z0-9-]+):(\w)$/, async (ctx) => {
  const place = placeFrom(ctx.services.catalogue, ctx.match[1] ?? '', ctx.match[2] ?? '');
  const kind = kindFrom(ctx.match[3] ?? '');
  if (!place || !kind) return ctx.open.menu(ctx);
  await showFewKnown(ctx, place, kind);
});

browse.callbackQuery(/^k:reg:([a-z0-9-]+)$/, async (ctx) => {
  const filters = filtersCode(filtersFrom(ctx.match[1] ?? '') ?? []);
  await showRegions(ctx, filters);
});

/**
 * Shows the colleges of a place by filters. Where too little is known for a filter, that filter does not count; where
 * this goes for the only one, what the region itself says of it is shown instead.
 */
export async function showCollegesBy(ctx: BotContext, { regionId, city, filters }: Looking): Promise<void> {
  const { catalogue } = ctx.services;
  const region = catalogue.regions.get(regionId);
  if (!region) return ctx.open.menu(ctx);
  const usable = usableKinds(catalogue, regionId);
  const wanted = onePerKind(filters);
  const counting = wanted.filter((filter) => usable.includes(kindOf(filter)));
  const [only] = wanted;
  if (only && counting.length === 0) return showFewKnown(ctx, { region, city }, kindOf(only));
  const scarce = wanted.filter((filter) => !counting.includes(filter));
  await showList(ctx, { region, city, filters: counting, page: 0 }, scarce);
}

async function showFewKnown(ctx: BotContext, place: Place, kind: FilterKind): Promise<void> {
  const { catalogue, now } = ctx.services;
  ctx.address = ['k', 'few', ...placeParts(place), kindCode(kind)].join(':');
  await show(ctx, fewKnownView(catalogue, { place, kind }, new Date(now()), ctx.t));
}

function onePerKind(filters: readonly Filter[]): readonly Filter[] {
  return filters.filter(
    (filter, index) => filters.findIndex((one) => kindOf(one) === kindOf(filter)) === index,
  );
}

/** Shows the list at an address; `scarce` are filters asked for that cannot count in this region. */
export async function showList(
  ctx: BotContext,
  address: ListAddress,
  scarce: readonly Filter[] = [],
): Promise<void> {
  const { catalogue } = ctx.services;
  ctx.address = listParts('by', address).join(':');
  const found = filterColleges(catalogue, { ...address, regionId: address.region.id });
  const count = found.fitting.length + found.possible.length;
  const notes = {
    count: countPart(ctx, address.region.id, count),
    notice:
      scarce.length > 0 ? ctx.t('browse.notCounted', { filters: filterNames(scarce, ctx.t) }) : undefined,
  };
  await show(ctx, withComparison(ctx, collegesOfPlaceView(address, found, notes, ctx.t)));
}

function countPart({ services: { catalogue }, t }: BotContext, regionId: string, count: number): Part {
  if (!hasRegister(catalogue, 'colleges', regionId)) return t('browse.countKnown', { count });
  return lines(t('browse.countAll', { count }), registerSource(catalogue, 'colleges', regionId, t));
}

async function showFilters(ctx: BotContext, address: ListAddress): Promise<void> {
  const { catalogue } = ctx.services;
  const { trail } = ctx.session;
  // Filters chosen one after the other are one step on the way back.
  if (trail?.at(-1)?.startsWith('k:flt:')) ctx.session.trail = trail.slice(0, -1);
  const usable = usableKinds(catalogue, address.region.id);
  const choices = choicesOf(catalogue, { ...address, regionId: address.region.id });
  const scarce = KINDS.filter((kind) => !usable.includes(kind));
  await show(ctx, filtersView(address, { choices, scarce }, ctx.t));
}

async function showPlaces(ctx: BotContext, address: ListAddress): Promise<void> {
  const cities = citiesOf(ctx.services.catalogue, address.region.id);
  if (cities.length < 2) return showRegions(ctx, filtersCode(address.filters));
  await show(ctx, placesView(address, cities, ctx.t));
}

async function showRegions(ctx: BotContext, filters: string): Promise<void> {
  const regions = [...ctx.services.catalogue.regions.values()];
  await show(
    ctx,
    pickRegionView(regions, (region) => ['k', 'by', regionCode(region), '-', filters, 0], ctx.t),
  );
}
