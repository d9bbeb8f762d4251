import { useCallback, useRef, useState } from 'preact/hooks';
import type { ChatView } from './chat-state.ts';
import { Icon } from './icons.tsx';
import { addressOf, type Place } from './place.ts';
import { useDismiss } from './use-dismiss.ts';
import type { PhoneLanguage, Words } from './words.ts';

interface HeaderProps {
  readonly view: ChatView;
  readonly place: Place;
  readonly phone: Words;
  readonly onBlock: () => void;
}

const languageNames: Readonly<Record<PhoneLanguage, string>> = { kk: 'Қаз', ru: 'Рус', en: 'Eng' };

/** Whose chat this is, and the settings of the phone. */
export function Header({ view, place, phone, onBlock }: HeaderProps) {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLElement>(null);
  const close = useCallback(() => setOpen(false), []);
  useDismiss(box, isOpen, close);
  const name = view.bot?.name ?? 'Kasipjol';
  const online = view.isTyping ? phone.typing : phone.bot;
  return (
    <header ref={box}>
      <span class="avatar" aria-hidden="true">
        {name.slice(0, 1)}
      </span>
      <div class="title">
        <h1>{name}</h1>
        <p role="status">{view.isConnected ? online : phone.connecting}</p>
      </div>
      <span class="who">{`${phone.person} ${place.user}`}</span>
      <button
        type="button"
        class="round"
        aria-label={phone.settings}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" />
      </button>
      {isOpen ? (
        <Settings place={place} phone={phone} isBlocked={view.isBlocked} onBlock={onBlock} close={close} />
      ) : null}
    </header>
  );
}

interface SettingsProps {
  readonly place: Place;
  readonly phone: Words;
  readonly isBlocked: boolean;
  readonly onBlock: () => void;
  readonly close: () => void;
}

function Settings({ place, phone, isBlocked, onBlock, close }: SettingsProps) {
  const people = [1, 2, 3, ...(place.user > 3 ? [place.user] : [])];
  const languages: readonly PhoneLanguage[] = ['kk', 'ru', 'en'];
  return (
    <section class="settings" aria-label={phone.settings}>
      <h2>{phone.phoneLanguage}</h2>
      <p class="choice">
        {languages.map((language) => (
          <a
            key={language}
            href={addressOf(place.user, language)}
            lang={language}
            aria-current={language === place.language}
          >
            {languageNames[language]}
          </a>
        ))}
      </p>
      <h2>{phone.person}</h2>
      <p class="choice">
        {people.map((user) => (
          <a key={user} href={addressOf(user, place.language)} aria-current={user === place.user}>
            {user}
          </a>
        ))}
        <a
          href={addressOf(Math.max(...people) + 1, place.language)}
          target="_blank"
          rel="noreferrer noopener"
          aria-label={phone.anotherPerson}
        >
          +
        </a>
      </p>
      <button
        type="button"
        onClick={() => {
          onBlock();
          close();
        }}
      >
        {isBlocked ? phone.unblock : phone.block}
      </button>
    </section>
  );
}
