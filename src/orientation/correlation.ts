/** Pearson's r, each pair of values counting by its weight (all alike without weights); 0 when one side does not vary. */
export function correlation(
  left: readonly number[],
  right: readonly number[],
  weights: readonly number[] = left.map(() => 1),
): number {
  const meanLeft = weightedMean(left, weights);
  const meanRight = weightedMean(right, weights);
  let both = 0;
  let squareLeft = 0;
  let squareRight = 0;
  left.forEach((value, index) => {
    const weight = weights[index] ?? 0;
    const a = value - meanLeft;
    const b = (right[index] ?? meanRight) - meanRight;
    both += weight * a * b;
    squareLeft += weight * a * a;
    squareRight += weight * b * b;
  });
  return squareLeft === 0 || squareRight === 0 ? 0 : both / Math.sqrt(squareLeft * squareRight);
}

/** The arithmetic mean; NaN without values. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / total;
}
