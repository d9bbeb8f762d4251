import { FormattedString } from '@grammyjs/parse-mode';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { bestRank, shownSources } from '../../../catalogue/rank.ts';
import type { College } from '../../../catalogue/schema/college.ts';
import { type Choice, UNDECIDED, type WishList } from '../../../wish-list/list.ts';
import type { Warning } from '../../../wish-list/warnings.ts';
import { bold, button, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { collegeLine, specialtyName } from './names.ts';
import type { Background } from './warnings-view.ts';

const YEAR_LENGTH = 4;

export interface Exported {
  readonly list: WishList;
  readonly warnings: readonly Warning[];
  /** The day in Kazakhstan, as it is written there. */
  readonly date: string;
}

/** The list as one message for others: all that is needed to apply, and nothing of the person. */
export function exportView({ list, warnings, date }: Exported, background: Background, t: Translate): Screen {
  const { catalogue, rules } = background;
  const toAsk = (choice: Choice, { id }: College) =>
    warnings.some(
      ({ kind, specialtyId, collegeId }) =>
        (kind === 'unknownTaught' || kind === 'notTaught' || kind === 'notRecommended') &&
        specialtyId === choice.specialtyId &&
        collegeId === id,
    );
  return {
    text: paragraphs(
      bold(t('wish.exportTitle')),
      ...list.map((choice, index) =>
        lines(
          specialtyPart(choice, index + 1, catalogue, t),
          ...choice.collegeIds
            .flatMap((id) => catalogue.colleges.get(id) ?? [])
            .map((college, at) =>
              collegePart(college, `${index + 1}.${at + 1}`, { catalogue, toAsk: toAsk(choice, college) }, t),
            ),
        ),
      ),
      lines(
        t('wish.exportOrder'),
        t('wish.exportApply', { portal: rules.portal.url }),
        t('wish.exportDates'),
        t('wish.exportMade', { date }),
      ),
    ),
    buttons: [[button(t('wish.title'), 'w', 'list'), button(t('nav.menu'), 'm')]],
  };
}

/** The code is set apart so that a tap copies it into the portal's form. */
function specialtyPart({ specialtyId }: Choice, number: number, catalogue: Catalogue, t: Translate): Part {
  const name = `${number}. ${specialtyName(catalogue, specialtyId, t)}`;
  if (specialtyId === UNDECIDED) return bold(name);
  const code = catalogue.specialties.get(specialtyId)?.code;
  if (!code) return lines(bold(name), t('wish.codeUnknown'));
  return lines(bold(name), FormattedString.join([`${t('wish.code')} `, FormattedString.code(code)]));
}

function collegePart(
  college: College,
  number: string,
  { catalogue, toAsk }: { readonly catalogue: Catalogue; readonly toAsk: boolean },
  t: Translate,
): Part {
  const details = [
    ...(college.phone === null ? [] : [t('wish.phone', { phone: college.phone })]),
    ...(toAsk ? [t('wish.toAsk')] : []),
    dataYear(catalogue, college, t),
  ];
  return lines(`${number}. ${collegeLine(catalogue, college, t)}`, details.join('; '));
}

const UNOFFICIAL_RANK = 3;

function dataYear(catalogue: Catalogue, { sources, asOf }: College, t: Translate): string {
  const year = (asOf ?? shownSources(catalogue, sources)[0]?.date)?.slice(0, YEAR_LENGTH);
  const unofficial = bestRank(catalogue, sources) >= UNOFFICIAL_RANK;
  if (!year) return t(unofficial ? 'wish.dataUnofficialUndated' : 'wish.dataUndated');
  return t(unofficial ? 'wish.dataUnofficial' : 'wish.data', { year });
}
