import type { Hit } from '../catalogue/search.ts';
import type { Found } from './found.ts';
import type { Named } from './lookup.ts';

/** `other-kind`: of the kind that was asked for none is known there. */
export type CollegesOf = 'place' | 'dormitory' | 'other-kind';

/** What to do with a message, before titles and languages come in. */
export type Decision =
  | {
      readonly kind: 'subject';
      readonly found: Found;
      readonly near: readonly Found[];
      /** What is named beside the question. */
      readonly hits: readonly Hit[];
    }
  | { readonly kind: 'names'; readonly hits: readonly Hit[]; readonly near: readonly Found[] }
  | { readonly kind: 'colleges'; readonly of: CollegesOf; readonly near: readonly Found[] }
  | { readonly kind: 'region'; readonly near: readonly Found[] }
  | { readonly kind: 'choose'; readonly found: readonly Found[]; readonly hits: readonly Hit[] }
  | { readonly kind: 'unknown'; readonly found: readonly Found[]; readonly hits: readonly Hit[] };

/** What was asked, as far as the deciding goes. */
export type Asked = {
  readonly named: Named;
  /** Hits that are colleges of the place asked for, or of the asker's region. */
  readonly collegesHere: readonly Hit[];
  /** The region named, else the asker's. */
  readonly regionId: string | null;
  /** Whether a college of the place is known to have a dormitory. */
  readonly hasDormitories: boolean;
};

/** A name that is met in part; it counts where no question of the base is likely. */
export const LIKELY_NAME = 0.75;
/** A question of the base that fits this well is meant, even where a name stands in it. */
export const ALMOST_WORD_FOR_WORD = 0.62;
export const WORD_FOR_WORD = 0.85;
