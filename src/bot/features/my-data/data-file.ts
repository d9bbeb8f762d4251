import type { OwnShare } from '../../own-shares.ts';
import type { Session } from '../../session.ts';

/** All that is kept of a person as JSON: the record as it is stored, and the cards that the person shows to others. */
export function dataFile(session: Session, shares: readonly OwnShare[]): string {
  const shown = shares.map(({ key, share, advices }) => ({ key, ...share, advices }));
  return `${JSON.stringify({ record: session, shares: shown }, null, 2)}\n`;
}
