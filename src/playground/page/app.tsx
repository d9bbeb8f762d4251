import { useCallback, useState } from 'preact/hooks';
import { Controls } from './controls.tsx';
import { Alert, PlaceDialog } from './dialogs.tsx';
import { Header } from './header.tsx';
import { History } from './history.tsx';
import type { Place } from './place.ts';
import { Toast } from './toast.tsx';
import { useChat } from './use-chat.ts';
import { useDeeds } from './use-deeds.ts';
import { words } from './words.ts';

/** The phone: one person's chat with the bot. */
export function App({ place }: { readonly place: Place }) {
  const phone = words[place.language];
  const chat = useChat(place, phone);
  const { view, change, act } = chat;
  const [isPlaceAsked, setPlaceAsked] = useState(false);
  const askPlace = useCallback(() => setPlaceAsked(true), []);
  const deeds = useDeeds(chat, place, phone, askPlace);
  const noticed = useCallback(() => change({ kind: 'noticed' }), [change]);
  const { notice } = view;

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
      <Controls chat={chat} phone={phone} deeds={deeds} onPlace={askPlace} />
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
