import type { Looking } from '../catalogue/filter-colleges.ts';

/** What colleges may teach the way to. */
export interface StudySubject {
  readonly kind: 'profession' | 'specialty';
  readonly id: string;
}

/**
 * The screens that one feature may open in another, so that features do not know each other. `bot.ts` joins them.
 * Ids are those of `data/`; an unknown one opens the menu.
 */
export interface Openers<C> {
  readonly menu: (ctx: C, notice?: string) => Promise<void>;
  /** The first contact where it stands, or the menu when it is over. */
  readonly welcome: (ctx: C) => Promise<void>;
  readonly profession: (ctx: C, id: string) => Promise<void>;
  readonly specialty: (ctx: C, id: string) => Promise<void>;
  readonly college: (ctx: C, id: string) => Promise<void>;
  readonly employer: (ctx: C, id: string) => Promise<void>;
  readonly region: (ctx: C, id: string) => Promise<void>;
  /** What a pupil shows by a link; false when it shows nothing. `word` is what follows the prefix of the link. */
  readonly shared: (ctx: C, word: string) => Promise<boolean>;
  /** To which class a link leads; false when it leads to none. `word` is what follows the prefix of the link. */
  readonly classroom: (ctx: C, word: string) => Promise<boolean>;
  /** The test has come to a result: the class of the person is told. Shows nothing. */
  readonly noteResult: (ctx: C) => Promise<void>;
  /** Colleges for a profession or specialty, those of the region first, of the city (Russian name) before all. */
  readonly collegesFor: (ctx: C, subject: StudySubject, regionId: string, city?: string) => Promise<void>;
  /** Colleges of a region, or of one city of it by its Russian name, that fit the filters; one of a kind counts. */
  readonly collegesBy: (ctx: C, looking: Looking) => Promise<void>;
}
