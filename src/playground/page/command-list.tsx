import type { BotCommand } from 'grammy/types';
import { keepFocus } from './keep-focus.ts';

interface CommandListProps {
  readonly commands: readonly BotCommand[];
  readonly label: string;
  readonly onChoose: (command: string) => void;
}

/** The bot's commands over the composer; nothing when none fits. */
export function CommandList({ commands, label, onChoose }: CommandListProps) {
  if (commands.length === 0) return null;
  return (
    <ul class="commands" aria-label={label}>
      {commands.map(({ command, description }) => (
        <li key={command}>
          <button type="button" onMouseDown={keepFocus} onClick={() => onChoose(command)}>
            <b>/{command}</b>
            <span>{description}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
