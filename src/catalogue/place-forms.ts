/** Kazakh case endings that are put to a place, folded: in, from, to, of, which is in. */
const KAZAKH_ENDINGS =
  'да де та те дан ден тан тен нан нен данмын денмин танмын тенмин га ге ка ке на не нын нин дын дин тын тин ны ни ды ди ты ти нда нде дагы деги тагы теги ндагы лык лик дык дик тык тик'.split(
    ' ',
  );

/** A Russian name in -ск takes a vowel first: Шахтинскіде. */
const KAZAKH_ENDINGS_OF_SK = 'иде иден идеги иге инин ини'.split(' ');

/** Russian endings by how the nominative ends; the first rule that fits holds. */
const RUSSIAN_ENDINGS: readonly (readonly [nominative: RegExp, endings: readonly string[]])[] = [
  [/ская$/, ['ской', 'скую']],
  [/(?:ский|цкий)$/, ['ского', 'скому', 'ском', 'ским']],
  [/(?<=[жшчщ]|н)ый$/, ['ого', 'ому', 'ом', 'ым']],
  [/область$/, ['области', 'областью']],
  [/район$/, ['района', 'району', 'районе', 'районом']],
  [/[йь]$/, ['я', 'ю', 'е', 'и', 'ем', 'ью']],
  [/ия$/, ['ии', 'ию', 'ией']],
  [/а$/, ['ы', 'и', 'е', 'у', 'ой']],
  [/о$/, ['а', 'у', 'ом', 'е']],
  [/[бвгджзклмнпрстфхцчшщ]$/, ['а', 'у', 'е', 'ом', 'ем']],
];

function russianForms(word: string): readonly string[] {
  const rule = RUSSIAN_ENDINGS.find(([nominative]) => nominative.test(word));
  if (rule === undefined) return [];
  const [nominative, endings] = rule;
  const keepsEnd = nominative.source.startsWith('[б');
  return endings.map((ending) => (keepsEnd ? word + ending : word.replace(nominative, ending)));
}

/**
 * The folded forms of a folded place name: itself, with Kazakh and Russian endings. In names of several words
 * Russian declines each declinable word, Kazakh only the last. Some forms never occur; that does no harm.
 * `inRussian` false leaves the Russian ones out.
 */
export function placeForms(name: string, inRussian = true): readonly string[] {
  const parts = name.split(' ');
  const last = parts.at(-1) ?? '';
  const endings = name.endsWith('ск') ? [...KAZAKH_ENDINGS, ...KAZAKH_ENDINGS_OF_SK] : KAZAKH_ENDINGS;
  const kazakh = endings.map((ending) => name + ending);
  if (!inRussian) return [name, ...kazakh];
  if (parts.length === 1) return [name, ...russianForms(last), ...kazakh];
  const head = parts.slice(0, -1).join(' ');
  const lastForms = russianForms(last);
  const declined = parts
    .slice(0, -1)
    .reduce<readonly string[]>(
      (heads, part) =>
        heads.flatMap((before) => [part, ...russianForms(part)].map((form) => `${before} ${form}`.trim())),
      [''],
    );
  return [
    name,
    ...declined.flatMap((before) => lastForms.map((form) => `${before} ${form}`)),
    ...lastForms.map((form) => `${head} ${form}`),
    ...kazakh,
  ];
}

/** What may stay of a misspelt form when its ending is taken off. */
export function withoutEndings(word: string): readonly string[] {
  const kazakh = KAZAKH_ENDINGS.filter((ending) => word.endsWith(ending)).map((ending) =>
    word.slice(0, -ending.length),
  );
  return [word, ...kazakh, word.replace(/(?:ом|ой|ем|[аеыиую])$/, '')];
}
