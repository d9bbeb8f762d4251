import type { Statistic } from '../../catalogue/schema/statistic.ts';
import { type Address, addressed } from '../../language/address.ts';
import type { ContentLanguage } from '../../language/language.ts';

const STATISTIC = /\{stat:([^{}]*)\}/g;

/**
 * A text of the base as a reader sees it: one side of every `{informal|formal}`, the value in the place of
 * every `{stat:ID}`. An unknown statistic, which `npm run data -- check` refuses, leaves a dash.
 */
export function readableText(
  text: string,
  language: ContentLanguage,
  address: Address,
  statistics: ReadonlyMap<string, Statistic>,
): string {
  const filled = text.replace(STATISTIC, (_, id: string) => {
    const value = statistics.get(id)?.value ?? '—';
    return typeof value === 'object' ? value[language] : value.toLocaleString('ru-RU');
  });
  return addressed(filled, address);
}
