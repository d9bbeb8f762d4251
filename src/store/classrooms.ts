import {
  CLASS_SECONDS,
  type Classroom,
  classroomSchema,
  type Entry,
  entrySchema,
} from '../classrooms/classroom.ts';
import type { Membership } from '../classrooms/membership.ts';
import { NOTHING_SHOWN, type Shown, shownSchema } from '../classrooms/steps.ts';
import { parsed } from '../shares/share.ts';
import type { FieldStore } from './field-store.ts';

/** A class with all that stands in it. */
export interface FullClass {
  readonly classroom: Classroom;
  /** By the key of the member; null for who joined and has no result. */
  readonly members: ReadonlyMap<string, Entry | null>;
  readonly shown: Shown;
}

/**
 * Classes, each one hash under a key of its token: the class itself, an entry for each member under a key derived from
 * person and class, and what was shown of it. Every put renews the whole.
 */
export interface Classrooms {
  /** Makes the class or changes it; its members stay. */
  readonly put: (key: string, classroom: Classroom) => Promise<void>;
  /** Undefined when there was none, it was deleted, or a year has passed. */
  readonly get: (key: string) => Promise<FullClass | undefined>;
  /** Joins or tells a result; the same again changes nothing. False when there is no such class any more. */
  readonly putMember: (membership: Membership, entry: Entry | null) => Promise<boolean>;
  readonly deleteMember: (membership: Membership) => Promise<void>;
  readonly putShown: (key: string, shown: Shown) => Promise<void>;
  /** Deletes the class with all entries. */
  readonly delete: (key: string) => Promise<void>;
}

const CLASS = 'class';
const SHOWN = 'shown';
/** Before the key of a member. */
const MEMBER = 'm:';

export function createClassrooms(fields: FieldStore): Classrooms {
  const at = (key: string) => `class:${key}`;
  const year = { ttlSeconds: CLASS_SECONDS };
  const besideClass = { ...year, beside: CLASS };
  return {
    put: async (key, classroom) => {
      await fields.put(at(key), CLASS, JSON.stringify(classroom), year);
    },
    get: async (key) => readClass(await fields.all(at(key))),
    putMember: ({ classKey, member }, entry) =>
      fields.put(at(classKey), `${MEMBER}${member}`, JSON.stringify(entry), besideClass),
    deleteMember: ({ classKey, member }) => fields.delete(at(classKey), `${MEMBER}${member}`),
    putShown: async (key, shown) => {
      await fields.put(at(key), SHOWN, JSON.stringify(shown), besideClass);
    },
    delete: (key) => fields.clear(at(key)),
  };
}

/** An entry that another version of the bot wrote counts as joined: its pupil is there, its words are not understood. */
function readClass(stored: ReadonlyMap<string, string>): FullClass | undefined {
  const classroom = parsed(stored.get(CLASS) ?? '', classroomSchema);
  if (!classroom) return undefined;
  const members = [...stored].flatMap(([field, value]) =>
    field.startsWith(MEMBER)
      ? [[field.slice(MEMBER.length), parsed(value, entrySchema) ?? null] as const]
      : [],
  );
  const shown = parsed(stored.get(SHOWN) ?? '', shownSchema) ?? NOTHING_SHOWN;
  return { classroom, members: new Map(members), shown };
}
