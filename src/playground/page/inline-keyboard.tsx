import type { InlineKeyboardButton, Message } from 'grammy/types';
import { Icon } from './icons.tsx';
import { keepFocus } from './keep-focus.ts';

export interface InlineKeyboardProps {
  readonly message: Message;
  readonly rows: readonly (readonly InlineKeyboardButton[])[];
  /** `row.column` of the button that waits for the bot. */
  readonly pressedAt: string | undefined;
  readonly onPress: (message: Message, button: InlineKeyboardButton, at: string) => void;
}

/** Buttons keep their place in the page when a message is edited, so that focus stays where it was. */
export function InlineKeyboard({ message, rows, pressedAt, onPress }: InlineKeyboardProps) {
  return (
    <div class="inline-keyboard">
      {rows.map((row, rowIndex) => (
        <div class="row" key={rowIndex}>
          {row.map((button, column) => {
            const at = `${rowIndex}.${column}`;
            const isWaiting = pressedAt === at;
            return (
              <button
                type="button"
                key={at}
                class={`${isWaiting ? 'waiting' : ''} ${button.style ?? ''}`.trim()}
                aria-busy={isWaiting}
                onMouseDown={keepFocus}
                onClick={() => onPress(message, button, at)}
              >
                {button.text}
                {'url' in button ? <Icon name="external" /> : null}
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}
