import type { MessageEntity } from 'grammy/types';
import { badRequest } from '../errors.ts';
import { limits } from './limits.ts';

/** Refuses the text of a message that is empty or longer than 4096 UTF-16 units. */
export function checkText(text: string): void {
  if (text.trim() === '') throw badRequest('message text is empty');
  if (text.length > limits.textUnits) throw badRequest('message is too long');
}

/** Refuses a caption longer than 1024 UTF-16 units. */
export function checkCaption(caption: string): void {
  if (caption.length > limits.captionUnits) throw badRequest('message caption is too long');
}

/** Refuses the answer to a button press longer than 200 UTF-16 units. */
export function checkCallbackAnswer(text: string): void {
  if (text.length > limits.callbackAnswerUnits) throw badRequest('MESSAGE_TOO_LONG');
}

/** Refuses entities outside of the text or cutting a character in half. Offsets are UTF-16 units. */
export function checkEntities(text: string, entities: readonly MessageEntity[]): void {
  if (entities.length > limits.entities) throw badRequest('too many entities (at most 100 are kept)');
  for (const { offset, length } of entities) {
    if (offset < 0 || length <= 0) throw badRequest(`entity at UTF-16 offset ${offset} has length ${length}`);
    if (offset + length > text.length) {
      throw badRequest(
        `entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${text.length}`,
      );
    }
    if (splitsCharacter(text, offset) || splitsCharacter(text, offset + length)) {
      throw badRequest(`entity beginning at UTF-16 offset ${offset} cuts a character in half`);
    }
  }
}

function splitsCharacter(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF]$/.test(text.charAt(at - 1)) && /^[\uDC00-\uDFFF]$/.test(text.charAt(at));
}
