import { useCallback, useEffect, useReducer } from 'preact/hooks';
import type { PageAction, PageEvent } from '../page-protocol.ts';
import { type ChatChange, type ChatView, changeView, emptyView } from './chat-state.ts';
import type { Place } from './place.ts';
import type { Words } from './words.ts';

export interface Chat {
  readonly view: ChatView;
  readonly change: (change: ChatChange) => void;
  readonly act: (action: PageAction) => Promise<void>;
  readonly upload: (file: File, as: 'photo' | 'document') => Promise<void>;
}

const typingMs = 5000;
const pressMs = 15_000;

/** The person's chat as the server tells it, and the way to act in it. */
export function useChat(place: Place, phone: Words): Chat {
  const [view, change] = useReducer(changeView, emptyView);

  useEffect(() => {
    const source = new EventSource(`/play/${place.user}/events?lang=${place.language}`);
    source.onmessage = ({ data }) => {
      const event: PageEvent = JSON.parse(data);
      change(event);
    };
    source.onerror = () => change({ kind: 'disconnected' });
    return () => source.close();
  }, [place.user, place.language]);

  useTimeout(view.isTyping, typingMs, () => change({ kind: 'silent' }));
  useTimeout(view.pressed, pressMs, () => change({ kind: 'released' }));

  const post = useCallback(
    async (path: string, init: RequestInit) => {
      const isSent = await fetch(`/play/${place.user}/${path}`, { method: 'POST', ...init }).then(
        (response) => response.ok,
        () => false,
      );
      if (!isSent) change({ kind: 'notice', text: phone.notSent });
    },
    [place.user, phone],
  );
  const act = useCallback(
    (action: PageAction) =>
      post('act', { headers: { 'content-type': 'application/json' }, body: JSON.stringify(action) }),
    [post],
  );
  const upload = useCallback(
    (file: File, as: 'photo' | 'document') =>
      post(`files?as=${as}&name=${encodeURIComponent(file.name)}`, {
        headers: { 'content-type': file.type || 'application/octet-stream' },
        body: file,
      }),
    [post],
  );
  return { view, change, act, upload };
}

/** Calls `then` once when `value` has stood for `ms`. */
function useTimeout(value: unknown, ms: number, then: () => void): void {
  useEffect(() => {
    if (value === undefined || value === false) return undefined;
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  }, [value]);
}
