import { type Announcement, LONGEST_TEXT } from '../../../announcements/announcement.ts';
import { contentLanguage } from '../../../language/language.ts';
import { bold, button, lines, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

/** The announcement as it arrives, with one tap to stop all such messages. */
export function announcementView(announcement: Pick<Announcement, 'kk' | 'ru'>, t: Translate): Screen {
  return {
    text: paragraphs(bold(t('announce.title')), announcement[contentLanguage(t.language)]),
    buttons: [[button(t('reminder.stop'), 'n', 'stop'), button(t('nav.menu'), 'm')]],
  };
}

/** How an announcement is written. */
export function howToView(t: Translate, reason?: 'form' | 'tooLong'): Screen {
  return {
    text: paragraphs(
      reason && t(`announce.refused.${reason}`, { most: LONGEST_TEXT }),
      t('announce.howTo', { most: LONGEST_TEXT }),
    ),
    buttons: [[button(t('nav.menu'), 'm')]],
  };
}

/** Both texts as they will arrive, and the question whether to send them. */
export function previewView(draft: Announcement, people: number, t: Translate): Screen {
  return {
    text: paragraphs(bold(t('announce.preview', { people })), draft.kk, '———', draft.ru),
    buttons: [
      [button(t('announce.send'), 'staff', 'announce', 'send', draft.id)],
      [button(t('announce.drop'), 'staff', 'announce', 'drop', draft.id)],
    ],
  };
}

/** How far an announcement has come. */
export function progressView(announcement: Announcement, told: number, t: Translate): Screen {
  const { state, total, id } = announcement;
  const isOpen = state === 'filling' || state === 'running';
  return {
    text: paragraphs(
      lines(bold(t(`announce.states.${state}`)), t('announce.progress', { told, total })),
      isOpen ? t('announce.byDay') : undefined,
    ),
    buttons: [
      [button(t('announce.refresh'), 'staff', 'announce', 'look', id)],
      ...(isOpen ? [[button(t('announce.stop'), 'staff', 'announce', 'stop', id)]] : []),
      ...(state === 'stopped' ? [[button(t('announce.goOn'), 'staff', 'announce', 'go', id)]] : []),
      [button(t('nav.menu'), 'm')],
    ],
  };
}
