import type { Subscription } from '../../../reminders/subscription.ts';
import type { JoinedClass, LedClass } from '../../own-classes.ts';
import type { OwnShare } from '../../own-shares.ts';
import type { Session } from '../../session.ts';

/** What is kept of a person outside the record. */
export interface KeptOutside {
  readonly shares: readonly OwnShare[];
  readonly reminders: Subscription | undefined;
  readonly led: readonly LedClass[];
  readonly joined: JoinedClass | undefined;
}

/** All that is kept of a person as JSON: the record as it is stored, and what it lists outside. */
export function dataFile(session: Session, kept: KeptOutside): string {
  const shares = kept.shares.map(({ key, share, advices }) => ({ key, ...share, advices }));
  // Of a class only what is this person's: who leads it does not see its entries, and who is in it sees the own one.
  const classes = kept.led.map(({ key, classroom }) => ({ key, ...classroom }));
  const { joined, reminders } = kept;
  const classJoined = joined && {
    label: joined.classroom.label,
    member: joined.member,
    entry: joined.members.get(joined.member) ?? null,
  };
  return `${JSON.stringify({ record: session, shares, reminders, classes, classJoined }, null, 2)}\n`;
}
