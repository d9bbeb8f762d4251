import type { Way, WaysInto } from '../../../catalogue/ways-into.ts';
import { officialName } from '../../names.ts';
import { bold, lines, type Part, paragraphs } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

const MOST_QUALIFICATIONS = 4;
const MONTHS_A_YEAR = 12;

/** How to get into a profession: the specialties that lead there, as far as known. */
export function waysPart({ ways, needsUniversity, known }: WaysInto, t: Translate): Part {
  return paragraphs(
    lines(bold(t('profession.ways')), needsUniversity ? t('profession.needsUniversity') : undefined),
    known ? undefined : t('profession.noSpecialty'),
    ...ways.map((way) => wayPart(way, t)),
  );
}

/** A specialty with its qualifications, after which class it is entered and how long it takes, as far as known. */
function wayPart({ specialty, qualifications, bases, months }: Way, t: Translate): Part {
  const name = officialName(specialty.name, t);
  const names = qualifications
    .flatMap(({ name: title }) => (title ? [officialName(title, t)] : []))
    .slice(0, MOST_QUALIFICATIONS);
  return lines(
    `— ${specialty.code ? t('profession.specialty', { name, code: specialty.code }) : name}`,
    names.length > 0 ? t('profession.qualifications', { names: names.join(', ') }) : undefined,
    bases.length > 0 ? t('profession.bases', { bases: bases.join(', ') }) : t('profession.basesUnknown'),
    durationLine(months, t),
  );
}

function durationLine(months: Way['months'], t: Translate): string | undefined {
  const parts = [
    ...months.after9.map((value) => t('profession.durationAfter', { duration: duration(value, t), base: 9 })),
    ...months.after11.map((value) =>
      t('profession.durationAfter', { duration: duration(value, t), base: 11 }),
    ),
  ];
  const known = parts.length > 0 ? parts : months.unspecified.map((value) => duration(value, t));
  return known.length > 0 ? t('profession.duration', { durations: known.join(', ') }) : undefined;
}

/** «2 года 10 месяцев» from 34 months. */
function duration(months: number, t: Translate): string {
  const years = Math.floor(months / MONTHS_A_YEAR);
  const rest = months % MONTHS_A_YEAR;
  const parts = [
    ...(years > 0 ? [t('profession.years', { count: years })] : []),
    ...(rest > 0 ? [t('profession.months', { count: rest })] : []),
  ];
  return parts.join(' ');
}
