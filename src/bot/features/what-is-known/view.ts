import type { Catalogue } from '../../../catalogue/catalogue.ts';
import {
  type CollegeCoverage,
  coverageOfColleges,
  KNOWN_THINGS,
} from '../../../catalogue/coverage-by-region.ts';
import { RANK_NAMES } from '../../../catalogue/rank.ts';
import type { Region } from '../../../catalogue/schema/region.ts';
import { backButton } from '../../card-actions.ts';
import { bold, button, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

/** What is known of the colleges of the own region, if there is one, and of all; of when, from whom, what is missing. */
export function coverageView(catalogue: Catalogue, own: Region | undefined, t: Translate): Screen {
  const colleges = own ? (catalogue.collegesByRegion.get(own.id) ?? []) : [];
  return {
    text: paragraphs(
      bold(t('coverage.title')),
      own && block(own.name[t.language], coverageOfColleges(catalogue, colleges), t),
      block(t('coverage.whole'), coverageOfColleges(catalogue, [...catalogue.colleges.values()]), t),
      t('coverage.unknownIsNotNo'),
    ),
    buttons: [
      ...(own ? [] : [[button(t('coverage.pickRegion'), 'w', 'settings')]]),
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

function block(name: string, coverage: CollegeCoverage, t: Translate): Part {
  const { colleges, known, missing, byRank } = coverage;
  if (colleges === 0) return lines(bold(name), t('coverage.noColleges'));
  const things = KNOWN_THINGS.filter((thing) => known[thing] > 0);
  const ranks = RANK_NAMES.filter((rank) => byRank[rank] > 0);
  return lines(
    bold(name),
    t('coverage.colleges', { count: colleges }),
    ...things.map((thing) => `• ${t(`coverage.things.${thing}`)}: ${known[thing]}`),
    missing.length > 0
      ? t('coverage.missing', { things: missing.map((thing) => t(`coverage.things.${thing}`)).join(', ') })
      : undefined,
    t('coverage.from', {
      ranks: ranks.map((rank) => `${t(`coverage.ranks.${rank}`)} ${byRank[rank]}`).join(', '),
    }),
    period(coverage, t),
  );
}

/** «За 2019–2026 годы», and how many colleges no date is known of. */
function period({ oldest, newest, undated }: CollegeCoverage, t: Translate): Part {
  const years = [...new Set([oldest, newest].flatMap((date) => date?.slice(0, 4) ?? []))].join('–');
  const dated = years === '' ? [] : [t('coverage.years', { years })];
  return [...dated, ...(undated > 0 ? [t('coverage.undated', { count: undated })] : [])].join(' ');
}
