import { type Choice, toggled } from '../../../catalogue/filter-colleges.ts';
import type { FilterKind } from '../../../catalogue/filters.ts';
import { backButton } from '../../card-actions.ts';
import { bold, button, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { kindCode, type ListAddress, listParts, placeParts } from './filter-address.ts';
import { capitalised } from './filter-names.ts';
import { placeHeading } from './region-list-view.ts';

/** What a region's colleges can be filtered by, and the kinds of which too little is known there. */
export interface FilterScreen {
  readonly choices: readonly Choice[];
  readonly scarce: readonly FilterKind[];
}

/** The filters to choose and remove, each with how many colleges are known to fit it; the others lead to whom to ask. */
export function filtersView(address: ListAddress, { choices, scarce }: FilterScreen, t: Translate): Screen {
  const { filters } = address;
  const asking = scarce.map((kind) => [
    button(`${t(`browse.kinds.${kind}`)}: ?`, 'k', 'few', ...placeParts(address), kindCode(kind)),
  ]);
  return {
    text: paragraphs(
      bold(t('browse.filterTitle', { place: placeHeading(address, t) })),
      choices.length > 0 ? t('browse.howToChoose') : undefined,
      scarce.length > 0 ? t('browse.scarce') : undefined,
    ),
    buttons: [
      ...choices.map((choice) => [choiceButton(address, choice, t)]),
      ...asking,
      [
        button(t('browse.show'), ...listParts('by', address)),
        ...(filters.length > 0
          ? [button(t('browse.clear'), ...listParts('flt', { ...address, filters: [] }))]
          : []),
      ],
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

function choiceButton(address: ListAddress, { filter, chosen, count }: Choice, t: Translate) {
  const name = capitalised(t(`browse.filters.${filter}`));
  const next = { ...address, filters: toggled(address.filters, filter) };
  return button(`${chosen ? '✓ ' : ''}${name} · ${count}`, ...listParts('flt', next));
}
