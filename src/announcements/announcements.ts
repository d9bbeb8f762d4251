import type { Announcement } from './announcement.ts';

/** Somebody to tell, whom nobody else has in hand for a while. */
export interface ClaimedPerson {
  readonly key: string;
  /** Proof of the claim. */
  readonly seen: number;
}

/** What is told to all, one thing at a time, and who is still to be told. */
export interface Announcements {
  /** The one under way or the last one; undefined when there is none. */
  readonly current: () => Promise<Announcement | undefined>;
  readonly put: (announcement: Announcement) => Promise<void>;
  /** Drafts wait an hour to be confirmed. */
  readonly putDraft: (draft: Announcement) => Promise<void>;
  readonly draft: (id: string) => Promise<Announcement | undefined>;
  /** Whether this process lists people now; the right ends by itself after a minute unless it is asked for again. */
  readonly mayList: (id: string) => Promise<boolean>;
  /** Lists somebody to be told, once however often it is called before the sending begins. */
  readonly list: (id: string, key: string) => Promise<void>;
  /** Takes somebody off the current list, who is not to be told any more. */
  readonly unlist: (key: string) => Promise<void>;
  /** Somebody to tell now; nobody else gets it for a minute. */
  readonly claim: (id: string) => Promise<ClaimedPerson | undefined>;
  /** Takes off the list who is about to be told; false when another hand has done it. */
  readonly take: (id: string, claimed: ClaimedPerson) => Promise<boolean>;
  /** Back on the list: certainly not told yet. */
  readonly giveBack: (id: string, key: string, milliseconds: number) => Promise<void>;
  /** How many are still to be told. */
  readonly left: (id: string) => Promise<number>;
  readonly countTold: (id: string) => Promise<void>;
  readonly told: (id: string) => Promise<number>;
}
