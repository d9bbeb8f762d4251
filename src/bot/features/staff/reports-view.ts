import { FormattedString } from '@grammyjs/parse-mode';
import type { Catalogue } from '../../../catalogue/catalogue.ts';
import type { MistakeReport } from '../../../store/mistake-reports.ts';
import { linkTo, readToken } from '../../card-link.ts';
import { summaryOf } from '../../card-summary.ts';
import { bold, button, lines, type Part, paragraphs, type Screen } from '../../screen.ts';
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
  const last = Math.max(0, Math.ceil(reports.length / REPORTS_A_PAGE) - 1);
  const at = Math.min(page, last);
  const shown = reports.slice(at * REPORTS_A_PAGE, (at + 1) * REPORTS_A_PAGE);
  const turns = [
    ...(at > 0 ? [button(t('nav.previous'), 'staff', 'reports', at - 1)] : []),
    ...(at < last ? [button(t('nav.next'), 'staff', 'reports', at + 1)] : []),
  ];
  return {
    text: paragraphs(
      bold(t('staff.reports', { number: reports.length })),
      ...shown.map((report) => reportPart(catalogue, report, username, t)),
    ),
    buttons: turns.length > 0 ? [turns] : [],
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
