const JOINT = '.';

/** One pupil in one class: the key of the class and that of the pupil in it, neither of which tells who it is. */
export interface Membership {
  readonly classKey: string;
  readonly member: string;
}

/** As one word, to be listed in the pupil's own record. */
export function membershipWord({ classKey, member }: Membership): string {
  return `${classKey}${JOINT}${member}`;
}

export function readMembership(word: string): Membership {
  const at = word.indexOf(JOINT);
  return { classKey: word.slice(0, at), member: word.slice(at + 1) };
}
