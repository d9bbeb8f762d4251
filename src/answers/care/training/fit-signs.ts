import { scattered } from './near-duplicates.ts';

/** Rows of signs of one text (`learned.ts` windows), and whether it is a cry for help. */
export interface Example {
  readonly rows: readonly ReadonlySet<string>[];
  readonly isCare: boolean;
  /** How many times it is looked at in a round. */
  readonly times: number;
}

export interface Fitted {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}

const ROUNDS = 10;
const STEP = 0.1;
/** Keeps weights at 0 until enough texts ask for them. */
const SPARSE = 2;
const SMALL = 1;
/** A sign that fewer texts bear is left out. */
const FEWEST_TEXTS = 3;
/** A weight smaller than this changes nothing; it is not kept. */
const NEGLIGIBLE = 0.03;
const DIGITS = 2;

interface State {
  readonly pull: Float64Array;
  readonly seen: Float64Array;
}

/** The weight of a sign in its present state (FTRL-Proximal, McMahan and others 2013); the first one is the bias. */
function weightAt({ pull, seen }: State, at: number): number {
  const strength = pull[at] ?? 0;
  if (at > 0 && Math.abs(strength) <= SPARSE) return 0;
  const sparse = at > 0 ? Math.sign(strength) * SPARSE : 0;
  return -(strength - sparse) / ((1 + Math.sqrt(seen[at] ?? 0)) / STEP + (at > 0 ? SMALL : 0));
}

function learnFrom(state: State, signs: readonly number[], isCare: boolean): void {
  const weights = signs.map((sign) => weightAt(state, sign));
  const odds = weights.reduce((sum, weight) => sum + weight, 0);
  const surplus = 1 / (1 + Math.exp(-odds)) - (isCare ? 1 : 0);
  signs.forEach((sign, at) => {
    const before = state.seen[sign] ?? 0;
    const after = before + surplus * surplus;
    const rate = (Math.sqrt(after) - Math.sqrt(before)) / STEP;
    state.pull[sign] = (state.pull[sign] ?? 0) + surplus - rate * (weights[at] ?? 0);
    state.seen[sign] = after;
  });
}

/** Signs that enough texts bear, numbered from 1. */
function numbered(examples: readonly Example[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rows } of examples) {
    for (const sign of new Set(rows.flatMap((row) => [...row]))) {
      counts.set(sign, (counts.get(sign) ?? 0) + 1);
    }
  }
  const kept = [...counts].filter(([, count]) => count >= FEWEST_TEXTS).map(([sign]) => sign);
  return new Map(kept.sort().map((sign, at) => [sign, at + 1]));
}

/**
 * Logistic regression over signs by FTRL-Proximal: the same examples give the same weights. A cry is learned from as one
 * whole, of any other text no row may look like a cry.
 */
export function fitSigns(examples: readonly Example[]): Fitted {
  const numbers = numbered(examples);
  const numbersOf = (signs: Iterable<string>) => [
    0,
    ...[...signs].flatMap((sign) => numbers.get(sign) ?? []),
  ];
  const lessons = examples
    .flatMap(({ rows, isCare, times }) => {
      const seen = isCare ? [new Set(rows.flatMap((row) => [...row]))] : rows;
      return seen.flatMap((row) => Array.from({ length: times }, () => ({ signs: numbersOf(row), isCare })));
    })
    .map((lesson, at) => ({ ...lesson, turn: scattered(at) }))
    .sort((one, other) => one.turn - other.turn);
  const state = { pull: new Float64Array(numbers.size + 1), seen: new Float64Array(numbers.size + 1) };
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { signs, isCare } of lessons) learnFrom(state, signs, isCare);
  }
  const rounded = (at: number) => Number(weightAt(state, at).toFixed(DIGITS));
  const weights = [...numbers].map(([sign, at]) => [sign, rounded(at)] as const);
  return {
    bias: rounded(0),
    weights: Object.fromEntries(weights.filter(([, weight]) => Math.abs(weight) >= NEGLIGIBLE)),
  };
}
