import type { Catalogue } from '../catalogue/catalogue.ts';
import type { College } from '../catalogue/schema/college.ts';
import type { Employer } from '../catalogue/schema/employer.ts';
import type { Specialty } from '../catalogue/schema/specialty.ts';
import { contentLanguage } from '../language/language.ts';
import type { CardRef } from './card-link.ts';
import { officialName, placeName } from './names.ts';
import type { Part } from './screen.ts';
import { sourcesView } from './sources-view.ts';
import type { Translate } from './texts.ts';

/** A card in a few words, for a place where there is no room for all of it. */
export interface CardSummary {
  readonly name: string;
  /** What kind of thing it is, in a word or two. */
  readonly kind: string;
  /** One line of what it is; empty when there is nothing to say beyond the name. */
  readonly line: string;
  /** Where it is known from and of which year, in words. */
  readonly source: Part;
}

const MOST_QUALIFICATIONS = 2;
const MOST_REGIONS = 2;
const FIRST_SENTENCE = /^.+?[.!?](?=\s|$)/su;

/** Undefined when the catalogue holds no such record. */
export function summaryOf(catalogue: Catalogue, card: CardRef, t: Translate): CardSummary | undefined {
  const told = tell(catalogue, card, t);
  if (!told) return undefined;
  return { source: undefined, ...told, line: capitalised(told.line), kind: t(`link.kinds.${card.kind}`) };
}

function capitalised(line: string): string {
  return line.slice(0, 1).toUpperCase() + line.slice(1);
}

type Told = Pick<CardSummary, 'name' | 'line'> & Partial<Pick<CardSummary, 'source'>>;

function tell(catalogue: Catalogue, { kind, id }: CardRef, t: Translate): Told | undefined {
  if (kind === 'p') return ofProfession(catalogue, id, t);
  if (kind === 'r') return ofRegion(catalogue, id, t);
  if (kind === 's') {
    const specialty = catalogue.specialties.get(id);
    return specialty && ofSpecialty(catalogue, specialty, t);
  }
  if (kind === 'k') {
    const college = catalogue.colleges.get(id);
    return college && ofCollege(catalogue, college, t);
  }
  const employer = catalogue.employers.get(id);
  return employer && ofEmployer(catalogue, employer, t);
}

function ofProfession(catalogue: Catalogue, id: string, t: Translate): Told | undefined {
  const profession = catalogue.professions.get(id);
  const summary = profession?.description?.summary[contentLanguage(t.language)] ?? '';
  return (
    profession && { name: profession.name[t.language], line: FIRST_SENTENCE.exec(summary)?.[0] ?? summary }
  );
}

function ofRegion(catalogue: Catalogue, id: string, t: Translate): Told | undefined {
  const region = catalogue.regions.get(id);
  return region && { name: region.name[t.language], line: t('link.region') };
}

function ofSpecialty(catalogue: Catalogue, specialty: Specialty, t: Translate): Told {
  const names = specialty.qualifications
    .flatMap(({ name }) => (name === null ? [] : [officialName(name, t)]))
    .slice(0, MOST_QUALIFICATIONS);
  const code = specialty.code === null ? [] : [t('specialty.code', { code: specialty.code })];
  const diploma = names.length === 0 ? [] : [t('link.diploma', { names: names.join(', ') })];
  return {
    name: officialName(specialty.name, t),
    line: [...code, ...diploma].join('. '),
    source: sourcesView(catalogue, specialty.sources, null, t),
  };
}

function ofCollege(
  catalogue: Catalogue,
  { name, regionId, city, asOf, sources }: College,
  t: Translate,
): Told {
  const region = catalogue.regions.get(regionId);
  const place = city === null ? [] : [placeName(region, city, t)];
  const within = region === undefined ? [] : [region.name[t.language]];
  return {
    name: officialName(name, t),
    line: [...new Set([...place, ...within])].join(', '),
    source: sourcesView(catalogue, sources, asOf, t),
  };
}

function ofEmployer(catalogue: Catalogue, { name, links }: Employer, t: Translate): Told {
  const kinds = [...new Set(links.flatMap((link) => link.kinds))].map((kind) => t(`employer.kinds.${kind}`));
  const regions = [...new Set(links.map(({ regionId }) => regionId))]
    .flatMap((id) => catalogue.regions.get(id)?.shortName[t.language] ?? [])
    .slice(0, MOST_REGIONS);
  const [newest] = links.toSorted((one, other) => (other.asOf ?? '').localeCompare(one.asOf ?? ''));
  return {
    name: officialName(name, t),
    line: `${kinds.join(', ')} (${regions.join(', ')})`,
    source: newest && sourcesView(catalogue, newest.sources, newest.asOf, t),
  };
}
