import type { InlineKeyboardButton } from 'grammy/types';
import { demandPart } from '../../src/bot/features/professions/demand-view.ts';
import { fitPart } from '../../src/bot/features/professions/fit-view.ts';
import type { Origin, ProfessionCard } from '../../src/bot/features/professions/views.ts';
import type { Screen } from '../../src/bot/screen.ts';
import { sourcesView } from '../../src/bot/sources-view.ts';
import { type Place, taughtLine } from '../../src/bot/taught-view.ts';
import { loadTexts, type Translate } from '../../src/bot/texts.ts';
import type { College } from '../../src/catalogue/schema/college.ts';
import type { Profession } from '../../src/catalogue/schema/profession.ts';
import type { Region } from '../../src/catalogue/schema/region.ts';
import { waysInto } from '../../src/catalogue/ways-into.ts';
import { loadCalibration } from '../../src/orientation/calibration.ts';
import { loadActivities } from '../../src/orientation/items.ts';
import { profileOf } from '../../src/orientation/profile.ts';
import type { Replies } from '../../src/orientation/replies.ts';
import { toInlineButton } from '../../src/playground/checks/inline-button.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';

const DATA = new URL('../../data/', import.meta.url);

export const TODAY = new Date('2026-11-23');
export const texts = loadTexts(new URL('../../locales/', import.meta.url));
export const calibration = loadCalibration(new URL('orientation/calibration.json', DATA));
const activities = loadActivities(new URL('orientation/items.json', DATA), calibration);
const all = [...catalogue.professions.values()];

export function collegeOf(id: string | undefined): College {
  const college = catalogue.colleges.get(id ?? '');
  if (!college) throw new Error(`no college ${id}`);
  return college;
}

export function regionOf(id: string): Region {
  const region = catalogue.regions.get(id);
  if (!region) throw new Error(`no region ${id}`);
  return region;
}

export function professionOf(id: string): Profession {
  const profession = catalogue.professions.get(id);
  if (!profession) throw new Error(`no profession ${id}`);
  return profession;
}

/** The buttons as the playground's Bot API takes them, which throws for those that it does not. */
export function checkedKeyboard(buttons: Screen['buttons']): readonly InlineKeyboardButton[] {
  return buttons.flatMap((row, index) => row.map((key) => toInlineButton({ ...key }, `row ${index}`)));
}

interface Reader extends Place {
  readonly origin: Origin;
  readonly replies: Replies | undefined;
}

/** A profession's card as its handler puts it together for a reader. */
export function professionCard(
  profession: Profession,
  { origin, replies, ...place }: Reader,
  t: Translate,
): ProfessionCard {
  const { id } = profession;
  const ways = waysInto(catalogue, id);
  if (!ways) throw new Error(`no profession ${id}`);
  const sourceIds = ways.ways.flatMap(({ specialty }) => specialty.sources);
  const profile = replies && profileOf(calibration, replies);
  return {
    profession,
    ways,
    origin,
    fit: profile && fitPart(profession, { calibration, activities, profile, all }, t),
    taught: taughtLine(catalogue, profession.specialties, place, t),
    sources: sourcesView(catalogue, sourceIds, null, t),
    demand: demandPart(catalogue, { professionId: id, regionId: place.regionId }, TODAY, t),
  };
}
