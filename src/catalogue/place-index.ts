import { fold } from '../language/fold.ts';
import type { Catalogue } from './catalogue.ts';
import { placeForms } from './place-forms.ts';
import type { City, District, Region } from './schema/region.ts';

export interface Place {
  readonly regionId: string;
  readonly kind: 'region' | 'city' | 'district';
  readonly name: { readonly kk: string; readonly ru: string };
}

/** Places of one name in the order in which people mean them: a centre, a region, another city, a district. */
export function importanceOf(catalogue: Catalogue, { regionId, kind, name }: Place): number {
  if (kind === 'region') return 1;
  if (kind === 'district') return 3;
  return catalogue.regions.get(regionId)?.centre.ru === name.ru ? 0 : 2;
}

/** A place behind one spelling; a `loose` spelling could well mean something else. */
export interface Named {
  readonly place: Place;
  readonly loose: boolean;
  /** See `importanceOf`; less is more. */
  readonly importance: number;
}

export interface PlaceIndex {
  /** Spelling without spaces, any case ending → places. */
  readonly forms: ReadonlyMap<string, readonly Named[]>;
  /** A name without one of its letters, for typos → whole names without spaces. */
  readonly shortened: ReadonlyMap<string, readonly string[]>;
  /** The first letters of what `shortened` holds: most words begin like no name, and are done with. */
  readonly beginnings: ReadonlySet<string>;
  readonly longestInWords: number;
}

interface Spelling {
  readonly text: string;
  readonly loose: boolean;
}

const SHORTEST_WITH_TYPO = 5;

/** ВКО, ШҚО: Kazakh puts endings to abbreviations, Russian does not; ОҚО must not become «оқу» (study). */
const ABBREVIATION = /^\p{Lu}{2,4}$/u;

const tight = (text: string): string => text.replaceAll(' ', '');

const exactly = (texts: readonly string[]): readonly Spelling[] =>
  texts.map((text) => ({ text, loose: false }));

function regionSpellings({ type, name, shortName, aliases }: Region): readonly Spelling[] {
  const full = exactly([name.kk, name.ru, name.en, shortName.kk, shortName.ru, shortName.en, ...aliases]);
  if (type === 'city') return full;
  const bare = name.kk.replace(/\s*облысы$/, '');
  const adjective = name.ru.replace(/\s*область\s*/, '');
  return [...full, ...exactly([bare, adjective, `${bare} обл`, `${adjective} обл`, `область ${bare}`])];
}

function citySpellings({ name, aliases, everydayWord }: City): readonly Spelling[] {
  const bare = [name.kk, name.ru, ...aliases].map((text) => ({ text, loose: everydayWord }));
  return [...bare, ...exactly([`${name.kk} қаласы`, `город ${name.ru}`, `${name.ru} город`, `г ${name.ru}`])];
}

function districtSpellings({ name, aliases }: District): readonly Spelling[] {
  const bare = [name.kk.replace(/\s*ауданы$/, ''), name.ru.replace(/\s*район\s*/, ''), ...aliases];
  return [...exactly([name.kk, name.ru]), ...bare.map((text) => ({ text, loose: true }))];
}

function spellingsOf(region: Region): readonly (readonly [Place, readonly Spelling[]])[] {
  const { id: regionId } = region;
  return [
    [{ regionId, kind: 'region', name: region.name }, regionSpellings(region)],
    ...region.cities.map((city): readonly [Place, readonly Spelling[]] => [
      { regionId, kind: 'city', name: city.name },
      citySpellings(city),
    ]),
    ...region.districts.map((district): readonly [Place, readonly Spelling[]] => [
      { regionId, kind: 'district', name: district.name },
      districtSpellings(district),
    ]),
  ];
}

/** The first spelling of a place stays: the certain ones come before the loose ones. */
function addNamed(forms: Map<string, Named[]>, form: string, named: Named): void {
  const known = forms.get(form);
  if (known === undefined) forms.set(form, [named]);
  else if (!known.some(({ place }) => place === named.place)) known.push(named);
}

/** A word without each of its letters in turn, and the word itself. */
function shortenings(word: string): readonly string[] {
  return [word, ...[...word].map((_, at) => word.slice(0, at) + word.slice(at + 1))];
}

const BEGINNING = 4;
const beginningOf = (text: string): string => text.slice(0, BEGINNING);

/** Names that are a word but for one letter too many, missing or mistaken. */
export function namesLike(word: string, { shortened, beginnings }: PlaceIndex): readonly string[] {
  // Without a letter further behind, the word begins as it does with it.
  const near = beginnings.has(beginningOf(word)) ? word.length : BEGINNING;
  const shorter = [word];
  for (let at = 0; at < near && at < word.length; at += 1)
    shorter.push(word.slice(0, at) + word.slice(at + 1));
  return shorter
    .filter((each) => beginnings.has(beginningOf(each)))
    .flatMap((each) => shortened.get(each) ?? []);
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else if (!values.includes(value)) values.push(value);
}

/** Every spelling of every place, ready to be looked up. */
export function indexPlaces(catalogue: Catalogue): PlaceIndex {
  const forms = new Map<string, Named[]>();
  const shortened = new Map<string, string[]>();
  const named = [...catalogue.regions.values()].flatMap(spellingsOf).flatMap(([place, spellings]) => {
    const importance = importanceOf(catalogue, place);
    return spellings.map(({ text, loose }) => {
      const name = fold(text);
      return { place, loose, importance, name, forms: placeForms(name, !ABBREVIATION.test(text)) };
    });
  });
  for (const { place, loose, importance, name, forms: spelt } of named) {
    for (const form of new Set(spelt.map(tight))) addNamed(forms, form, { place, loose, importance });
    // So many words are one letter away from some district that only cities and regions are recognised misspelt.
    if (loose || place.kind === 'district' || tight(name).length < SHORTEST_WITH_TYPO) continue;
    for (const shorter of shortenings(tight(name))) put(shortened, shorter, tight(name));
  }
  return {
    forms,
    shortened,
    beginnings: new Set([...shortened.keys()].map(beginningOf)),
    longestInWords: Math.max(1, ...named.map(({ name }) => name.split(' ').length)),
  };
}
