import type { KeyboardButton } from 'grammy/types';
import { keepFocus } from './keep-focus.ts';

interface ReplyKeyboardProps {
  readonly rows: readonly (readonly KeyboardButton[])[];
  readonly label: string;
  readonly onPress: (button: Exclude<KeyboardButton, string>) => void;
}

/** The keyboard that a bot puts in place of the phone's. */
export function ReplyKeyboard({ rows, label, onPress }: ReplyKeyboardProps) {
  return (
    <section class="reply-keyboard" aria-label={label}>
      {rows.map((row, rowIndex) => (
        <div class="row" key={rowIndex}>
          {row.map((given) => {
            const button = typeof given === 'string' ? { text: given } : given;
            return (
              <button
                type="button"
                key={button.text}
                class={button.style}
                onMouseDown={keepFocus}
                onClick={() => onPress(button)}
              >
                {button.text}
              </button>
            );
          })}
        </div>
      ))}
    </section>
  );
}
