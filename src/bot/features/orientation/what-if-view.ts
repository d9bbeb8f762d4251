import type { Profession } from '../../../catalogue/schema/profession.ts';
import type { Activities } from '../../../orientation/items.ts';
import { shortened } from '../../names.ts';
import { bold, button, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

export interface WhatIf {
  /** Answers that can be switched, by item index; those in `off` do not count now. */
  readonly switchable: readonly number[];
  readonly off: readonly number[];
  readonly original: readonly Profession[];
  readonly changed: readonly Profession[];
}

/** How the list changes when answers are switched off; the result itself stays as it is. */
export function whatIfView(
  { switchable, off, original, changed }: WhatIf,
  activities: Activities,
  t: Translate,
): Screen {
  const ids = (professions: readonly Profession[]) => new Set(professions.map(({ id }) => id));
  const came = changed.filter(({ id }) => !ids(original).has(id));
  const went = original.filter(({ id }) => !ids(changed).has(id));
  const itemText = (item: number) => activities.texts[item]?.[t.language] ?? '';
  return {
    text: paragraphs(
      bold(t('whatIf.title')),
      t(switchable.length > 0 ? 'whatIf.how' : 'whatIf.nothing'),
      lines(...changed.map((profession, index) => `${index + 1}. ${profession.name[t.language]}`)),
      named(t('whatIf.came'), came, t),
      named(t('whatIf.went'), went, t),
      off.length > 0 && came.length === 0 ? t('whatIf.same') : undefined,
    ),
    buttons: [
      ...switchable.map((item) => [
        button(shortened(`${off.includes(item) ? '☐' : '☑'} ${itemText(item)}`), 'o', 'switch', item),
      ]),
      ...(off.length > 0 ? [[button(t('whatIf.restore'), 'o', 'restore')]] : []),
      [button(t('menu.result'), 'o', 'result'), button(t('nav.menu'), 'm')],
    ],
  };
}

function named(title: string, professions: readonly Profession[], t: Translate): Part {
  if (professions.length === 0) return undefined;
  return lines(`${title} ${professions.map((profession) => profession.name[t.language]).join(', ')}`);
}
