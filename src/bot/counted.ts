import type { Outcome } from '../answers/outcome.ts';
import type { Session } from './session.ts';

/** What a question was; care is never counted. */
export type Asked = Exclude<Outcome, 'care'>;

/** What handlers note of an update for the counts: a mistake reported, or what a question was. */
export type Noted = 'reported' | { readonly asked: Asked };

/** What the counts look at, taken before an update is handled. */
export type Traits = ReturnType<typeof traitsOf>;

export function traitsOf({ role, regionId, test, result }: Session) {
  return { role, regionId, isTesting: test !== undefined, replies: result?.replies };
}

/** Counters and by how much an update changes them. Names hold a role, a region or an event, nothing of a person. */
export interface Changes {
  /** How many people there are of a role in a region, `pupil abai`: who changes moves, who is erased is gone. */
  readonly people: readonly (readonly [name: string, by: 1 | -1])[];
  /** What happened, counted by day. */
  readonly events: readonly ('started' | 'finished' | 'answered' | 'missed' | 'reported')[];
  /** What the questions of this update turned out to be. */
  readonly questions: readonly Asked[];
}

/** What changed between two moments of one person's session. */
export function changesBetween(before: Traits, after: Traits, noted: readonly Noted[]): Changes {
  const [was, is] = [groupOf(before), groupOf(after)];
  const finished = before.isTesting && !after.isTesting && after.replies !== before.replies && after.replies;
  return {
    people: was === is ? [] : [...(was ? [[was, -1] as const] : []), ...(is ? [[is, 1] as const] : [])],
    events: [
      ...(!before.isTesting && after.isTesting ? (['started'] as const) : []),
      ...(finished ? (['finished'] as const) : []),
      ...noted.map(eventOf),
    ],
    questions: noted.flatMap((one) => (one === 'reported' ? [] : [one.asked])),
  };
}

function eventOf(noted: Noted) {
  if (noted === 'reported') return noted;
  return noted.asked === 'unknown' ? 'missed' : 'answered';
}

/** Who has not said both yet is not counted. */
function groupOf({ role, regionId }: Traits): string | undefined {
  return role && regionId ? `${role} ${regionId}` : undefined;
}
