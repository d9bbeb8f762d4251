import fc, { type Arbitrary } from 'fast-check';

/** What is done to one place of an update: it is missing, or its number is none that anybody expects. */
export interface Damage {
  readonly at: number;
  readonly number: number | null;
}

const NUMBERS = [0, -1, 0.5, 2 ** 31, 2 ** 53, Number.MAX_VALUE, -(2 ** 63)];

export const damage: Arbitrary<Damage> = fc.record({
  at: fc.nat(10_000),
  number: fc.oneof(fc.constant(null), fc.constantFrom(...NUMBERS)),
});

type Path = readonly (string | number)[];

/** A copy of the update with one place damaged; its own number stays, or nobody could tell it from others. */
export function damaged<T extends object>(update: T, { at, number }: Damage): T {
  const copy = structuredClone(update);
  const places = pathsOf(copy, []).filter((path) => path[0] !== 'update_id');
  const numbers = places.filter((path) => typeof valueAt(copy, path) === 'number');
  const among = number === null || numbers.length === 0 ? places : numbers;
  const path = among[at % Math.max(1, among.length)];
  const last = path?.at(-1);
  const holder = path === undefined ? undefined : valueAt(copy, path.slice(0, -1));
  if (last === undefined || typeof holder !== 'object' || holder === null) return copy;
  if (number === null || numbers.length === 0) Reflect.deleteProperty(holder, last);
  else Reflect.set(holder, last, number);
  return copy;
}

function pathsOf(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    // A hole in a list is no missing field.
    const own = Array.isArray(value) ? [] : [[...path, name]];
    return inner === undefined ? [] : [...own, ...pathsOf(inner, [...path, name])];
  });
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined),
    value,
  );
}
