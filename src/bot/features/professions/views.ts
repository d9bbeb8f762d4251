import type { Field, Profession, Subject } from '../../../catalogue/schema/profession.ts';
import type { WaysInto } from '../../../catalogue/ways-into.ts';
import { contentLanguage } from '../../../language/language.ts';
import { backButton, cardActions } from '../../card-actions.ts';
import { officialName, shortened } from '../../names.ts';
import { pageOf } from '../../page.ts';
import { bold, button, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { waysPart } from './ways-view.ts';

const PROFESSIONS_A_PAGE = 10;
const MOST_SPECIALTIES = 4;

/** Where a card was opened from: a suggestion of the result can be asked about and put aside. */
export type Origin = 'result' | 'field' | 'none';

export function fieldsView(fields: readonly Field[], t: Translate): Screen {
  return {
    text: paragraphs(bold(t('profession.title')), t('profession.chooseField')),
    buttons: [
      ...fields.map((field) => [button(field.name[t.language], 'p', 'field', field.id, 0)]),
      [button(t('nav.menu'), 'm')],
    ],
  };
}

/** One page of the professions of a field. */
export function fieldView(
  field: Field,
  professions: readonly Profession[],
  page: number,
  t: Translate,
): Screen {
  const { shown, turns } = pageOf(
    professions,
    { page, size: PROFESSIONS_A_PAGE },
    ['p', 'field', field.id],
    t,
  );
  return {
    text: paragraphs(bold(field.name[t.language]), t('profession.chooseProfession')),
    buttons: [
      ...shown.map((profession) => [
        button(shortened(profession.name[t.language]), 'p', 'card', profession.id, 'field'),
      ]),
      ...turns,
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

export interface ProfessionCard {
  readonly profession: Profession;
  readonly ways: WaysInto;
  readonly origin: Origin;
  /** Already put into words: closeness to the person's interests, colleges, sources of the ways, demand. */
  readonly fit: Part;
  readonly taught: Part;
  readonly sources: Part;
  readonly demand: Part;
}

/** What one does, how close it is to the person, and how and where to learn it. */
export function professionView(
  { profession, ways, origin, fit, taught, sources, demand }: ProfessionCard,
  t: Translate,
): Screen {
  const { description, id } = profession;
  const language = contentLanguage(t.language);
  return {
    text: paragraphs(
      bold(profession.name[t.language]),
      description?.summary[language],
      fit,
      description &&
        lines(bold(t('profession.tasks')), ...description.tasks[language].map((task) => `• ${task}`)),
      description && labelled(t('profession.where'), description.where[language]),
      description && labelled(t('profession.hard'), description.hard[language]),
      subjectsLine(description?.subjects ?? [], t),
      waysPart(ways, t),
      sources,
      taught,
      demand,
    ),
    buttons: [
      [button(t('profession.collegesHere'), 'k', 'for', id, 0)],
      ...specialtyButtons(ways, t),
      ...(origin === 'result' ? [resultButtons(id, t)] : []),
      ...cardActions('p', id, t),
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

function labelled(label: string, text: string): Part {
  return lines(bold(label), text);
}

function subjectsLine(subjects: readonly Subject[], t: Translate): string | undefined {
  if (subjects.length === 0) return undefined;
  const names = subjects.map((subject) => t(`subjects.${subject}`));
  return t('profession.subjects', { subjects: names.join(', ') });
}

/** Specialties of one name, with a code and without, share a button: the first is the one with the code. */
function specialtyButtons({ ways }: WaysInto, t: Translate) {
  const byName = new Map(
    ways.toReversed().map(({ specialty }) => [officialName(specialty.name, t), specialty.id]),
  );
  return [...byName]
    .toReversed()
    .slice(0, MOST_SPECIALTIES)
    .map(([name, id]) => [button(shortened(name), 'x', 'card', id)]);
}

/** A suggestion can be asked about and put aside. */
function resultButtons(id: string, t: Translate) {
  return [button(t('why.open'), 'o', 'why', id), button(t('result.notForMe'), 'o', 'no', id)];
}
