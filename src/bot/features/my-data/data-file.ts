import type { Subscription } from '../../../reminders/subscription.ts';
import type { OwnShare } from '../../own-shares.ts';
import type { Session } from '../../session.ts';

/** What is kept of a person outside the record. */
export interface KeptOutside {
  readonly shares: readonly OwnShare[];
  readonly reminders: Subscription | undefined;
}

/** All that is kept of a person as JSON: the record as it is stored, and what it lists outside. */
export function dataFile(session: Session, { shares, reminders }: KeptOutside): string {
  const shown = shares.map(({ key, share, advices }) => ({ key, ...share, advices }));
  return `${JSON.stringify({ record: session, shares: shown, reminders }, null, 2)}\n`;
}
