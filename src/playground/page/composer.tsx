import type { BotCommand } from 'grammy/types';
import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { AttachMenu, type AttachMenuProps } from './attach-menu.tsx';
import { CommandList } from './command-list.tsx';
import { Icon } from './icons.tsx';
import { keepFocus } from './keep-focus.ts';
import { useFittingHeight } from './use-fitting-height.ts';
import type { Words } from './words.ts';

interface ComposerProps extends AttachMenuProps {
  readonly phone: Words;
  readonly commands: readonly BotCommand[];
  readonly placeholder: string | undefined;
  readonly input: RefObject<HTMLTextAreaElement | null>;
  readonly onSend: (text: string) => void;
  /** Shows or hides the bot's keyboard; undefined when there is none. */
  readonly onKeyboard: (() => void) | undefined;
}

/** Where a message is written: Enter sends, Shift+Enter starts a new line, `/` lists the bot's commands. */
export function Composer(props: ComposerProps) {
  const { phone, commands, input } = props;
  const [text, setText] = useState('');
  const [isMenuOpen, openMenu] = useState(false);
  const typedCommand = /^\/\w*$/.test(text) ? text.slice(1) : undefined;
  const offered = commands.filter((one) => isMenuOpen || one.command.startsWith(typedCommand ?? '\0'));

  useFittingHeight(input, text);
  const send = (message: string) => {
    if (message.trim() === '') return;
    props.onSend(message);
    setText('');
    openMenu(false);
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') openMenu(false);
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    send(text);
  };

  return (
    <div class="composer">
      <CommandList commands={offered} label={phone.menu} onChoose={(command) => send(`/${command}`)} />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send(text);
        }}
      >
        {commands.length === 0 ? null : (
          <button
            type="button"
            class="menu"
            aria-expanded={isMenuOpen}
            aria-label={phone.menu}
            onMouseDown={keepFocus}
            onClick={() => openMenu(!isMenuOpen)}
          >
            <Icon name="menu" />
          </button>
        )}
        <textarea
          ref={input}
          rows={1}
          maxLength={4096}
          value={text}
          placeholder={props.placeholder ?? phone.message}
          aria-label={phone.message}
          enterkeyhint="send"
          onInput={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {props.onKeyboard === undefined ? null : (
          <button
            type="button"
            class="round"
            aria-label={phone.keyboard}
            onMouseDown={keepFocus}
            onClick={props.onKeyboard}
          >
            <Icon name="keyboard" />
          </button>
        )}
        {text.trim() === '' ? (
          <AttachMenu phone={phone} onFile={props.onFile} onPlace={props.onPlace} onSimple={props.onSimple} />
        ) : (
          <button type="submit" class="round send" aria-label={phone.send} onMouseDown={keepFocus}>
            <Icon name="send" />
          </button>
        )}
      </form>
    </div>
  );
}
