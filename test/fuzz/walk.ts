import type { Person } from '../../src/playground/people/person.ts';
import {
  buttonsOf,
  type Delivery,
  damagedDelivery,
  datasOf,
  deliveryOf,
  personAt,
  pressed,
} from './delivery.ts';
import { type Aim, aimsOf } from './errands.ts';
import { createJudge } from './judge.ts';
import { openSite, type Site } from './site.ts';
import type { Step } from './step.ts';

/** What became of a walk: how long each update took, and what was wrong, if anything was. */
export interface Walked {
  readonly updates: number;
  /** Milliseconds of each update with its kind. */
  readonly times: readonly (readonly [kind: string, milliseconds: number])[];
  readonly calls: number;
  readonly finding: string | undefined;
  /** How many steps were done until then. */
  readonly stepsDone: number;
}

/** Lets people do one step after the other with a bot of its own, until something is wrong or `most` updates are sent. */
export async function walk(steps: readonly Step[], most = Number.POSITIVE_INFINITY): Promise<Walked> {
  const site = await openSite();
  const judge = createJudge(site);
  const times: (readonly [string, number])[] = [];
  const last = new Map<number, Delivery>();
  let finding: string | undefined;
  const deliver = async (...deliveries: readonly (Delivery | undefined)[]): Promise<void> => {
    const real = deliveries.filter((one) => one !== undefined);
    if (finding !== undefined || times.length >= most || real.length === 0) return;
    const judged = await judge(real);
    times.push(...judged.times);
    finding = judged.finding;
  };
  const again = (who: number): Delivery | undefined => {
    const before = last.get(who % site.people.length);
    return before && { ...before, kind: 'again', queryId: undefined };
  };
  const errand = async ({ who, name, whims }: Extract<Step, { kind: 'errand' }>) => {
    const person = personAt(site.people, who);
    // One after the other: a press needs the screen before it.
    for (const [index, aim] of aimsOf(name).entries()) {
      await deliver(deliveryOfAim(site, person, aim, whims[index] ?? 0));
    }
  };
  const wait = (seconds: number) => {
    site.pass(seconds);
    last.clear();
  };
  const perform = async (step: Step): Promise<void> => {
    switch (step.kind) {
      case 'wait':
        return wait(step.seconds);
      case 'block':
        return deliver(membership(personAt(site.people, step.who), step.isBlocked));
      case 'again':
        return deliver(again(step.who));
      case 'errand':
        return errand(step);
      case 'together':
        return deliver(...step.deeds.map((deed) => deliveryOf(site, deed)));
      case 'damaged':
        return deliver(damagedDelivery(site, step));
      default: {
        const delivery = deliveryOf(site, step);
        if (delivery) last.set(step.who % site.people.length, delivery);
        return deliver(delivery);
      }
    }
  };
  let stepsDone = 0;
  for (const step of steps) {
    if (finding !== undefined || times.length >= most) break;
    await perform(step);
    stepsDone += 1;
  }
  const calls = site.telegram.count();
  await site.close();
  return { updates: times.length, times, calls, finding, stepsDone };
}

function membership(person: Person, isBlocked: boolean): Delivery {
  const update = isBlocked ? person.blocks() : person.unblocks();
  return { kind: 'block', update, queryId: undefined, isDamaged: false };
}

function deliveryOfAim(site: Site, person: Person, aim: Aim, whim: number): Delivery | undefined {
  const who = site.people.indexOf(person);
  if ('say' in aim) return deliveryOf(site, { kind: 'say', who, text: aim.say, isMarked: whim % 2 === 0 });
  if ('link' in aim) return deliveryOf(site, { kind: 'link', who, prefix: aim.link, pick: whim });
  if ('forge' in aim) return deliveryOf(site, { kind: 'forge', who, data: aim.forge, under: 0 });
  const newest = buttonsOf(person).at(-1);
  const fitting = newest ? datasOf(newest).filter((data) => aim.press.test(data)) : [];
  const data = fitting[whim % Math.max(1, fitting.length)];
  const update = data === undefined ? undefined : pressed(person, data);
  return update && { kind: 'errand', update, queryId: update.callback_query?.id, isDamaged: false };
}
