import { type Group, groupAlike } from '../../answers/group-alike.ts';
import { createMissedQuestions, type MissedQuestion } from '../../store/missed-questions.ts';
import { createRedisStore } from '../../store/redis.ts';
import { CommandError } from '../command-error.ts';

/** The store is only read here, so that how it writes does not matter. */
const SETTINGS = { lockMilliseconds: 1000, retentionSeconds: 1 };

/**
 * Prints what people asked and got no answer to, or a bad one, alike ones together, the most frequent first.
 * @throws CommandError when no Redis is named or it does not answer.
 */
export async function printUnanswered(redisUrl: string | undefined): Promise<void> {
  if (!redisUrl) {
    throw new CommandError('unanswered: set REDIS_URL to the Redis of the bot; without one nothing is kept');
  }
  const store = openStore(redisUrl);
  try {
    const missed = await createMissedQuestions(store.lists, Date.now).all().catch(refuse);
    console.log(unansweredTable(groupAlike(missed)));
  } finally {
    await store.close();
  }
}

/** A line per group, and below it the different texts. */
export function unansweredTable(groups: readonly Group<MissedQuestion>[]): string {
  if (groups.length === 0) return 'nothing was missed in the last 90 days';
  return groups.flatMap(linesOf).join('\n');
}

function linesOf(group: Group<MissedQuestion>): readonly string[] {
  const disliked = [...new Set(group.flatMap(({ answer }) => answer ?? []))];
  const unknown = group.filter(({ why }) => why === 'unknown').length;
  const head = [
    `${group.length}×`,
    `last ${group[0].day}`,
    `no answer ${unknown}`,
    ...(disliked.length > 0 ? [`disliked: ${disliked.join(', ')}`] : []),
  ];
  return [head.join('  '), ...[...new Set(group.map(({ text }) => text))].map((text) => `    ${text}`)];
}

function openStore(redisUrl: string) {
  try {
    return createRedisStore(redisUrl, SETTINGS);
  } catch (error) {
    throw new CommandError(`REDIS_URL: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function refuse(): never {
  throw new CommandError('unanswered: the Redis of REDIS_URL does not answer');
}
