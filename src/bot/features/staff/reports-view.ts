import { FormattedString } from '@grammyjs/parse-mode';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { MistakeReport } from '../../../store/mistake-reports.ts';
import { linkTo, readToken } from '../../card-link.ts';
import { summaryOf } from '../../card-summary.ts';
import { pageOf } from '../../page.ts';
import { bold, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

/** Lines of 500 characters and long names still fit in one message. */
const REPORTS_A_PAGE = 5;

export interface Reports {
  /** Newest first. */
  readonly reports: readonly MistakeReport[];
  readonly page: number;
  readonly username: string;
}

/** What people say is wrong, each with a link to its card. A page that is no more is the last one. */
export function reportsView(
  catalogue: Catalogue,
  { reports, page, username }: Reports,
  t: Translate,
): Screen {
  const { shown, turns } = pageOf(reports, { page, size: REPORTS_A_PAGE }, ['staff', 'reports'], t);
  return {
    text: paragraphs(
      bold(t('staff.reports', { number: reports.length })),
      ...shown.map((report) => reportPart(catalogue, report, username, t)),
    ),
    buttons: turns,
  };
}

function reportPart(
  catalogue: Catalogue,
  { day, card, mistake, line }: MistakeReport,
  username: string,
  t: Translate,
): Part {
  const ref = readToken(card);
  const name = ref && summaryOf(catalogue, ref, t)?.name;
  const what = `${day} · ${t(`mistake.kinds.${mistake}`)}`;
  // The record may have gone since.
  const title = ref && name ? FormattedString.a(name, linkTo(username, ref)) : card;
  return lines(what, title, line === null ? undefined : `«${line}»`);
}
