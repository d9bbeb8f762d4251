/** One measured number. `spread` is the smallest and the largest of the rounds, `target` what it should be. */
export interface Figure {
  readonly name: string;
  readonly value: number | string;
  readonly unit: string;
  readonly spread?: readonly [low: number, high: number];
  readonly target?: string;
  readonly met?: boolean;
}

/** How much is measured. */
export interface Scale {
  /** Rounds of which the median counts. */
  readonly rounds: number;
  /** People who take part in a round. */
  readonly crowd: number;
  /** Records written to see what Redis takes. */
  readonly people: number;
  /** Pupils of the rush, and within how many seconds they begin. */
  readonly pupils: number;
  readonly seconds: number;
  /** Rates of the open loop in updates per second, and how long each lasts in seconds. */
  readonly rates: readonly number[];
  readonly openSeconds: number;
}

/** Measures one thing; `tick` tells how much of it is done, 0..1. */
export type Measure = (scale: Scale, tick: (part: number) => void) => Promise<readonly Figure[]>;

/** The median of the rounds with their spread. */
export function figureOf(
  name: string,
  unit: string,
  rounds: readonly number[],
  goal?: { readonly target: string; readonly isMet: (value: number) => boolean },
): Figure {
  const value = rounded(percentile(rounds, 0.5));
  const spread = [rounded(Math.min(...rounds)), rounded(Math.max(...rounds))] as const;
  return { name, unit, value, spread, ...(goal && { target: goal.target, met: goal.isMet(value) }) };
}

/** The value below which `part` (0..1) of the values lie; NaN of none. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Three significant digits. */
export function rounded(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3));
}
