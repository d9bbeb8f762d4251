/** Turns to write first that all processes take together, so that Telegram's limit holds for all of them. */
export interface Turns {
  /** Milliseconds until the turn taken begins. */
  readonly take: () => Promise<number>;
  /** No further turn begins for so long. */
  readonly hold: (milliseconds: number) => Promise<void>;
}

/**
 * What became of a message. `gone`: nobody is there any more (blocked, deactivated). `later`: certainly not delivered;
 * nobody is written to for so long. `unknown`: the connection broke off, it may have arrived or not.
 */
export type Sent =
  | { readonly kind: 'sent' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'later' | 'unknown'; readonly milliseconds: number };
