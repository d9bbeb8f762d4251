import type { Coverage } from '../../../catalogue/coverage.ts';
import { CLASS_DAYS } from '../../../classrooms/classroom.ts';
import { SHARE_DAYS } from '../../../shares/share.ts';
import { bold, button, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

export function privacyView(days: number, t: Translate): Screen {
  return {
    text: paragraphs(
      bold(t('privacy.title')),
      t('privacy.kept'),
      t('privacy.briefly'),
      t('privacy.notKept'),
      t('privacy.reports'),
      t('privacy.missed'),
      t('privacy.shares', { days: SHARE_DAYS }),
      t('reminder.privacy'),
      t('privacy.classes', { days: CLASS_DAYS }),
      t('privacy.handedOver'),
      t('privacy.until', { days }),
    ),
    buttons: [[button(t('settings.forget'), 'i', 'forget')], [button(t('nav.menu'), 'm')]],
  };
}

/** Asks once; the first button erases, the second keeps. */
export function forgetView(t: Translate): Screen {
  return {
    text: paragraphs(t('forget.ask')),
    buttons: [[button(t('forget.yes'), 'i', 'erase')], [button(t('forget.no'), 'i', 'keep')]],
  };
}

export function helpView(helpline: string, t: Translate): Screen {
  return {
    text: paragraphs(
      bold(t('help.title')),
      t('help.items'),
      t('help.commands'),
      t('help.hard', { helpline }),
    ),
    buttons: [[button(t('nav.menu'), 'm')]],
  };
}

export interface About {
  readonly coverage: Coverage;
  readonly questions: number;
  /** Day on which the facts were collected. */
  readonly collectedOn: string;
  /** Credit line of the test's activities and occupation profiles. */
  readonly credit: string;
}

export function aboutView({ coverage, questions, collectedOn, credit }: About, t: Translate): Screen {
  const { regions, colleges, programmes, specialties, professions } = coverage;
  return {
    text: paragraphs(
      bold(t('about.title')),
      t('about.what'),
      t('about.counts', { regions, colleges, programmes, specialties, professions, questions }),
      t('about.incomplete'),
      t('about.asOf', { date: collectedOn }),
      t('about.limits'),
      credit,
      t('about.geonames'),
    ),
    buttons: [[button(t('coverage.open'), 'i', 'coverage')], [button(t('nav.menu'), 'm')]],
  };
}
