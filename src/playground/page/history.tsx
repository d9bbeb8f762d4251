import { Bubble } from './bubble.tsx';
import type { ChatView } from './chat-state.ts';
import { Log } from './log.tsx';
import type { Deeds } from './use-deeds.ts';
import type { Words } from './words.ts';

interface HistoryProps {
  readonly view: ChatView;
  readonly phone: Words;
  readonly deeds: Deeds;
}

/** Every message of the chat, or what the bot says about itself before the first one. */
export function History({ view, phone, deeds }: HistoryProps) {
  const isNew = view.isConnected && view.messages.length === 0;
  return (
    <Log phone={phone} version={view.messages}>
      {isNew ? <p class="about">{view.bot?.description || phone.empty}</p> : null}
      {view.messages.map((message) => (
        <Bubble
          key={message.message_id}
          message={message}
          botName={view.bot?.username ?? ''}
          phone={phone}
          pressedAt={view.pressed?.messageId === message.message_id ? view.pressed.at : undefined}
          onPress={deeds.press}
          onCommand={deeds.say}
          onDeepLink={deeds.openLink}
        />
      ))}
    </Log>
  );
}
