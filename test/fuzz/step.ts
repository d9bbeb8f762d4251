import fc, { type Arbitrary } from 'fast-check';
import type { Damage } from './damage.ts';
import { damage } from './damage.ts';
import { ELSEWHERE, type Elsewhere } from './elsewhere.ts';
import { ERRANDS, type ErrandName } from './errands.ts';
import { forgedData, forgedPayload, TWISTS, type Twist } from './forged.ts';
import { ODD_CONTENT, type OddContent } from './odd-content.ts';
import { typedText, wild } from './words.ts';

/** Whole numbers choose among what is there when the step is done: people, messages, buttons, links. */
type Pick = number;

/** One update of one person. */
export type Deed =
  | { readonly kind: 'press'; readonly who: Pick; readonly back: Pick; readonly pick: Pick }
  | { readonly kind: 'borrow'; readonly who: Pick; readonly whose: Pick; readonly pick: Pick }
  | {
      readonly kind: 'twist';
      readonly who: Pick;
      readonly pick: Pick;
      readonly twist: Twist;
      readonly filler: string;
    }
  | { readonly kind: 'forge'; readonly who: Pick; readonly data: string; readonly under: Pick }
  | { readonly kind: 'say'; readonly who: Pick; readonly text: string; readonly isMarked: boolean }
  | { readonly kind: 'link'; readonly who: Pick; readonly prefix: 'f_' | 'c_'; readonly pick: Pick }
  | { readonly kind: 'open'; readonly who: Pick; readonly payload: string }
  | { readonly kind: 'odd'; readonly who: Pick; readonly content: OddContent; readonly text: string }
  | { readonly kind: 'inline'; readonly who: Pick; readonly query: string; readonly offset: string }
  | { readonly kind: 'elsewhere'; readonly who: Pick; readonly what: Elsewhere; readonly text: string };

export type Step =
  | Deed
  | { readonly kind: 'damaged'; readonly deed: Deed; readonly damage: Damage }
  | { readonly kind: 'together'; readonly deeds: readonly [Deed, Deed] }
  | { readonly kind: 'again'; readonly who: Pick }
  | {
      readonly kind: 'errand';
      readonly who: Pick;
      readonly name: ErrandName;
      readonly whims: readonly Pick[];
    }
  | { readonly kind: 'block'; readonly who: Pick; readonly isBlocked: boolean }
  | { readonly kind: 'wait'; readonly seconds: number };

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;

/** What people may do; `ids` are those of `data/`. Most of it leads deep: presses of buttons that are really shown. */
export function steps(ids: readonly string[]): Arbitrary<Step> {
  const deed = deeds(ids);
  const who = fc.nat(5);
  return fc.oneof(
    { weight: 86, arbitrary: deed },
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('damaged'), deed, damage }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('together'), deeds: fc.tuple(deed, deed) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('again'), who }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('errand'),
        who,
        name: fc.constantFrom(...ERRANDS),
        whims: fc.array(fc.nat(1000), { minLength: 60, maxLength: 60 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('block'), who, isBlocked: fc.boolean() }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('wait'),
        seconds: fc.constantFrom(10, MINUTE, 16 * MINUTE, 31 * MINUTE, DAY, 31 * DAY, 401 * DAY),
      }),
    },
  );
}

function deeds(ids: readonly string[]): Arbitrary<Deed> {
  const who = fc.nat(5);
  const pick = fc.nat(1000);
  const back = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(12) });
  const kind = <K extends Deed['kind']>(name: K) => fc.constant(name);
  const text = typedText;
  return fc.oneof(
    { weight: 48, arbitrary: fc.record({ kind: kind('press'), who, back, pick }) },
    { weight: 4, arbitrary: fc.record({ kind: kind('borrow'), who, whose: fc.nat(5), pick }) },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: kind('twist'),
        who,
        pick,
        twist: fc.constantFrom(...TWISTS),
        filler: fc.oneof(fc.constantFrom(...ids), wild),
      }),
    },
    {
      weight: 8,
      arbitrary: fc.record({ kind: kind('forge'), who, data: forgedData(ids), under: fc.nat(9) }),
    },
    { weight: 12, arbitrary: fc.record({ kind: kind('say'), who, text, isMarked: fc.boolean() }) },
    {
      weight: 3,
      arbitrary: fc.record({ kind: kind('link'), who, prefix: fc.constantFrom('f_', 'c_'), pick }),
    },
    { weight: 3, arbitrary: fc.record({ kind: kind('open'), who, payload: forgedPayload(ids) }) },
    {
      weight: 4,
      arbitrary: fc.record({ kind: kind('odd'), who, content: fc.constantFrom(...ODD_CONTENT), text: wild }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: kind('inline'),
        who,
        query: fc.oneof(text, forgedPayload(ids)).map((query) => query.slice(0, 256)),
        offset: fc.oneof(fc.constantFrom('', '20', '40', '999', '-1', '1e9'), fc.string({ maxLength: 64 })),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({ kind: kind('elsewhere'), who, what: fc.constantFrom(...ELSEWHERE), text }),
    },
  );
}
