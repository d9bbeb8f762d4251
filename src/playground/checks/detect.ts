import type { MessageEntity } from 'grammy/types';

type Detected = 'bot_command' | 'url' | 'email' | 'mention';

const patterns: readonly (readonly [Detected, RegExp])[] = [
  ['email', /[\w.+-]+@[\w-]+\.[\w.-]*\w/g],
  ['url', /https?:\/\/[^\s<>"]*[^\s<>".,!?;:)»]/g],
  [
    'url',
    /(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:kz|com|org|net|ru|me)(?:\/[^\s<>"]*[^\s<>".,!?;:)»])?(?![\w-])/gi,
  ],
  ['bot_command', /(?<![\w/<>])\/[A-Za-z0-9_]{1,32}(?:@\w{3,32})?(?![\w/])/g],
  ['mention', /(?<![\w@])@\w{5,32}/g],
];

/** The entities that Telegram finds in a text by itself, merged with those given; the given ones win. */
export function withDetected(text: string, given: readonly MessageEntity[] = []): MessageEntity[] {
  const found: MessageEntity[] = [];
  const taken = given.filter((entity) => ['text_link', 'code', 'pre', 'url'].includes(entity.type));
  for (const [type, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const candidate = { type, offset: match.index, length: match[0].length };
      if (![...taken, ...found].some((other) => overlaps(other, candidate))) found.push(candidate);
    }
  }
  return [...given, ...found].sort((a, b) => a.offset - b.offset || b.length - a.length);
}

interface Span {
  readonly offset: number;
  readonly length: number;
}

function overlaps(a: Span, b: Span): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
