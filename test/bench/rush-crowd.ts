import { Agent, request } from 'node:http';
import type { Update } from 'grammy/types';
import { type Button, isCollegeCard, nextPress } from './pupil-walk.ts';
import { press, typed } from './updates.ts';

/** As many connections as the bot allows Telegram at most. */
const CONNECTIONS = 100;
/** A pupil thinks for so long before a tap: the middle one of all, and how far they lie apart (log-normal). */
const THINKING_MS = 4000;
const THINKING_SPREAD = 0.5;
/** A rush of five minutes has human pauses; a shorter one has shorter ones, though no faster than a thumb. */
const WHOLE_RUSH_SECONDS = 300;
const FASTEST_MS = 600;
const FIRST_PERSON = 30_000_000;
const POLL_MS = 20;

/** Pupils who begin at moments set beforehand, look at each screen, think, and tap; so many others were there before. */
export function createCrowd(pupils: number, seconds: number, before = 0) {
  const screens = new Map<number, readonly Button[]>();
  const sent = new Map<number, number>();
  const handled: number[] = [];
  let [finished, repeated] = [0, 0];
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const middle = Math.max(FASTEST_MS, THINKING_MS * Math.min(1, seconds / WHOLE_RUSH_SECONDS));

  const send = async (target: Target, person: number, update: Update): Promise<void> => {
    sent.set(person, (sent.get(person) ?? 0) + 1);
    const start = performance.now();
    for (;;) {
      const retryAfter = await post(agent, target, update);
      if (retryAfter === undefined) break;
      repeated += 1;
      await pause(retryAfter * 1000);
    }
    handled.push(performance.now() - start);
  };
  const goes = async (target: Target, person: number): Promise<void> => {
    await send(target, person, typed(person, '/start'));
    for (;;) {
      const screen = screens.get(person) ?? [];
      screens.delete(person);
      const next = nextPress(screen);
      if (next === undefined) return;
      await pause(Math.max(FASTEST_MS / 2, middle * Math.exp(THINKING_SPREAD * normal())));
      await send(target, person, press(person, next));
      if (isCollegeCard(next)) {
        finished += 1;
        return;
      }
    }
  };
  return {
    sees: (person: number, buttons: readonly Button[]): void => void screens.set(person, buttons),
    run: async (target: Target, tick: (part: number) => void): Promise<void> => {
      const walks = Array.from({ length: pupils }, async (_, index) => {
        await pause((index / pupils) * seconds * 1000);
        await goes(target, FIRST_PERSON + before + index);
        tick(finished / pupils);
      });
      await Promise.all(walks);
      agent.destroy();
    },
    /** Resolves when so many pupils have begun. */
    reaches: async (count: number): Promise<void> => {
      while (sent.size < count) await pause(POLL_MS);
    },
    /** Different updates by person. */
    sent: (): ReadonlyMap<number, number> => sent,
    /** Milliseconds from the first delivery of an update until it was confirmed. */
    handled: (): readonly number[] => handled,
    finished: () => finished,
    repeated: () => repeated,
  };
}

export type Crowd = ReturnType<typeof createCrowd>;

interface Target {
  readonly url: string;
  readonly secret: string;
}

/** Undefined when the update was taken; else after how many seconds Telegram brings it again. */
function post(agent: Agent, { url, secret }: Target, update: Update): Promise<number | undefined> {
  return new Promise((resolve) => {
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
    const outgoing = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume();
      const isTaken = answer.statusCode === 200;
      answer.once('end', () => resolve(isTaken ? undefined : Number(answer.headers['retry-after'] ?? 1)));
    });
    outgoing.once('error', () => resolve(1));
    outgoing.end(JSON.stringify(update));
  });
}

/** A standard normal number (Box and Muller). */
function normal(): number {
  return Math.sqrt(-2 * Math.log(1 - Math.random())) * Math.cos(2 * Math.PI * Math.random());
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
