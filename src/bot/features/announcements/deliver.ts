import type { Api } from 'grammy';
import type { AnnouncerParts } from '../../../announcements/announcer.ts';
import type { Services } from '../../services.ts';
import { writeFirst } from '../../write-first.ts';
import { announcementView } from './views.ts';

/** How an announcement is written to whom it is for; `api` must not try again by itself. */
export function announcementWriter(api: Api, servicesNow: () => Services): AnnouncerParts['send'] {
  return async (key, { chat: sealed, language, address }, announcement) => {
    const { sealing, texts } = servicesNow();
    const chat = sealing.open(sealed, key);
    // Sealed with another secret: nobody can be written to.
    if (chat === undefined) return { kind: 'gone' };
    return writeFirst(api, chat, announcementView(announcement, texts.in(language, address)));
  };
}
