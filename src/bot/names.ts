import type { OfficialName } from '../catalogue/schema/common.ts';
import type { Region } from '../catalogue/schema/region.ts';
import { contentLanguage, type Language } from '../language/language.ts';
import type { Translate } from './texts.ts';

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
