import type { InlineKeyboardButton, KeyboardButton, Message } from 'grammy/types';

/**
 * What a person presses: a label (exact, or a pattern) on the newest message that has it, or on the reply keyboard;
 * or `{data}` of an inline button. `message` points at one message; with `data` it may be a button that is gone.
 */
export type PressTarget =
  | string
  | RegExp
  | { readonly data: string; readonly message?: Message }
  | { readonly text: string | RegExp; readonly message: Message };

export interface InlinePress {
  readonly message: Message;
  readonly data: string;
}

/** The inline button that `target` means, newest message first; undefined when there is none. */
export function findInline(messages: readonly Message[], target: PressTarget): InlinePress | undefined {
  const isData = typeof target === 'object' && 'data' in target;
  const only = typeof target === 'object' && 'message' in target ? target.message : undefined;
  if (isData && only !== undefined) return { message: current(messages, only), data: target.data };
  const searched = only === undefined ? [...messages].reverse() : [current(messages, only)];
  for (const message of searched) {
    const buttons = message.reply_markup?.inline_keyboard.flat() ?? [];
    const button = buttons.find((one) => (isData ? dataOf(one) === target.data : hasLabel(one.text, target)));
    if (button === undefined) continue;
    const data = dataOf(button);
    if (data === undefined) throw new Error(`The button "${button.text}" sends no data to the bot`);
    return { message, data };
  }
  return undefined;
}

/** The button of a reply keyboard with that label. */
export function findReply(
  rows: readonly (readonly KeyboardButton[])[],
  target: PressTarget,
): Exclude<KeyboardButton, string> | undefined {
  const buttons = rows.flat().map((button) => (typeof button === 'string' ? { text: button } : button));
  return buttons.find((button) => hasLabel(button.text, target));
}

function current(messages: readonly Message[], message: Message): Message {
  return messages.find((one) => one.message_id === message.message_id) ?? message;
}

function dataOf(button: InlineKeyboardButton): string | undefined {
  return 'callback_data' in button ? button.callback_data : undefined;
}

function hasLabel(label: string, target: PressTarget): boolean {
  if (typeof target === 'string') return label === target;
  if (target instanceof RegExp) return target.test(label);
  if (!('text' in target)) return false;
  return typeof target.text === 'string' ? label === target.text : target.text.test(label);
}

/** Names the labels that a person can press now, for a test that presses another one. */
export function missingButton(
  target: PressTarget,
  messages: readonly Message[],
  replyRows: readonly (readonly KeyboardButton[])[],
): Error {
  const inline = messages.flatMap((one) => one.reply_markup?.inline_keyboard.flat() ?? []);
  const reply = replyRows.flat().map((button) => (typeof button === 'string' ? { text: button } : button));
  const labels = [...inline, ...reply].map((button) => button.text).join(' | ');
  return new Error(`No button ${describe(target)}; there are: ${labels}`);
}

function describe(target: PressTarget): string {
  if (typeof target === 'string' || target instanceof RegExp) return `"${target}"`;
  return 'data' in target ? `with data "${target.data}"` : `"${target.text}"`;
}
