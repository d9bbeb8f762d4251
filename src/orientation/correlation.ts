/** Pearson's r; 0 when one side does not vary. */
export function correlation(left: readonly number[], right: readonly number[]): number {
  const meanLeft = mean(left);
  const meanRight = mean(right);
  let both = 0;
  let squareLeft = 0;
  let squareRight = 0;
  left.forEach((value, index) => {
    const a = value - meanLeft;
    const b = (right[index] ?? meanRight) - meanRight;
    both += a * b;
    squareLeft += a * a;
    squareRight += b * b;
  });
  return squareLeft === 0 || squareRight === 0 ? 0 : both / Math.sqrt(squareLeft * squareRight);
}

/** The arithmetic mean; NaN without values. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
