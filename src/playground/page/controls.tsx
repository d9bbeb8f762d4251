import { useState } from 'preact/hooks';
import type { ShownKeyboard } from '../page-protocol.ts';
import { Composer } from './composer.tsx';
import { ReplyKeyboard } from './reply-keyboard.tsx';
import type { Chat } from './use-chat.ts';
import type { Deeds } from './use-deeds.ts';
import { useFocus } from './use-focus.ts';
import type { Words } from './words.ts';

interface ControlsProps {
  readonly chat: Chat;
  readonly phone: Words;
  readonly deeds: Deeds;
  readonly onPlace: () => void;
}

/** Everything below the history: the START button, the composer, the bot's keyboard. */
export function Controls({ chat, phone, deeds, onPlace }: ControlsProps) {
  const { view, act, upload } = chat;
  const input = useFocus();
  const [put, putAway] = useState<ShownKeyboard>(null);
  const { keyboard } = view;
  const rows = keyboard !== null && 'keyboard' in keyboard ? keyboard.keyboard : [];
  // Only this very keyboard is put away: the next one of the bot is shown again.
  const isShown = rows.length > 0 && put !== keyboard;

  return (
    <>
      <StartButton view={view} phone={phone} hasLink={deeds.link !== undefined} onStart={deeds.start} />
      <Composer
        phone={phone}
        commands={view.bot?.commands ?? []}
        placeholder={keyboard?.input_field_placeholder}
        input={input}
        onSend={deeds.say}
        onKeyboard={rows.length === 0 ? undefined : () => putAway(isShown ? keyboard : null)}
        onFile={(file, as) => void upload(file, as)}
        onPlace={onPlace}
        onSimple={(kind) => void act({ kind })}
      />
      {isShown ? (
        <ReplyKeyboard
          rows={rows}
          label={phone.keyboard}
          onPress={(button) => {
            deeds.pressReply(button);
            if (isForOneUse(keyboard)) putAway(keyboard);
          }}
        />
      ) : null}
    </>
  );
}

function isForOneUse(keyboard: ShownKeyboard): boolean {
  return keyboard !== null && 'keyboard' in keyboard && keyboard.one_time_keyboard === true;
}

interface StartButtonProps {
  readonly view: Chat['view'];
  readonly phone: Words;
  readonly hasLink: boolean;
  readonly onStart: () => void;
}

/** There before the first message, for a link to the bot, and for a bot that was blocked. */
function StartButton({ view, phone, hasLink, onStart }: StartButtonProps) {
  const canStart = view.isConnected && (view.messages.length === 0 || hasLink);
  if (!canStart && !view.isBlocked) return null;
  return (
    <button type="button" class="start" onClick={onStart}>
      {view.isBlocked ? phone.unblock : phone.start}
    </button>
  );
}
