/** When a member was due; it may have moved since. */
export interface DueMark {
  readonly member: string;
  readonly dueAt: number;
}

/** A binary heap: the earliest mark first, of equal ones the smaller member, as Redis orders them. */
export function dueHeap() {
  const marks: DueMark[] = [];
  const at = (index: number): DueMark | undefined => marks[index];
  const isBefore = (a: number, b: number): boolean => {
    const [one, other] = [at(a), at(b)];
    if (!one || !other) return one !== undefined;
    return one.dueAt < other.dueAt || (one.dueAt === other.dueAt && one.member < other.member);
  };
  const swap = (a: number, b: number): void => {
    const [one, other] = [at(a), at(b)];
    if (!one || !other) return;
    marks[a] = other;
    marks[b] = one;
  };
  const rise = (index: number): void => {
    const parent = (index - 1) >> 1;
    if (index === 0 || !isBefore(index, parent)) return;
    swap(index, parent);
    rise(parent);
  };
  const sink = (index: number): void => {
    const [left, right] = [2 * index + 1, 2 * index + 2];
    const child = isBefore(right, left) ? right : left;
    if (at(child) === undefined || !isBefore(child, index)) return;
    swap(child, index);
    sink(child);
  };
  return {
    first: (): DueMark | undefined => at(0),
    push(mark: DueMark): void {
      marks.push(mark);
      rise(marks.length - 1);
    },
    pop(): void {
      swap(0, marks.length - 1);
      marks.pop();
      sink(0);
    },
  };
}
