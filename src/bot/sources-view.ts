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
  const sources = sourcesToTell(catalogue, sourceIds);
  const warned = sources.some(({ kind }) => kind === 'unofficial-list');
  const dated = sources.some((source) => yearOf(source, sources, asOf) !== undefined);
  return lines(sourcesView(catalogue, sourceIds, asOf, t), agedNote(aged, { dated, warned }, t));
}

/** «Что с тех пор могло измениться: специальности, число мест. Уточни в приёмной комиссии.» */
function agedNote(
  aged: readonly CardFact[],
  { dated, warned }: { readonly dated: boolean; readonly warned: boolean },
  t: Translate,
): Part {
  const asked = aged.map((fact) => WHOM_TO_ASK[fact]);
  // Who knows of partners knows of the college too.
  const whom = asked.find((one) => one !== 'college') ?? asked[0];
  if (whom === undefined) return undefined;
  const kinds = aged.map((fact) => t(`source.facts.${fact}`)).join(', ');
  const note = t(dated ? 'source.aged' : 'source.agedUndated', { kinds });
  return italic(warned && whom === 'college' ? note : `${note} ${t(`source.ask.${whom}`)}`);
}

/** The best sources of a fact, a line each. */
export function sourcesView(
  catalogue: Catalogue,
  sourceIds: readonly string[],
  asOf: string | null,
  t: Translate,
): Part {
  const sources = sourcesToTell(catalogue, sourceIds);
  // Two pages of one publisher and year are one line to a reader.
  const told = new Map(
    sources
      .map((source) => sourceLine(source, yearOf(source, sources, asOf), t))
      .map((line) => [String(line), line]),
  );
  return lines(...told.values());
}

function sourcesToTell(catalogue: Catalogue, sourceIds: readonly string[]): readonly Source[] {
  const all = shownSources(catalogue, sourceIds);
  const firstList = all.find(({ kind }) => kind === 'unofficial-list');
  // One warning of an unofficial list says it for all of them.
  return all
    .filter((source) => source.kind !== 'unofficial-list' || source === firstList)
    .slice(0, MOST_SOURCES);
}

/** The year of the facts as far as this source can tell it: not later than it was published. */
function yearOf(source: Source, sources: readonly Source[], asOf: string | null): string | undefined {
  const year = (date: string | null) => date?.slice(0, YEAR_LENGTH);
  const [told, published] = [year(asOf), year(source.date)];
  if (told === undefined) return published;
  // An older source beside the one that the date is from.
  if (published === undefined && sources.some((one) => one !== source && year(one.date) === told))
    return undefined;
  return published !== undefined && published < told ? published : told;
}

function sourceLine(source: Source, year: string | undefined, t: Translate): FormattedString {
  if (source.kind === 'unofficial-list') {
    return italic(year ? t('source.unofficial', { year }) : t('source.unofficialUndated'));
  }
  const publisher = source.publisher[contentLanguage(t.language)];
  const line = year ? t('source.line', { publisher, date: year }) : t('source.lineUndated', { publisher });
  return source.url === null ? italic(line) : FormattedString.a(line, source.url);
}
