import { FormattedString } from '@grammyjs/parse-mode';
import { type CardFact, isAged, WHOM_TO_ASK } from '../catalogue/aged.ts';
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
  /** When the facts were true: YYYY, YYYY-MM or YYYY-MM-DD; null when unknown. */
  readonly asOf: string | null;
  /** What is told from these sources; each kind has its shelf life. */
  readonly facts: readonly CardFact[];
}

/** Where facts come from, of when, and which of them may have changed since and whom to ask. */
export function provenanceView(
  catalogue: Catalogue,
  { sourceIds, asOf, facts }: Provenance,
  today: Date,
  t: Translate,
): Part {
  const aged = facts.filter((fact) => isAged(asOf, fact, today));
  // The warning of an unofficial list already sends to the college.
  const warned = shownSources(catalogue, sourceIds).some(({ kind }) => kind === 'unofficial-list');
  return lines(sourcesView(catalogue, sourceIds, asOf, t), agedNote(aged, { asOf, warned }, t));
}

/** «С 2022 года могли измениться: специальности, места. Уточни в приёмной комиссии.» */
export function agedNote(
  aged: readonly CardFact[],
  { asOf, warned = false }: { readonly asOf: string | null; readonly warned?: boolean },
  t: Translate,
): Part {
  if (aged.length === 0) return undefined;
  const kinds = aged.map((fact) => t(`source.facts.${fact}`)).join(', ');
  const asked = [...new Set(aged.map((fact) => WHOM_TO_ASK[fact]))];
  const [whom = 'college'] = asked.filter((one) => !warned || one !== 'college');
  const sentences = [
    asOf === null ? t('source.agedUndated', { kinds }) : t('source.aged', { kinds }),
    ...(warned && asked.every((one) => one === 'college') ? [] : [t(`source.ask.${whom}`)]),
  ];
  return italic(sentences.join(' '));
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
  // Two pages of one publisher and year are one line to a reader.
  const told = new Map(
    sources.map((source) => sourceLine(source, asOf, t)).map((line) => [String(line), line]),
  );
  return lines(...told.values());
}

function sourceLine(source: Source, asOf: string | null, t: Translate): FormattedString {
  const year = (asOf ?? source.date)?.slice(0, YEAR_LENGTH);
  if (source.kind === 'unofficial-list') {
    return italic(year ? t('source.unofficial', { year }) : t('source.unofficialUndated'));
  }
  const publisher = source.publisher[contentLanguage(t.language)];
  const line = year ? t('source.line', { publisher, date: year }) : t('source.lineUndated', { publisher });
  return source.url === null ? italic(line) : FormattedString.a(line, source.url);
}
