import { FormattedString } from '@grammyjs/parse-mode';
import { isAged, type ShelfLife } from '../catalogue/aged.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { shownSources } from '../catalogue/rank.ts';
import type { Source } from '../catalogue/schema/source.ts';
import { contentLanguage } from '../language/language.ts';
import { italic, lines, type Part } from './screen.ts';
import type { Translate } from './texts.ts';

const MOST_SOURCES = 2;
const YEAR_LENGTH = 4;

export interface Provenance {
  readonly sourceIds: readonly string[];
  /** When the fact was true: YYYY, YYYY-MM or YYYY-MM-DD; null when unknown. */
  readonly asOf: string | null;
  readonly shelfLife: ShelfLife;
}

/** Where a fact comes from, of when, and a note when it may have changed since. */
export function provenanceView(
  catalogue: Catalogue,
  { sourceIds, asOf, shelfLife }: Provenance,
  today: Date,
  t: Translate,
): Part {
  return lines(
    sourcesView(catalogue, sourceIds, asOf, t),
    isAged(asOf, shelfLife, today) ? italic(t('source.aged')) : undefined,
  );
}

/** The best sources of a fact, a line each. */
export function sourcesView(
  catalogue: Catalogue,
  sourceIds: readonly string[],
  asOf: string | null,
  t: Translate,
): Part {
  const all = shownSources(catalogue, sourceIds);
  const firstList = all.find(({ kind }) => kind === 'unofficial-list');
  // One warning of an unofficial list says it for all of them.
  const sources = all
    .filter((source) => source.kind !== 'unofficial-list' || source === firstList)
    .slice(0, MOST_SOURCES);
  return lines(...sources.map((source) => sourceLine(source, asOf, t)));
}

function sourceLine(source: Source, asOf: string | null, t: Translate): Part {
  const year = (asOf ?? source.date)?.slice(0, YEAR_LENGTH);
  if (source.kind === 'unofficial-list') {
    return italic(year ? t('source.unofficial', { year }) : t('source.unofficialUndated'));
  }
  const publisher = source.publisher[contentLanguage(t.language)];
  const line = year ? t('source.line', { publisher, date: year }) : t('source.lineUndated', { publisher });
  return source.url === null ? italic(line) : FormattedString.a(line, source.url);
}
