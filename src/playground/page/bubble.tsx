import type { Message } from 'grammy/types';
import { memo } from 'preact/compat';
import { Attachment } from './attachment.tsx';
import { InlineKeyboard, type InlineKeyboardProps } from './inline-keyboard.tsx';
import { RichText } from './rich-text.tsx';
import type { Words } from './words.ts';

export interface BubbleProps {
  readonly message: Message;
  readonly botName: string;
  readonly phone: Words;
  readonly pressedAt: string | undefined;
  readonly onPress: InlineKeyboardProps['onPress'];
  readonly onCommand: (command: string) => void;
  readonly onDeepLink: (payload: string) => void;
}

/** One message with its keyboard. */
export const Bubble = memo(function Bubble(props: BubbleProps) {
  const { message, phone } = props;
  const isBots = message.from?.is_bot === true;
  const text = message.text ?? message.caption;
  const keyboard = message.reply_markup?.inline_keyboard;
  const isBare = message.sticker !== undefined;
  return (
    <article class={`message ${isBots ? 'theirs' : 'mine'}`} data-message-id={message.message_id}>
      <div class={`bubble${isBare ? ' bare' : ''}${message.photo === undefined ? '' : ' with-photo'}`}>
        <span class="unseen">{isBots ? phone.bot : phone.you}: </span>
        <Attachment message={message} phone={phone} />
        {text === undefined ? null : (
          <div class="text">
            <span class="words">
              <RichText
                text={text}
                entities={message.entities ?? message.caption_entities}
                botName={props.botName}
                hiddenLabel={phone.hidden}
                onCommand={props.onCommand}
                onDeepLink={props.onDeepLink}
              />
            </span>
            <Stamp message={message} phone={phone} />
          </div>
        )}
        {text === undefined ? <Stamp message={message} phone={phone} /> : null}
      </div>
      {keyboard === undefined || keyboard.length === 0 ? null : (
        <InlineKeyboard
          message={message}
          rows={keyboard}
          pressedAt={props.pressedAt}
          onPress={props.onPress}
        />
      )}
    </article>
  );
});

function Stamp({ message, phone }: { readonly message: Message; readonly phone: Words }) {
  const date = new Date(message.date * 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return (
    <span class="stamp">
      {message.edit_date === undefined ? null : `${phone.edited} `}
      <time dateTime={date.toISOString()}>{`${two(date.getHours())}:${two(date.getMinutes())}`}</time>
    </span>
  );
}
