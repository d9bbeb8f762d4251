import { FormattedString } from '@grammyjs/parse-mode';
import type { College } from '../../../catalogue/schema/college.ts';
import type { Specialty } from '../../../catalogue/schema/specialty.ts';
import { backButton } from '../../card-actions.ts';
import { officialName, shortened } from '../../names.ts';
import { bold, button, italic, lines, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import type { Compared, Row, Table } from './table.ts';

/** Nothing chosen yet. */
export function nothingComparedView(t: Translate): Screen {
  return {
    text: paragraphs(bold(t('compare.title')), t('compare.empty')),
    buttons: [[button(t('menu.colleges'), 'k', 'list', 0)], endRow(t)],
  };
}

/** One chosen: what to put beside it. */
export function oneComparedView(college: College, others: readonly College[], t: Translate): Screen {
  return {
    text: paragraphs(
      bold(t('compare.title')),
      `1. ${officialName(college.name, t)}`,
      t('compare.one'),
      others.length > 0 ? t('compare.similar') : undefined,
    ),
    buttons: [
      ...others.map((other) => [button(shortened(officialName(other.name, t)), 'v', 'add', other.id)]),
      [
        button(t('compare.inRegion'), 'k', 'in', college.regionId, 0),
        button(t('compare.remove'), 'v', 'del', college.id),
      ],
      endRow(t),
    ],
  };
}

/** The table as text. `shared` are specialties by which the programmes can be compared. */
export function comparisonView(
  { title, names, rows, notes }: Table,
  { colleges, specialty }: Compared,
  shared: readonly Specialty[],
  t: Translate,
): Screen {
  const picture = specialty ? ['v', 'pic', specialty.id] : ['v', 'pic'];
  const bySpecialty = shared
    .filter(({ id }) => id !== specialty?.id)
    .map(({ id, name }) => [button(shortened(officialName(name, t)), 'v', 'list', id)]);
  return {
    text: paragraphs(
      bold(title),
      lines(...names.map((name, index) => `${index + 1}. ${name}`)),
      lines(...rows.map((row) => rowLine(row, t))),
      ...notes.map(italic),
      bySpecialty.length > 0 ? t('compare.bySpecialty') : undefined,
    ),
    buttons: [
      [button(t('picture.open'), ...picture)],
      ...bySpecialty,
      ...(specialty ? [[button(t('compare.whole'), 'v', 'list')]] : []),
      ...colleges.map(({ id, name }, index) => [
        button(`${index + 1}. ${shortened(officialName(name, t))}`, 'k', 'card', id, 'region'),
        button(`${t('compare.remove')} ${index + 1}`, 'v', 'del', id),
      ]),
      endRow(t),
    ],
  };
}

/** «Общежитие: 1 — есть · 2 — нет данных», or the one value that all share. */
function rowLine({ label, cells }: Row, t: Translate): FormattedString {
  const said = cells.map((cell) => cell ?? t('compare.unknown'));
  const value =
    new Set(said).size === 1
      ? t('compare.same', { value: said[0] ?? '' })
      : said.map((cell, index) => `${index + 1} — ${cell}`).join(' · ');
  return FormattedString.join([bold(`${label}: `), value]);
}

/** Three are compared already: which one makes room? */
export function replaceView(college: College, compared: readonly College[], t: Translate): Screen {
  return {
    text: paragraphs(t('compare.full', { name: officialName(college.name, t) })),
    buttons: [
      ...compared.map(({ name }, index) => [
        button(`${index + 1}. ${shortened(officialName(name, t))}`, 'v', 'swap', index, college.id),
      ]),
      [button(t('compare.keep'), 'v', 'list')],
    ],
  };
}

function endRow(t: Translate) {
  return [backButton(t), button(t('nav.menu'), 'm')];
}
