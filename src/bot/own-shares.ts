import { type Advice, waiting } from '../shares/advice.ts';
import type { Share } from '../shares/share.ts';
import type { BotContext } from './context.ts';
import { effectsOf, unlistEffect } from './effects.ts';

/** A card that the person shows to others, under its key. */
export interface OwnShare {
  readonly key: string;
  readonly share: Share;
  readonly advices: readonly Advice[];
}

const STAMP_LENGTH = 8;

/** The key of what a link with this token opens. */
export function shareKey({ services }: BotContext, token: string): string {
  return services.deriveKey('share', token);
}

/** The beginning of a key, enough to tell one's own links apart on a button. */
export function stampOfKey(key: string): string {
  return key.slice(0, STAMP_LENGTH);
}

/** The person's links that still open something, oldest first; the others leave the record, but for the one in the making. */
export async function ownShares(ctx: BotContext): Promise<readonly OwnShare[]> {
  const { session, services } = ctx;
  const inTheMaking = session.nextShare === undefined ? undefined : shareKey(ctx, session.nextShare);
  const found = await Promise.all(
    effectsOf(session, 'share').map(async (key) => ({
      key,
      share: await services.shares.get(key),
      advices: await services.shares.advices(key),
    })),
  );
  return found.flatMap(({ key, share, advices }) => {
    if (share) return [{ key, share, advices }];
    if (key !== inTheMaking) unlistEffect(session, 'share', key);
    return [];
  });
}

/** A college suggested over one of the person's links. */
export interface Tip {
  readonly key: string;
  readonly collegeId: string;
}

/** Suggestions not decided on yet, of colleges that are still in the data. */
export function tipsAmong(shares: readonly OwnShare[], isCollege: (id: string) => boolean): readonly Tip[] {
  return shares.flatMap(({ key, advices }) =>
    waiting(advices)
      .filter(isCollege)
      .map((collegeId) => ({ key, collegeId })),
  );
}
