import type { College } from '../../../catalogue/schema/college.ts';
import type { Region } from '../../../catalogue/schema/region.ts';
import { officialName, placeName, shortened } from '../../names.ts';
import { button } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

/** A college in a list: its official name, and its town where the name does not say it. */
export function nameWithCity(college: College, region: Region | undefined, t: Translate): string {
  const name = officialName(college.name, t);
  const city = college.city === null ? '' : placeName(region, college.city, t);
  return city === '' || name.includes(city) ? name : `${name}, ${city}`;
}

/** A college's button with its number in the list above. */
export function collegeButton(college: College, number: number, t: Translate) {
  return button(`${number}. ${shortened(officialName(college.name, t))}`, 'k', 'card', college.id, 'region');
}
