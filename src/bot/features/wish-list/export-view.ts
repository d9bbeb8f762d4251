import { FormattedString } from '@grammyjs/parse-mode';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { rankOfProgrammes } from '../../../catalogue/programme-sources.ts';
import type { College } from '../../../catalogue/schema/college.ts';
import { type Choice, UNDECIDED, type WishList } from '../../../wish-list/list.ts';
import type { Warning, WarningKind } from '../../../wish-list/warnings.ts';
import { bold, button, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import { collegeLine, fitting, specialtyName, type Write } from './names.ts';
import type { Background } from './warnings-view.ts';

/** Whether the specialty is taught there is to be asked first. */
const TO_ASK: readonly WarningKind[] = ['notTaught', 'unknownTaught', 'notRecommended'];

export interface Exported {
  readonly list: WishList;
  readonly warnings: readonly Warning[];
  /** The day in Kazakhstan, as it is written there. */
  readonly date: string;
}

/** The list as one message for others: all that is needed to apply, and nothing of the person. */
export function exportView(exported: Exported, { catalogue, rules }: Background, t: Translate): Screen {
  const { list, warnings, date } = exported;
  const ending = lines(
    t('wish.exportOrder'),
    t('wish.exportApply', { portal: rules.portal.url }),
    t('wish.exportDates'),
    t('wish.exportMade', { date }),
  );
  return fitting((write) => ({
    text: paragraphs(
      bold(t('wish.exportTitle')),
      ...list.map((choice, index) => choicePart(choice, index + 1, { catalogue, warnings, write }, t)),
      ending,
    ),
    buttons: [[button(t('wish.title'), 'w', 'list'), button(t('nav.menu'), 'm')]],
  }));
}

interface Told {
  readonly catalogue: Catalogue;
  readonly warnings: readonly Warning[];
  readonly write: Write;
}

function choicePart(choice: Choice, number: number, told: Told, t: Translate): Part {
  const colleges = choice.collegeIds.flatMap((id) => told.catalogue.colleges.get(id) ?? []);
  return lines(
    specialtyPart(choice, number, told, t),
    ...colleges.map((college, at) =>
      lines(
        `${number}.${at + 1}. ${told.write(collegeLine(told.catalogue, college, t))}`,
        detailsLine(choice, college, told, t),
      ),
    ),
  );
}

/** The code is set apart so that a tap copies it into the portal's form. */
function specialtyPart(
  { specialtyId }: Choice,
  number: number,
  { catalogue, write }: Told,
  t: Translate,
): Part {
  const name = bold(`${number}. ${write(specialtyName(catalogue, specialtyId, t))}`);
  if (specialtyId === UNDECIDED) return name;
  const code = catalogue.specialties.get(specialtyId)?.code;
  if (!code) return lines(name, t('wish.codeUnknown'));
  return lines(name, FormattedString.join([`${t('wish.code')} `, FormattedString.code(code)]));
}

function detailsLine({ specialtyId }: Choice, college: College, { catalogue, warnings }: Told, t: Translate) {
  const toAsk = warnings.some(
    (one) => TO_ASK.includes(one.kind) && one.specialtyId === specialtyId && one.collegeId === college.id,
  );
  return [
    ...(college.phone === null ? [] : [t('wish.phone', { phone: college.phone })]),
    ...(toAsk ? [t('wish.toAsk')] : []),
    dataYear(catalogue, specialtyId, college, t),
  ].join('; ');
}

/** Of when the programme is known, else the college, and whether only a list tells it that nobody answers for. */
function dataYear(catalogue: Catalogue, specialtyId: string, college: College, t: Translate): string {
  const programmes = college.programmes.filter((one) => one.specialtyId === specialtyId);
  const { rank = 'list', year } = rankOfProgrammes(catalogue, programmes, college) ?? {};
  const unofficial = rank === 'list';
  if (!year) return t(unofficial ? 'wish.dataUnofficialUndated' : 'wish.dataUndated');
  return t(unofficial ? 'wish.dataUnofficial' : 'wish.data', { year });
}
