import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { CLASS_LANGUAGES, CLASS_YEARS } from '../../../classrooms/classroom.ts';
import { LONGEST_LABEL, type ReadLabel } from '../../../classrooms/label.ts';
import { regionsByName } from '../../names.ts';
import type { LedClass } from '../../own-classes.ts';
import { stampOfKey } from '../../own-shares.ts';
import { bold, button, grid, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

/** Region, class year, language, direction (field of work). */
export type What = 'r' | 'y' | 'l' | 'f';

/** Of which class it is asked, and whether for the first time (then the next thing is asked after it) or to change it. */
export interface Asked {
  readonly stamp: string;
  readonly journey: 'f' | 's';
}

/** Stands for "no answer", and for no direction. */
export const NOT_CHOSEN = '-';
const COLUMNS = 2;
const QUESTIONS = { r: 'region', y: 'year', l: 'language', f: 'field' } as const;

/** Asks for the name of a class. */
export function askLabelView(t: Translate): Screen {
  return {
    text: paragraphs(t('classroom.askLabel', { most: LONGEST_LABEL }), t('classroom.noNames')),
    buttons: [[button(t('classroom.cancel'), 'c', 'list')]],
  };
}

export function refusedLabelView(
  reason: Extract<ReadLabel, { readonly status: 'fail' }>['reason'],
  t: Translate,
): Screen {
  return {
    text: paragraphs(t(`classroom.refused.${reason}`, { most: LONGEST_LABEL })),
    buttons: [[button(t('classroom.cancel'), 'c', 'list')]],
  };
}

/** One question about a class, with its answers as buttons. */
export function choiceView(
  what: What,
  { stamp, journey }: Asked,
  catalogue: Catalogue,
  t: Translate,
): Screen {
  const key = (label: string, value: string) => button(label, 'c', 'put', journey, what, stamp, value);
  const wayOn =
    journey === 'f' && what !== 'f'
      ? [key(t('nav.skip'), NOT_CHOSEN)]
      : [button(t('nav.back'), 'c', journey === 's' ? 'edit' : 'card', stamp)];
  const rows = answers(what, catalogue, t).map((row) => row.map(({ label, value }) => key(label, value)));
  return { text: paragraphs(bold(t(`classroom.ask.${QUESTIONS[what]}`))), buttons: [...rows, wayOn] };
}

interface Answer {
  readonly label: string;
  readonly value: string;
}

function answers(what: What, { regions, fields }: Catalogue, t: Translate): readonly (readonly Answer[])[] {
  if (what === 'r') {
    const named = regionsByName([...regions.values()], t.language);
    return grid(
      named.map(({ id, shortName }) => ({ value: id, label: shortName[t.language] })),
      COLUMNS,
    );
  }
  if (what === 'y') return CLASS_YEARS.map((value) => [{ value, label: t(`welcome.grades.${value}`) }]);
  if (what === 'l') return CLASS_LANGUAGES.map((value) => [{ value, label: t(`languageNames.${value}`) }]);
  return [
    [{ value: NOT_CHOSEN, label: t('classroom.noField') }],
    ...[...fields.values()].map(({ id, name }) => [{ value: id, label: name[t.language] }]),
  ];
}

/** All that can be changed of a class. */
export function editView({ key, classroom }: LedClass, { regions, fields }: Catalogue, t: Translate): Screen {
  const stamp = stampOfKey(key);
  const { label, year, language } = classroom;
  const region = regions.get(classroom.regionId ?? '')?.shortName[t.language] ?? t('settings.notSet');
  const field = fields.get(classroom.fieldId ?? '')?.name[t.language] ?? t('classroom.noField');
  const set = (what: What, label: string) => [button(label, 'c', 'set', what, stamp)];
  return {
    text: paragraphs(bold(label)),
    buttons: [
      [button(t('classroom.rename', { value: label }), 'c', 'name', stamp)],
      set('r', t('settings.region', { value: region })),
      set('y', t('settings.grade', { value: t(`welcome.grades.${year}`) })),
      set('l', t('settings.language', { value: t(`languageNames.${language}`) })),
      set('f', t('classroom.field', { value: field })),
      [button(t('nav.back'), 'c', 'card', stamp), button(t('nav.menu'), 'm')],
    ],
  };
}
