import type { Region } from '../../../catalogue/schema/region.ts';
import type { TaughtField } from '../../../catalogue/taught-by-field.ts';
import { backButton } from '../../card-actions.ts';
import { officialName, shortened } from '../../names.ts';
import { bold, button, lines, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { regionCode } from './filter-address.ts';

const SPECIALTIES_A_PAGE = 6;

/** What is known of the colleges of a region, by field of work. */
export interface RegionFields {
  readonly region: Region;
  readonly fields: readonly TaughtField[];
  /** Colleges of the region of which no specialty is known. */
  readonly untold: number;
}

/** The fields of work that are taught in a region, each with how many specialties are known. */
export function fieldsHereView({ region, fields, untold }: RegionFields, t: Translate): Screen {
  const taught = fields.filter(({ specialties }) => specialties.length > 0);
  const rest = fields
    .filter(({ specialties }) => specialties.length === 0)
    .map(({ field }) => field.name[t.language]);
  return {
    text: paragraphs(
      bold(t('browse.fieldsIn', { region: region.name[t.language] })),
      taught.length > 0 ? t('browse.pickField') : t('browse.nothingTold'),
      taught.length > 0 && rest.length > 0 ? t('browse.otherFields', { fields: rest.join(', ') }) : undefined,
      taught.length > 0 && untold > 0 ? t('browse.untold', { count: untold }) : undefined,
    ),
    buttons: [
      ...taught.map(({ field, specialties }) => [
        button(
          `${field.name[t.language]} · ${specialties.length}`,
          'k',
          'fsp',
          regionCode(region),
          field.id,
          0,
        ),
      ]),
      [button(t('browse.show'), 'k', 'in', region.id, 0), button(t('menu.professions'), 'p', 'fields')],
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

/** One page of the specialties of a field that are known to be taught in a region. */
export function fieldHereView(
  { field, specialties }: TaughtField,
  { region, untold, page }: { readonly region: Region; readonly untold: number; readonly page: number },
  t: Translate,
): Screen {
  const last = Math.max(0, Math.ceil(specialties.length / SPECIALTIES_A_PAGE) - 1);
  const now = Math.min(page, last);
  const first = now * SPECIALTIES_A_PAGE;
  const shown = specialties.slice(first, first + SPECIALTIES_A_PAGE);
  const code = regionCode(region);
  const turns = [
    ...(now > 0 ? [button(t('nav.previous'), 'k', 'fsp', code, field.id, now - 1)] : []),
    ...(now < last ? [button(t('nav.next'), 'k', 'fsp', code, field.id, now + 1)] : []),
  ];
  return {
    text: paragraphs(
      bold(t('browse.fieldIn', { field: field.name[t.language], region: region.name[t.language] })),
      specialties.length > 0 ? t('browse.pickSpecialty') : t('browse.nothingTold'),
      lines(
        ...shown.map(({ specialty, colleges }, index) =>
          t('browse.specialtyLine', {
            number: first + index + 1,
            name: officialName(specialty.name, t),
            count: colleges.length,
          }),
        ),
      ),
      untold > 0 ? t('browse.untold', { count: untold }) : undefined,
    ),
    buttons: [
      ...shown.map(({ specialty }, index) => [
        button(
          `${first + index + 1}. ${shortened(officialName(specialty.name, t))}`,
          'k',
          'spec',
          specialty.id,
          code,
        ),
      ]),
      ...(turns.length > 0 ? [turns] : []),
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}
