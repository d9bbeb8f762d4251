import { type CareModel, createWeigh, windows, wordsOf } from '../learned.ts';
import type { ReadSigns } from '../signs.ts';
import { careReadings } from '../spelling.ts';
import { type Example, fitSigns } from './fit-signs.ts';
import { HARD_DAYS, type Labelled, ORDINARY } from './labelled.ts';
import { groupsOf, scattered } from './near-duplicates.ts';

const FOLDS = 5;
/** Share of held-out traps that may be taken for cries; most of what pupils write is nothing like a trap. */
const MOST_FALSE_ALARMS = 0.03;
const DIGITS = 2;

/** Shares of cries noticed and of other texts taken for cries, by the learned part alone, on texts held out. */
export interface HeldOut {
  readonly name: string;
  readonly noticed: number;
  readonly falseAlarms: number;
}

export interface Trained {
  readonly model: CareModel;
  readonly heldOut: readonly HeldOut[];
}

/** Weighs each of the texts by a model fitted without them. */
type Without = (held: (at: number) => boolean) => ReadonlyMap<number, number>;

function examplesOf(all: readonly Labelled[], readSigns: ReadSigns): readonly Example[] {
  return all.map(({ text, isCare, set }) => ({
    rows: windows(wordsOf(careReadings(text)[0] ?? '')).map(readSigns),
    isCare,
    times: isCare || set === ORDINARY ? 1 : 2,
  }));
}

function share(odds: readonly number[], threshold: number): number {
  return odds.filter((each) => each >= threshold).length / odds.length;
}

/** The lowest threshold at which few enough of the others alarm. */
function thresholdFor(others: readonly number[]): number {
  const highest = others.toSorted((one, other) => other - one);
  const first = highest[Math.floor(MOST_FALSE_ALARMS * others.length)] ?? 0;
  const unit = 10 ** DIGITS;
  return (Math.floor(first * unit) + 1) / unit;
}

function lettersOf(text: string): ReadonlySet<string> {
  const words = wordsOf(careReadings(text)[0] ?? '').map((word) => `_${word}_`);
  const length = 3;
  return new Set(
    words.flatMap((word) =>
      Array.from({ length: Math.max(0, word.length - length + 1) }, (_, at) => word.slice(at, at + length)),
    ),
  );
}

/**
 * Learns from all labelled texts. The threshold comes from cross-validation in which near-duplicates stay together;
 * `leftOut` names sets on which a model learned without them is tried, at the same threshold.
 */
export function trainCare(
  all: readonly Labelled[],
  readSigns: ReadSigns,
  leftOut: readonly string[],
): Trained {
  const examples = examplesOf(all, readSigns);
  const without: Without = (held) => {
    const weigh = createWeigh(readSigns, fitSigns(examples.filter((_, at) => !held(at))));
    return new Map(
      all.flatMap(({ text }, at) => (held(at) ? [[at, weigh(careReadings(text))] as const] : [])),
    );
  };
  const groups = groupsOf(all.map(({ text }) => lettersOf(text)));
  const foldOf = (at: number) => scattered(groups[at] ?? 0) % FOLDS;
  const folds = Array.from({ length: FOLDS }, (_, fold) => without((at) => foldOf(at) === fold));
  const crossed = new Map(folds.flatMap((fold) => [...fold]));
  const oddsOf = (odds: ReadonlyMap<number, number>, wanted: (one: Labelled) => boolean) =>
    all.flatMap((one, at) => (wanted(one) && odds.has(at) ? [odds.get(at) ?? 0] : []));
  const isTrap = ({ isCare, set }: Labelled) => !isCare && set !== ORDINARY && set !== HARD_DAYS;
  const threshold = thresholdFor(oddsOf(crossed, isTrap));
  const figures = (name: string, odds: ReadonlyMap<number, number>, isOther: (one: Labelled) => boolean) => ({
    name,
    noticed: share(
      oddsOf(odds, ({ isCare }) => isCare),
      threshold,
    ),
    falseAlarms: share(
      oddsOf(odds, (one) => !one.isCare && isOther(one)),
      threshold,
    ),
  });
  const cries = all.filter(({ isCare }) => isCare).length;
  return {
    model: { trainedOn: { cries, others: all.length - cries }, threshold, ...fitSigns(examples) },
    heldOut: [
      figures('cross-validated, traps', crossed, isTrap),
      figures('cross-validated, ordinary wordings', crossed, ({ set }) => set === ORDINARY),
      ...leftOut.map((set) =>
        figures(
          `without ${set}`,
          without((at) => all[at]?.set === set),
          () => true,
        ),
      ),
    ],
  };
}
