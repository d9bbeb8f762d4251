import type { OfficialName } from '../catalogue/schema/common.ts';
import { contentLanguage } from '../language/language.ts';
import type { Translate } from './texts.ts';

/** The official name in the reader's language, else the official one in the other: never a translation of ours. */
export function officialName(name: OfficialName, t: Translate): string {
  const [own, other] = contentLanguage(t.language) === 'kk' ? [name.kk, name.ru] : [name.ru, name.kk];
  return own ?? other ?? '';
}
