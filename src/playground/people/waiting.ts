import type { Message } from 'grammy/types';
import type { ChatListener, World } from '../world.ts';

/** The first defined value of `look`, tried now and after everything that happens; rejects after `timeoutMs`. */
export function waitUntil<T>(
  world: World,
  chatId: number,
  look: () => T | undefined,
  timeoutMs: number,
  what: string,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearInterval(ticking);
      clearTimeout(timer);
      world.listeners.delete(tryNow);
    };
    const tryNow = () => {
      const value = look();
      if (value === undefined) return;
      stop();
      resolve(value);
    };
    // Inline answers and confirmed updates are no events of a chat.
    const ticking = setInterval(tryNow, 10);
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`No ${what} within ${timeoutMs} ms. ${transcript(world, chatId)}`));
    }, timeoutMs);
    world.listeners.add(tryNow);
    tryNow();
  });
}

/** See `Person.waitFor`. */
export function waitForMessage(
  world: World,
  chatId: number,
  fits: (message: Message) => boolean,
  timeoutMs = 5000,
): Promise<Message> {
  const isBots = (message: Message) => message.from?.id === world.bot.id;
  let found = [...(world.chats.get(chatId)?.messages.values() ?? [])].findLast(isBots);
  if (found !== undefined && !fits(found)) found = undefined;
  const listen: ChatListener = (where, event) => {
    if (found !== undefined || where !== chatId || event.kind !== 'message') return;
    if (isBots(event.message) && fits(event.message)) found = event.message;
  };
  world.listeners.add(listen);
  return waitUntil(world, chatId, () => found, timeoutMs, 'fitting message').finally(() =>
    world.listeners.delete(listen),
  );
}

/** The last lines of a chat with their buttons, for a test that waits in vain. */
function transcript(world: World, chatId: number): string {
  const messages = [...(world.chats.get(chatId)?.messages.values() ?? [])].slice(-4);
  const lines = messages.map((message) => {
    const who = message.from?.id === world.bot.id ? 'bot' : 'person';
    const buttons = message.reply_markup?.inline_keyboard.flat().map((button) => `[${button.text}]`) ?? [];
    return `${who}: ${message.text ?? message.caption ?? '(no text)'} ${buttons.join(' ')}`;
  });
  return lines.length === 0 ? 'The chat is empty.' : `The chat ends with:\n${lines.join('\n')}`;
}
