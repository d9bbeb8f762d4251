import type { College, DatedFigure } from './schema/college.ts';

/** When a figure of a college was so; null: not known. */
export function figureDate({ asOf, figuresAsOf }: College, figure: DatedFigure): string | null {
  const own = figuresAsOf?.[figure];
  return own === undefined ? asOf : own;
}
