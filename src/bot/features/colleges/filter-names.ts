import type { Filter } from '../../../catalogue/filters.ts';
import type { Translate } from '../../texts.ts';

/** «общежитие, после 9-го класса». */
export function filterNames(filters: readonly Filter[], t: Translate): string {
  return filters.map((filter) => t(`browse.filters.${filter}`)).join(', ');
}

/** With a capital letter in front, as on a button. */
export function capitalised(text: string): string {
  return `${text.slice(0, 1).toLocaleUpperCase()}${text.slice(1)}`;
}
