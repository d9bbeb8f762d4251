import { type Entry, entryOf } from '../classrooms/classroom.ts';
import { type Membership, membershipWord, readMembership } from '../classrooms/membership.ts';
import type { ResultCard } from '../shares/share.ts';
import type { FullClass } from '../store/classrooms.ts';
import type { BotContext } from './context.ts';
import { effectsOf, unlistEffect } from './effects.ts';

/** A class that the person leads, under its key. */
export interface LedClass extends FullClass {
  readonly key: string;
}

/** The class that the person has joined. */
export interface JoinedClass extends FullClass, Membership {}

/** The key of the class to which a link with this token leads. */
export function classKeyOf({ services }: BotContext, token: string): string {
  return services.deriveKey('class', token);
}

/** The person in one class: another key in every class, so that nobody can be followed from one to another. */
export function membershipIn(ctx: BotContext, classKey: string): Membership {
  return { classKey, member: ctx.services.deriveKey('member', `${ctx.from?.id}\n${classKey}`) };
}

/** The person as the owner of classes. */
export function ownerKey({ services, from }: BotContext): string {
  return services.deriveKey('owner', `${from?.id}`);
}

/** The classes that the person leads, oldest first; those that are gone leave the record, but for the one in the making. */
export async function ledClasses(ctx: BotContext): Promise<readonly LedClass[]> {
  const { session, services } = ctx;
  const inTheMaking = session.nextClass === undefined ? undefined : classKeyOf(ctx, session.nextClass);
  const found = await Promise.all(
    effectsOf(session, 'class').map(async (key) => ({ key, full: await services.classrooms.get(key) })),
  );
  return found.flatMap(({ key, full }) => {
    if (full) return [{ ...full, key }];
    if (key !== inTheMaking) unlistEffect(session, 'class', key);
    return [];
  });
}

/** The class that the person is in; one that is gone leaves the record. */
export async function joinedClass(ctx: BotContext): Promise<JoinedClass | undefined> {
  const [word] = effectsOf(ctx.session, 'member');
  if (word === undefined) return undefined;
  const membership = readMembership(word);
  const full = await ctx.services.classrooms.get(membership.classKey);
  if (full) return { ...full, ...membership };
  unlistEffect(ctx.session, 'member', word);
  return undefined;
}

export async function leaveClass(ctx: BotContext, membership: Membership): Promise<void> {
  await ctx.services.classrooms.deleteMember(membership);
  unlistEffect(ctx.session, 'member', membershipWord(membership));
}

/** What a result adds to the report of a class; null while there is none. */
export function entryFor({ services }: BotContext, result: ResultCard | undefined): Entry | null {
  if (!result) return null;
  const { professions, specialties } = services.catalogue;
  const suggested = result.professionIds.flatMap((id) => professions.get(id) ?? []);
  return entryOf(
    result.areas,
    suggested.map((profession) => ({
      field: profession.field,
      // General knowledge of a specialty, seen in no source, is not put beside what a region offers.
      specialties: profession.specialties.filter((id) => specialties.get(id)?.verified),
    })),
  );
}
