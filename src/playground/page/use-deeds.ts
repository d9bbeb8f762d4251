import type { InlineKeyboardButton, KeyboardButton, Message } from 'grammy/types';
import { useCallback, useState } from 'preact/hooks';
import { addressOf, type Place } from './place.ts';
import type { Chat } from './use-chat.ts';
import type { Words } from './words.ts';

export interface Deeds {
  readonly say: (text: string) => void;
  readonly press: (message: Message, button: InlineKeyboardButton, at: string) => void;
  readonly pressReply: (button: Exclude<KeyboardButton, string>) => void;
  /** The payload of a link to the bot that waits for the START button. */
  readonly link: string | undefined;
  readonly openLink: (payload: string) => void;
  readonly start: () => void;
}

/** What a person can do in the chat; each becomes an update of the bot. */
export function useDeeds({ act, change }: Chat, place: Place, phone: Words, askPlace: () => void): Deeds {
  const [link, openLink] = useState(place.start);
  const say = useCallback((text: string) => void act({ kind: 'text', text }), [act]);
  const press = useCallback(
    (message: Message, button: InlineKeyboardButton, at: string) => {
      if ('callback_data' in button) {
        change({ kind: 'pressed', messageId: message.message_id, at });
        void act({ kind: 'press', messageId: message.message_id, data: button.callback_data });
      } else if ('url' in button) {
        window.open(button.url, '_blank', 'noreferrer,noopener');
      } else if ('copy_text' in button) {
        void navigator.clipboard.writeText(button.copy_text.text);
        change({ kind: 'notice', text: phone.copied });
      } else {
        change({ kind: 'notice', text: phone.inlineElsewhere });
      }
    },
    [act, change, phone],
  );
  const pressReply = (button: Exclude<KeyboardButton, string>) => {
    if ('request_location' in button) askPlace();
    else if ('request_contact' in button) void act({ kind: 'contact' });
    else say(button.text);
  };
  const start = () => {
    history.replaceState(null, '', addressOf(place.user, place.language));
    openLink(undefined);
    void act({ kind: 'start', payload: link ?? '' });
  };
  return { say, press, pressReply, link, openLink, start };
}
