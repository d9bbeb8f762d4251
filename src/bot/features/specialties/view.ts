import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { Profession } from '../../../catalogue/schema/profession.ts';
import type { Qualification, Specialty } from '../../../catalogue/schema/specialty.ts';
import { wayThrough } from '../../../catalogue/ways-into.ts';
import { contentLanguage } from '../../../language/language.ts';
import { backButton, cardActions } from '../../card-actions.ts';
import { officialName, shortened } from '../../names.ts';
import { bold, button, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import { sourcesView } from '../../sources-view.ts';
import { basesLine, durationLine } from '../../study-view.ts';
import type { Translate } from '../../texts.ts';

const MOST_PROFESSIONS = 3;

export interface SpecialtyCard {
  readonly specialty: Specialty;
  /** How many colleges are known to teach it, in words. */
  readonly taught: Part;
}

/** A verified specialty: name and code, qualifications, how long, where, and the professions it leads to. */
export function specialtyView(catalogue: Catalogue, card: SpecialtyCard, t: Translate): Screen {
  const { specialty, taught } = card;
  const way = wayThrough(catalogue, specialty);
  const professions = collegeFirst(catalogue.professionsBySpecialty.get(specialty.id) ?? []);
  return {
    text: paragraphs(
      bold(officialName(specialty.name, t)),
      lines(
        russianName(specialty, t),
        t('specialty.what'),
        specialty.code ? t('specialty.code', { code: specialty.code }) : t('specialty.codeUnknown'),
      ),
      qualificationsPart(way.qualifications, t),
      lines(basesLine(way.bases, t), durationLine(way.months, t)),
      taught,
      professionsPart(professions, t),
      sourcesView(catalogue, specialty.sources, null, t),
    ),
    buttons: [
      [button(t('profession.collegesHere'), 'k', 'spec', specialty.id, 0)],
      ...professionButtons(specialty.id, professions, t),
      ...cardActions('s', specialty.id, t),
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

/** Those that a college is enough for, then those that need a university. */
export function collegeFirst(professions: readonly Profession[]): readonly Profession[] {
  return professions.toSorted(
    (left, right) => Number(left.level === 'higher') - Number(right.level === 'higher'),
  );
}

/** The Kazakh name of many specialties was not seen in a source yet; the official Russian one then stands beside it. */
function russianName({ name, kazakhVerified }: Specialty, t: Translate): string | undefined {
  const needed = contentLanguage(t.language) === 'kk' && !kazakhVerified && name.kk !== null;
  return needed && name.ru !== null ? t('specialty.russianName', { name: name.ru }) : undefined;
}

function qualificationsPart(qualifications: readonly Qualification[], t: Translate): Part {
  const named = qualifications.flatMap(({ name, code }) =>
    name === null ? [] : [code === null ? officialName(name, t) : `${officialName(name, t)} (${code})`],
  );
  if (named.length === 0) return undefined;
  return lines(bold(t('specialty.qualifications')), ...named.map((name) => `• ${name}`));
}

function professionsPart(professions: readonly Profession[], t: Translate): Part {
  if (professions.length === 0) return undefined;
  const names = professions.map(({ name, level }) =>
    level === 'higher' ? `${name[t.language]} (${t('specialty.higher')})` : name[t.language],
  );
  return lines(bold(t('specialty.professions')), ...names.map((name) => `• ${name}`));
}

function professionButtons(specialtyId: string, professions: readonly Profession[], t: Translate) {
  const shown = professions.length > MOST_PROFESSIONS + 1 ? MOST_PROFESSIONS : professions.length;
  const rest = professions.length - shown;
  return [
    ...professions
      .slice(0, shown)
      .map(({ id, name }) => [button(shortened(name[t.language]), 'p', 'card', id, 'none')]),
    ...(rest > 0
      ? [[button(t('specialty.allProfessions', { total: professions.length }), 'x', 'jobs', specialtyId, 0)]]
      : []),
  ];
}
