import type { Way, WaysInto } from '../../../catalogue/ways-into.ts';
import { officialName } from '../../names.ts';
import { bold, lines, type Part, paragraphs } from '../../screen.ts';
import { basesLine, durationLine } from '../../study-view.ts';
import type { Translate } from '../../texts.ts';

const MOST_QUALIFICATIONS = 4;

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
    basesLine(bases, t),
    durationLine(months, t),
  );
}
