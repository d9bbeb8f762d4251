import type { College } from '../schema/college.ts';
import type { Base, Programme, STUDY_LANGUAGES } from '../schema/programme.ts';
import { fail, type Reading, success } from './cell.ts';
import { foldCertain, readWord } from './values.ts';

type StudyLanguage = (typeof STUDY_LANGUAGES)[number];

/** «9», «на базе 9 кл.», «основное среднее», «9, 11», «негізгі орта», «общее среднее». */
export function readBases(text: string): Reading<readonly Base[]> {
  const folded = foldCertain(text);
  const bases: readonly Base[] = [
    ...(/(?<!\d)9(?!\d)|основн|негизги/u.test(folded) ? [9 as const] : []),
    ...(/(?<!\d)11(?!\d)|общ(?:ее|его)|жалпы/u.test(folded) ? [11 as const] : []),
  ];
  return bases.length === 0 ? fail(`«${text}» does not say class 9 or 11`) : success(bases);
}

const LANGUAGE_WORDS: readonly (readonly [StudyLanguage, RegExp])[] = [
  ['kk', /(?<!\p{L})(?:каз|kk|kz|kaz)/u],
  ['ru', /(?<!\p{L})(?:рус|орыс|ru)/u],
  ['en', /(?<!\p{L})(?:англ|агылш|en)/u],
  ['tr', /(?<!\p{L})(?:тур|турик|tr)/u],
];

/** «казахский, русский», «қаз/орыс». */
export function readLanguages(text: string): Reading<readonly StudyLanguage[]> {
  const folded = foldCertain(text);
  const languages = LANGUAGE_WORDS.filter(([, word]) => word.test(folded)).map(([language]) => language);
  return languages.length === 0 ? fail(`«${text}» names no language of study`) : success(languages);
}

/** «очная», «күндізгі», «заочная», «сырттай», several in a cell. */
export function readForms(text: string): Reading<College['forms']> {
  const folded = foldCertain(text);
  const forms: College['forms'] = [
    ...(/(?<!\p{L})(?:очн|дневн|кундизги|full)/u.test(folded) ? ['full-time' as const] : []),
    ...(/заочн|вечерн|сырттай|кешки|part/u.test(folded) ? ['part-time' as const] : []),
  ];
  return forms.length === 0 ? fail(`«${text}» is not a form of study`) : success(forms);
}

const MONTHS_OF_YEAR = 12;
const LONGEST_IN_YEARS = 6;
const NUMBER = /\d+(?:[.,]\d+)?/u;

/** «2 года 10 месяцев», «2 г. 10 мес.», «3 жыл 10 ай», «34 мес», «34», «2,5 года» → months. */
export function readMonths(text: string): Reading<number> {
  const years = new RegExp(`(${NUMBER.source})\\s*(?:г(?!\\p{L})|год|лет|ж)`, 'iu').exec(text)?.[1];
  const months = new RegExp(`(${NUMBER.source})\\s*(?:м(?!\\p{L})|мес|ай)`, 'iu').exec(text)?.[1];
  const number = (part: string | undefined) => Number((part ?? '0').replace(',', '.'));
  const bare = /^\d+$/.test(text) ? Number(text) : 0;
  const bareMonths = bare <= LONGEST_IN_YEARS ? bare * MONTHS_OF_YEAR : bare;
  const total = Math.round(number(years) * MONTHS_OF_YEAR + number(months)) || bareMonths;
  return foldCertain(text) !== '' && total >= 1 && total <= 72
    ? success(total)
    : fail(`«${text}» is not a duration`);
}

/** «государственная», «мемлекеттік», «частная», «жекеменшік». */
export function readOwnership(text: string): Reading<NonNullable<College['ownership']>> {
  const folded = foldCertain(text);
  if (/част|негосуд|жеке|приват/u.test(folded)) return success('private');
  if (/гос|мемлекет|коммунал|республ/u.test(folded)) return success('state');
  return fail(`«${text}» is neither state nor private`);
}

export const readSpecial = readWord<NonNullable<College['special']>>('special-needs or sports', [
  ['special-needs', 'special-needs'],
  ['специальный', 'special-needs'],
  ['арнайы', 'special-needs'],
  ['sports', 'sports'],
  ['спортивный', 'sports'],
  ['спорт', 'sports'],
]);

export const readFunding = readWord<NonNullable<Programme['funding']>>('state-order or paid', [
  ...[
    'госзаказ',
    'государственный заказ',
    'мемлекеттік тапсырыс',
    'бюджет',
    'бесплатно',
    'тегін',
    'state-order',
  ].map((word): [string, 'state-order'] => [word, 'state-order']),
  ...['платно', 'платное', 'платная', 'договор', 'ақылы', 'paid'].map((word): [string, 'paid'] => [
    word,
    'paid',
  ]),
]);
