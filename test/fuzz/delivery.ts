import type { Message, Update } from 'grammy/types';
import { isWhole } from '../../src/bot/whole-update.ts';
import type { Person } from '../../src/playground/people/person.ts';
import { markOf } from './cast.ts';
import { damaged } from './damage.ts';
import { updateFrom } from './elsewhere.ts';
import { twisted } from './forged.ts';
import { withOddContent } from './odd-content.ts';
import type { Site } from './site.ts';
import type { Deed, Step } from './step.ts';

/** An update as Telegram hands it in, and what the judge has to know of it. */
export interface Delivery {
  readonly kind: Step['kind'];
  readonly update: Update;
  /** Number of the press that wants an answer. */
  readonly queryId: string | undefined;
  /** Telegram would never send it so. */
  readonly isDamaged: boolean;
}

const PRESS_ID = /^\d+$/;

export function personAt<T>(all: readonly T[], pick: number): T {
  const found = all[pick % all.length];
  if (found === undefined) throw new Error('nobody is there');
  return found;
}

/** What comes of a deed now; undefined when there is nothing to press. */
export function deliveryOf(site: Site, deed: Deed): Delivery | undefined {
  const update = updateOf(site, deed);
  if (!update) return undefined;
  const id = update.callback_query?.id;
  return { kind: deed.kind, update, queryId: PRESS_ID.test(id ?? '') ? id : undefined, isDamaged: false };
}

export function damagedDelivery(site: Site, step: Extract<Step, { kind: 'damaged' }>): Delivery | undefined {
  const whole = deliveryOf(site, step.deed);
  if (!whole) return undefined;
  const update = overTheWire(damaged(whole.update, step.damage));
  // What Telegram would never leave out is not handled at all, so nobody is answered.
  const isSameQuery = update.callback_query?.id === whole.queryId && isWhole(update);
  return {
    ...whole,
    kind: 'damaged',
    update,
    isDamaged: true,
    queryId: isSameQuery ? whole.queryId : undefined,
  };
}

function updateOf(site: Site, deed: Deed): Update | undefined {
  const place = deed.who % site.people.length;
  const person = personAt(site.people, deed.who);
  switch (deed.kind) {
    case 'press':
      return press(person, buttonsOf(person).at(-1 - deed.back), deed.pick);
    case 'borrow': {
      const other = buttonsOf(personAt(site.people, deed.whose)).at(-1);
      const data = other && dataOf(other, deed.pick);
      return data === undefined ? undefined : pressed(person, data);
    }
    case 'twist': {
      const newest = buttonsOf(person).at(-1);
      const data = newest && dataOf(newest, deed.pick);
      return data === undefined ? undefined : pressed(person, twisted(data, deed.twist, deed.filler));
    }
    case 'forge':
      return pressed(person, deed.data, deed.under);
    case 'say':
      return person.says(deed.isMarked ? marked(deed.text, place) : deed.text);
    case 'link': {
      const tokens = site.custody.tokens();
      return tokens.length === 0
        ? undefined
        : person.says(`/start ${deed.prefix}${tokens[tokens.length - 1 - (deed.pick % tokens.length)]}`);
    }
    case 'open':
      return person.says(`/start ${deed.payload}`);
    case 'odd': {
      const { update_id, message } = person.says('…');
      return message && overTheWire({ update_id, message: withOddContent(message, deed.content, deed.text) });
    }
    case 'inline':
      return person.asksInline(deed.query, deed.offset).update;
    case 'elsewhere':
      return fromElsewhere(site, person, deed);
  }
}

function fromElsewhere(site: Site, person: Person, deed: Extract<Deed, { kind: 'elsewhere' }>) {
  const { update_id, message } = person.says('…');
  const carrier = pressed(person, 'm');
  if (!message || !carrier?.callback_query) return undefined;
  const { id: queryId, from } = carrier.callback_query;
  const place = { message, from, groupId: site.groupId, queryId, text: deed.text };
  return overTheWire({ update_id, ...updateFrom(deed.what, place) });
}

/** What a person typed, told from what others type. */
function marked(text: string, place: number): string {
  return text.startsWith('/') ? text : `${text.slice(0, 4000)} ${markOf(place)}`;
}

/** Messages of the bot with buttons that send data, oldest first. */
export function buttonsOf(person: Person): readonly Message[] {
  return person.messages().filter((message) => datasOf(message).length > 0);
}

export function datasOf({ reply_markup }: Message): readonly string[] {
  return (reply_markup?.inline_keyboard ?? [])
    .flat()
    .flatMap((key) => ('callback_data' in key ? [key.callback_data] : []));
}

function dataOf(message: Message, pick: number): string | undefined {
  const datas = datasOf(message);
  return datas[pick % datas.length];
}

function press(person: Person, message: Message | undefined, pick: number): Update | undefined {
  const data = message && dataOf(message, pick);
  return message === undefined || data === undefined ? undefined : person.presses({ data, message }).update;
}

/** Data under one of the newest messages of the bot, whatever stands there. */
export function pressed(person: Person, data: string, back = 0): Update | undefined {
  const messages = person.messages().filter(({ from }) => from?.is_bot);
  const message = messages.at(-1 - (back % Math.max(1, messages.length)));
  if (message) return person.presses({ data, message }).update;
  const { message: own } = person.says('…');
  return own && person.presses({ data, message: own }).update;
}

/** As it arrives: whatever is in it, it was JSON. */
function overTheWire(update: object): Update {
  return JSON.parse(JSON.stringify(update));
}
