import { at } from './belief.ts';

/** Keeps the factor real when a row has no variance left (an area whose items are all answered). */
const PIVOT_FLOOR = 1e-6;

/** Lower Cholesky factor of a row-major `size` × `size` covariance with `ridge` added to its diagonal. */
export function cholesky(covariance: Float64Array, size: number, ridge: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = at(covariance, row * size + column) + (row === column ? ridge : 0);
      for (let k = 0; k < column; k += 1) rest -= at(lower, row * size + k) * at(lower, column * size + k);
      lower[row * size + column] =
        row === column
          ? Math.sqrt(Math.max(rest, PIVOT_FLOOR ** 2))
          : rest / at(lower, column * size + column);
    }
  }
  return lower;
}
