import { useCallback, useEffect, useState } from 'preact/hooks';
import type { ShownKeyboard } from '../page-protocol.ts';
import { Composer } from './composer.tsx';
import { Alert, PlaceDialog } from './dialogs.tsx';
import { Header } from './header.tsx';
import { History } from './history.tsx';
import type { Place } from './place.ts';
import { ReplyKeyboard } from './reply-keyboard.tsx';
import { Toast } from './toast.tsx';
import { useChat } from './use-chat.ts';
import { useDeeds } from './use-deeds.ts';
import { useFocus } from './use-focus.ts';
import { words } from './words.ts';

/** The phone: one person's chat with the bot. */
export function App({ place }: { readonly place: Place }) {
  const phone = words[place.language];
  const chat = useChat(place, phone);
  const { view, change, act, upload } = chat;
  const [isPlaceAsked, setPlaceAsked] = useState(false);
  const askPlace = useCallback(() => setPlaceAsked(true), []);
  const deeds = useDeeds(chat, place, phone, askPlace);
  const { input, focus } = useFocus();
  const [isKeyboardHidden, hideKeyboard] = useState(false);
  const { notice, keyboard } = view;
  const rows = rowsOf(keyboard);
  const noticed = useCallback(() => change({ kind: 'noticed' }), [change]);
  // A new keyboard of the bot is shown even when the one before was put away.
  useEffect(() => hideKeyboard(false), [keyboard]);
  const canStart = view.isConnected && (view.messages.length === 0 || deeds.link !== undefined);

  return (
    <main class="phone" lang={place.language}>
      <Header
        view={view}
        place={place}
        phone={phone}
        onBlock={() => void act({ kind: view.isBlocked ? 'unblock' : 'block' })}
      />
      <History view={view} phone={phone} deeds={deeds} />
      <Toast text={notice?.isAlert === false ? notice.text : undefined} onGone={noticed} />
      {canStart || view.isBlocked ? (
        <button
          type="button"
          class="start"
          onClick={() => {
            deeds.start();
            focus();
          }}
        >
          {view.isBlocked ? phone.unblock : phone.start}
        </button>
      ) : null}
      <Composer
        phone={phone}
        commands={view.bot?.commands ?? []}
        placeholder={keyboard?.input_field_placeholder}
        input={input}
        onSend={deeds.say}
        onKeyboard={rows.length === 0 ? undefined : () => hideKeyboard(!isKeyboardHidden)}
        onFile={(file, as) => void upload(file, as)}
        onPlace={askPlace}
        onSimple={(kind) => void act({ kind })}
      />
      {rows.length === 0 || isKeyboardHidden ? null : (
        <ReplyKeyboard
          rows={rows}
          label={phone.keyboard}
          onPress={(button) => {
            deeds.pressReply(button);
            if (isForOneUse(keyboard)) hideKeyboard(true);
          }}
        />
      )}
      {notice?.isAlert === true ? <Alert text={notice.text} phone={phone} onClose={noticed} /> : null}
      {isPlaceAsked ? (
        <PlaceDialog
          phone={phone}
          onClose={() => setPlaceAsked(false)}
          onSend={(latitude, longitude) => {
            setPlaceAsked(false);
            void act({ kind: 'location', latitude, longitude });
          }}
        />
      ) : null}
    </main>
  );
}

function rowsOf(keyboard: ShownKeyboard) {
  return keyboard !== null && 'keyboard' in keyboard ? keyboard.keyboard : [];
}

function isForOneUse(keyboard: ShownKeyboard): boolean {
  return keyboard !== null && 'keyboard' in keyboard && keyboard.one_time_keyboard === true;
}
