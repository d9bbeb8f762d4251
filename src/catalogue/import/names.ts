import { fold } from '../../language/fold.ts';

/** Legal forms and the like, which tell no college from another; folded. */
const LEGAL = new RegExp(
  `(?<!\\p{L})(?:${[
    'государственн\\p{L}* коммунальн\\p{L}* (?:казенн\\p{L}* )?предприят\\p{L}*',
    'коммунальн\\p{L}* государственн\\p{L}* (?:казенн\\p{L}* )?(?:предприят\\p{L}*|учрежден\\p{L}*)',
    'республиканск\\p{L}* государственн\\p{L}* (?:казенн\\p{L}* )?предприят\\p{L}*',
    'на праве хозяйственного ведения',
    'товариществ\\p{L}* с ограниченной ответственностью',
    'некоммерческ\\p{L}* акционерн\\p{L}* обществ\\p{L}*',
    'акционерн\\p{L}* обществ\\p{L}*',
    '(?:частн\\p{L}* |негосударственн\\p{L}* )?учрежден\\p{L}*(?: образования)?',
    'шаруашылык жургизу кукыгындагы',
    'мемлекеттик коммуналдык (?:казыналык )?касипорн?ы?н?',
    'коммуналдык мемлекеттик (?:казыналык )?(?:касипорны?|мекемеси)',
    'жауапкершилиги шектеули сериктестиги',
    'жекеменшик мекеме\\p{L}*|мекемеси',
    'гккп|кгкп|кгп|гкп|кгу|гу|пхв|тоо|ао|нао|чу|уо|чуо|учо|нуо|ргп|ргкп|мккк|мк|кмкк|кмк|мкк|кмм|жшс|ак|шжк|шжк',
  ].join('|')})(?!\\p{L})`,
  'gu',
);
/** «… управления образования акимата Актюбинской области» says who runs it. */
const OWNER =
  /(?<!\p{L})(?:при |гу )?(?:управлени\p{L}* (?:образовани|здравоохранени|культуры)|акимат\p{L}*|министерств\p{L}*).*$/u;

/** The name of a college without legal form, owner and quotation marks, in folded words: what tells it from others. */
export function collegeKey(name: string): string {
  const folded = fold(name.replace(/№\s*/gu, ' '));
  const key = folded
    .replace(LEGAL, ' ')
    .replace(OWNER, ' ')
    .replace(/(?<!\p{L})(?:имени|им|атындагы|г|город\p{L}?)(?!\p{L})/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return key === '' ? folded : key;
}

const NEAR = 0.6;
const STEM = 6;

const stems = (key: string): ReadonlySet<string> =>
  new Set(
    key
      .split(' ')
      .filter((word) => !/^колледж/u.test(word) && word.length > 1)
      .map((word) => word.slice(0, STEM)),
  );

const numbers = (key: string): string => (key.match(/\d+/g) ?? []).join(' ');

/** Whether two keys may well name the same college: most stems shared, the same numbers. */
export function nearKeys(left: string, right: string): boolean {
  if (numbers(left) !== numbers(right)) return false;
  const [a, b] = [stems(left), stems(right)];
  const shared = [...a].filter((stem) => b.has(stem)).length;
  const all = new Set([...a, ...b]).size;
  return shared > 0 && shared / all >= NEAR;
}

const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};
const LONGEST_SLUG = 40;

/** A name in Latin letters for an id: «Сварочное дело» → `svarochnoe-delo`; at most 40 letters, whole words. */
export function slug(name: string): string {
  const latin = [...fold(name)]
    .map((letter) => LATIN[letter] ?? letter)
    .join('')
    .replace(/[^a-z0-9]+/g, '-');
  const short =
    latin.length <= LONGEST_SLUG ? latin : latin.slice(0, LONGEST_SLUG + 1).replace(/-[^-]*$/, '');
  return short.slice(0, LONGEST_SLUG).replace(/^-+|-+$/g, '') || 'x';
}

/** The slug, with a number behind it when it is taken. */
export function freeId(wanted: string, taken: { has(id: string): boolean }): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    if (!taken.has(`${wanted}-${number}`)) return `${wanted}-${number}`;
  }
}
