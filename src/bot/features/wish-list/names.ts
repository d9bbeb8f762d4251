import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { College } from '../../../catalogue/schema/college.ts';
import type { Specialty } from '../../../catalogue/schema/specialty.ts';
import { stampOf } from '../../../wish-list/stamp.ts';
import { officialName, placeName } from '../../names.ts';
import { bold, lines, type Part, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

/** Of a button's label and of a name where there are too many long ones: phones cut longer labels. */
const SHORT = 60;
const LONGEST_MESSAGE = 4096;

/** The name of a specialty on the list; one still to be asked for says so. */
export function specialtyName(catalogue: Catalogue, id: string, t: Translate): string {
  const specialty = catalogue.specialties.get(id);
  return specialty ? officialName(specialty.name, t) : t('wish.undecided');
}

/** A college with its town, where the name does not say it. */
export function collegeLine(catalogue: Catalogue, college: College, t: Translate): string {
  const region = catalogue.regions.get(college.regionId);
  const name = officialName(college.name, t);
  const city = college.city === null ? '' : placeName(region, college.city, t);
  return city === '' || name.includes(city) ? name : `${name}, ${city}`;
}

/** A numbered part of a screen under a title; none when there is nothing to number. */
export function numberedPart(title: string, entries: readonly string[], before = 0): Part {
  if (entries.length === 0) return undefined;
  return lines(bold(title), ...entries.map((entry, index) => `${before + index + 1}. ${entry}`));
}

export function cut(label: string): string {
  return label.length <= SHORT ? label : `${label.slice(0, SHORT - 1)}…`;
}

/** A name as it is to be written: whole, or cut. */
export type Write = (name: string) => string;

/** The screen with whole names, or with cut ones where they would not fit into one message. */
export function fitting(build: (write: Write) => Screen): Screen {
  const whole = build((name) => name);
  return whole.text.text.length <= LONGEST_MESSAGE ? whole : build(cut);
}

/** The specialty that a button means. */
export function stampedSpecialty(catalogue: Catalogue, stamp: string): Specialty | undefined {
  return [...catalogue.specialties.values()].find(({ id }) => stampOf(id) === stamp);
}
