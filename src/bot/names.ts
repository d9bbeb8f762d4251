import type { OfficialName } from '../catalogue/schema/common.ts';
import type { Region } from '../catalogue/schema/region.ts';
import { contentLanguage, type Language } from '../language/language.ts';
import type { Translate } from './texts.ts';

/** A small phone shows no more of a button. */
const BUTTON_LENGTH = 40;
/** A word is cut only where without it hardly anything would be left. */
const SHORTEST_CUT = 24;

/** The official name in the reader's language, else the official one in the other: never a translation of ours. */
export function officialName(name: OfficialName, t: Translate): string {
  const [own, other] = contentLanguage(t.language) === 'kk' ? [name.kk, name.ru] : [name.ru, name.kk];
  return own ?? other ?? '';
}

/** Regions as people look for them in a list: the three big cities first, then by name. */
export function regionsByName(regions: readonly Region[], language: Language): readonly Region[] {
  return regions.toSorted(
    (left, right) =>
      Number(left.type === 'oblast') - Number(right.type === 'oblast') ||
      left.shortName[language].localeCompare(right.shortName[language], language),
  );
}

/** Without the legal form in front, which is the same for most, and short enough for a button; whole words where possible. */
export function shortened(name: string): string {
  const quoted = (/^[^(]*?[«"“](.+)[»"”]/.exec(name)?.[1] ?? name).replace(/[«»"“”]/g, '');
  if (quoted.length <= BUTTON_LENGTH) return quoted;
  const space = quoted.lastIndexOf(' ', BUTTON_LENGTH - 1);
  return `${quoted.slice(0, space < SHORTEST_CUT ? BUTTON_LENGTH - 1 : space).replace(/[\s,(–-]+$/, '')}…`;
}

/** A city or district of a region in the reader's language; as the source writes it when the region does not list it. */
export function placeName(region: Region | undefined, russianName: string, t: Translate): string {
  const places = [...(region?.cities ?? []), ...(region?.districts ?? [])];
  return places.find(({ name }) => name.ru === russianName)?.name[contentLanguage(t.language)] ?? russianName;
}
