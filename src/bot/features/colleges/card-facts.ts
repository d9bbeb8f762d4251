import { FormattedString } from '@grammyjs/parse-mode';
import type { CardFact } from '../../../catalogue/aged.ts';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { figureDate } from '../../../catalogue/figure-date.ts';
import { offeredBy } from '../../../catalogue/offered-by.ts';
import type { College, DatedFigure } from '../../../catalogue/schema/college.ts';
import { feesView } from '../../fees-view.ts';
import { officialName } from '../../names.ts';
import { bold, lines, type Part } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

const MOST_EMPLOYERS = 5;
const MOST_REMARKS = 4;
const YEAR_LENGTH = 4;
const NUMBER = new Intl.NumberFormat('ru-RU');

type Known = readonly [
  label: 'stateOrder' | 'dual' | 'partners' | 'dormitory' | 'fee',
  value: string | undefined,
];

/** Places, dual training, partners, dormitory and price; what is not known is named in one line, with whom to ask. */
export function factsPart(catalogue: Catalogue, college: College, t: Translate): Part {
  const known: readonly Known[] = [
    ['stateOrder', stateOrder(college, t)],
    ['dual', college.dualTraining === null ? undefined : yesOrNo(college.dualTraining, t)],
    ['partners', partners(catalogue, college, t)],
    ['dormitory', dormitory(college, t)],
    ['fee', feesView(offeredBy(college), t)],
  ];
  const missing = known.flatMap(([label, value]) =>
    value === undefined ? [t(`college.missing.${label}`)] : [],
  );
  return lines(
    ...known.flatMap(([label, value]) =>
      value === undefined ? [] : [FormattedString.join([bold(`${t(`college.${label}`)}: `), value])],
    ),
    missing.length > 0 ? t('college.unknown', { what: missing.join(', ') }) : undefined,
  );
}

/** How many study here, after which class and in which languages, where known, and what one should know besides. */
export function aboutPart(college: College, t: Translate): Part {
  const { students, admitted, employmentPercent, bases, languages, nameOnly, remarks } = college;
  const dated = (figure: DatedFigure, text: string) => {
    const asOf = figureDate(college, figure);
    return asOf === null ? text : t('college.inYear', { value: text, year: asOf.slice(0, YEAR_LENGTH) });
  };
  return lines(
    nameOnly ? t('college.nameOnly') : undefined,
    listed(
      'college.admits',
      bases.map((base) => t('college.base', { base })),
      t,
    ),
    listed(
      'college.languages',
      languages.map((id) => t(`college.language.${id}`)),
      t,
    ),
    students === null
      ? undefined
      : dated('students', t('college.students', { students: NUMBER.format(students) })),
    admitted === null
      ? undefined
      : dated('admitted', t('college.admitted', { admitted: NUMBER.format(admitted) })),
    employmentPercent === null
      ? undefined
      : dated('employmentPercent', t('college.employment', { percent: NUMBER.format(employmentPercent) })),
    ...remarks.slice(0, MOST_REMARKS).map((remark) => remark[t.language === 'kk' ? 'kk' : 'ru']),
  );
}

function listed(key: 'college.admits' | 'college.languages', values: readonly string[], t: Translate): Part {
  return values.length > 0 ? t(key, { values: values.join(', ') }) : undefined;
}

/** Kinds of facts that a college's card tells, for saying which may have changed. */
export function factsTold(catalogue: Catalogue, college: College): readonly CardFact[] {
  const told: readonly (readonly [CardFact, boolean])[] = [
    ['programmes', offeredBy(college).length > 0],
    ['places', college.stateOrder !== null || college.admitted !== null],
    ['dormitory', college.dormitory !== null],
    ['contacts', [college.phone, college.site, college.address].some((value) => value !== null)],
    ['partners', catalogue.employersByCollege.has(college.id)],
  ];
  return told.flatMap(([fact, isTold]) => (isTold ? [fact] : []));
}

function yesOrNo(value: boolean, t: Translate): string {
  return t(value ? 'college.yes' : 'college.no');
}

/** Partner employers; those that only the college itself names come last and are marked. */
function partners(catalogue: Catalogue, { id }: College, t: Translate): string | undefined {
  const employers = catalogue.employersByCollege.get(id) ?? [];
  const shown = employers.slice(0, MOST_EMPLOYERS);
  const names = (wanted: boolean) =>
    shown
      .filter(({ links }) => links.some((link) => link.collegeId === id && link.confirmed) === wanted)
      .map(({ name }) => officialName(name, t))
      .join(', ');
  const [confirmed, claimed] = [names(true), names(false)];
  const parts = [
    ...(confirmed === '' ? [] : [confirmed]),
    ...(claimed === '' ? [] : [`${claimed} (${t('employer.unconfirmed')})`]),
  ];
  if (parts.length === 0) return undefined;
  const rest = employers.length - shown.length;
  return rest > 0 ? `${parts.join('; ')} ${t('college.partnersMore', { rest })}` : parts.join('; ');
}

function stateOrder({ stateOrder: known }: College, t: Translate): string | undefined {
  if (known === null) return undefined;
  const parts = [
    ...(known.places === null ? [] : [t('college.places', { places: known.places })]),
    ...(known.students === null
      ? []
      : [t('college.orderStudents', { count: NUMBER.format(known.students) })]),
  ];
  const value = parts.length > 0 ? parts.join(', ') : t('college.yes');
  return known.year === null ? value : t('college.inYear', { value, year: known.year });
}

function dormitory({ dormitory: known }: College, t: Translate): string | undefined {
  if (known === null || known.has === null) return undefined;
  if (!known.has) return t('college.no');
  return known.places === null
    ? t('college.yes')
    : `${t('college.yes')}, ${t('college.beds', { count: known.places })}`;
}
