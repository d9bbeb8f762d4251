import { Cluster, type Redis } from 'ioredis';
import { inTime } from './in-time.ts';

/** A replica that does not confirm within this is away; the update comes again meanwhile. */
const waitMilliseconds = 500;

/** Resolves when enough replicas hold all that was written for this person so far; rejects when they do not in time. */
export type Replicated = (person: string) => Promise<void>;

interface Rounds {
  running: Promise<void>;
  /** For writes that came after `running` had begun. */
  next?: Promise<void>;
}

/**
 * Redis replicates after it has answered, so a failover may lose the newest commits. Who wants none lost waits for
 * `replicas` of them before an update is confirmed: a small write and WAIT behind it, which covers every earlier write
 * on the same master. It needs a `client` of its own, since WAIT holds up its connection. People of one master wait
 * together, in rounds.
 */
export function replicatedBy(client: Redis | Cluster, replicas: number): Replicated {
  const roundsOf = new Map<string, Rounds>();
  const round = async (place: string): Promise<void> => {
    const steps = client.pipeline().set(`written:{${place}}`, '', 'PX', 1000);
    const replies = await inTime(steps.wait(replicas, waitMilliseconds).exec());
    const [error, confirmed] = replies?.[1] ?? [];
    if (error) throw error;
    if (typeof confirmed !== 'number' || confirmed < replicas) {
      throw new Error('too few replicas hold what was written');
    }
  };
  const begin = (place: string): Promise<void> => {
    const rounds: Rounds = { running: round(place) };
    roundsOf.set(place, rounds);
    const end = () => {
      if (roundsOf.get(place) === rounds && !rounds.next) roundsOf.delete(place);
    };
    rounds.running.then(end, end);
    return rounds.running;
  };
  return (person) => {
    // In a Cluster the key leads to the person's own master.
    const place = client instanceof Cluster ? person : 'all';
    const rounds = roundsOf.get(place);
    if (!rounds) return begin(place);
    rounds.next ??= rounds.running.catch(() => {}).then(() => begin(place));
    return rounds.next;
  };
}
