import { words } from '../language/fold.ts';
import { stemKazakh } from '../language/stem-kazakh.ts';
import { stemRussian } from '../language/stem-russian.ts';
import type { HitKind } from './search-records.ts';

/** Words that say nothing about what is looked for: function words of both languages, legal forms. */
const NOISE = new Set(
  words(`в во на с со к по из за от до о об и а но что как где на кем кто я хочу стать быть работать учиться учат
    учить можно ли про для у есть какой какая какие мне ему ей сын дочь буду
    мен сен ол бұл және мен пен бен үшін туралы қайда кім қандай болу болғым келеді болам боламын оқу оқытады
    оқытатын қалай керек ме ма ба бе бар жоқ
    гккп кгкп кгу гкп кгп пхв тоо чу ао учреждение им имени атындағы кмқк мкқк жшс
    дело дела дел делу іс ісі істері работа работу вакансии жұмыс жұмысы оқитын
    да де та те га ге ка ке дан ден маман маманы мамандар
    высший высшая жоғары многопрофильный көпсалалы государственный мемлекеттік`),
);

/** Words that tell how a college should be, not which: whoever lists colleges filters by them. */
const FILTER_WORDS = new Set(
  words(`общага общагой общагу общаги общежитие общежитием общежития жатақхана жатақханасы жатақханамен
    жатақханасымен грант грантпен госзаказ госзаказом дуал дуалка дуальное дуалды бесплатно тегін`),
);

/** Every college is one, so the word says nothing of which: «колледжі», «колледжах», college, техникум. */
const ANY_COLLEGE = /^(?:колледж|коледж|колледг|college|kolled|koled|техникум|училищ|коллег|соллег)/;
/** «медколледж» says both which and that it is a college. */
const SOME_COLLEGE = /(?:колледж|училищ)/;

/** The forms under which a folded word is kept and looked up: as it is, and its Russian and Kazakh stems. */
export function stemsOf(word: string): readonly string[] {
  return [...new Set([word, stemRussian(word), stemKazakh(word)])];
}

/** Words of a text that carry meaning; none when it has none. */
export function meaningful(all: readonly string[]): readonly string[] {
  return all.filter((word) => !NOISE.has(word) && !ANY_COLLEGE.test(word));
}

/** Words of a query that may name something: without those that tell how a college should be. */
export function naming(all: readonly string[]): readonly string[] {
  return meaningful(all).filter(
    (word) => !FILTER_WORDS.has(word) && (kindNamed([word]) === undefined || SOME_COLLEGE.test(word)),
  );
}

const KIND_WORDS: readonly (readonly [HitKind, RegExp])[] = [
  ['college', ANY_COLLEGE],
  ['college', SOME_COLLEGE],
  ['specialty', /^(?:мамандыг|мамандык|специальност)/],
  ['profession', /^(?:касиб|касип|професси)/],
];

/** The kind of thing that the folded words of a query name, if they do. */
export function kindNamed(all: readonly string[]): HitKind | undefined {
  return KIND_WORDS.find(([, named]) => all.some((word) => named.test(word)))?.[0];
}

/** Edits (insert, delete, change, swap neighbours) between two words, given up beyond `most` (Damerau, restricted). */
export function editsBetween(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let before: number[] = [];
  let previous = Array.from({ length: right.length + 1 }, (_, at) => at);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= right.length; column += 1) {
      current.push(cell(left, right, row, column, previous, current, before));
    }
    if (Math.min(...current) > most) return most + 1;
    before = previous;
    previous = current;
  }
  return previous[right.length] ?? most + 1;
}

function cell(
  left: string,
  right: string,
  row: number,
  column: number,
  previous: readonly number[],
  current: readonly number[],
  before: readonly number[],
): number {
  const same = left[row - 1] === right[column - 1];
  const swapped = left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
  return Math.min(
    (previous[column] ?? 0) + 1,
    (current[column - 1] ?? 0) + 1,
    (previous[column - 1] ?? 0) + (same ? 0 : 1),
    swapped && row > 1 && column > 1 ? (before[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
  );
}
