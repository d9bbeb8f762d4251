import type { Profession } from '../../../catalogue/schema/profession.ts';
import type { Specialty } from '../../../catalogue/schema/specialty.ts';
import { officialName } from '../../names.ts';
import { bold, button, lines, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

const MOST_PROFESSIONS = 6;

export function specialtyView(
  specialty: Specialty,
  professions: readonly Profession[],
  t: Translate,
): Screen {
  const qualifications = specialty.qualifications.flatMap(({ name }) =>
    name ? [officialName(name, t)] : [],
  );
  return {
    text: paragraphs(
      bold(officialName(specialty.name, t)),
      lines(
        t('specialty.what'),
        specialty.code ? t('specialty.code', { code: specialty.code }) : t('specialty.codeUnknown'),
      ),
      qualifications.length > 0
        ? lines(bold(t('specialty.qualifications')), ...qualifications.map((name) => `• ${name}`))
        : undefined,
      professions.length > 0 ? t('specialty.professions') : undefined,
    ),
    buttons: [
      ...professions
        .slice(0, MOST_PROFESSIONS)
        .map((profession) => [button(profession.name[t.language], 'p', 'card', profession.id, 'none')]),
      [button(t('profession.collegesHere'), 'k', 'spec', specialty.id, 0)],
      [button(t('nav.menu'), 'm')],
    ],
  };
}
