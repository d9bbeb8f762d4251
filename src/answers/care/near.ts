/** Words this long may hold one typo; in shorter ones a typo is another word. */
const LONG_ENOUGH = 6;

/** Whether one slip of the finger (a letter wrong, missing, extra, or two swapped) turns `a` into `b`. */
export function oneSlipApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

/** Whether `word` is `stem`, or begins with it, with at most one slip after the first letter. */
export function nearly(word: string, stem: string, beginning: boolean): boolean {
  if (stem.length < LONG_ENOUGH || word[0] !== stem[0]) return false;
  if (!beginning) return oneSlipApart(word, stem);
  for (let length = stem.length - 1; length <= stem.length + 1; length += 1) {
    if (oneSlipApart(word.slice(0, length), stem)) return true;
  }
  return false;
}
