import type { MessageEntity } from 'grammy/types';
import { withDetected } from '../checks/detect.ts';
import { checkCaption, checkEntities, checkText } from '../checks/text.ts';
import { badRequest } from '../errors.ts';
import type { ChatState } from '../world.ts';

/** The checked text of a message with its formatting. */
export function textContent(
  text: string,
  entities: MessageEntity[] | undefined,
  parseMode: string | undefined,
): { text: string; entities?: MessageEntity[] } {
  refuseParseMode(parseMode);
  checkText(text);
  checkEntities(text, entities ?? []);
  const all = withDetected(text, entities);
  return { text, ...(all.length > 0 ? { entities: all } : {}) };
}

/** The checked caption of a photo or document; nothing when there is none. */
export function captionContent(
  caption: string | undefined,
  entities: MessageEntity[] | undefined,
  parseMode: string | undefined,
): { caption?: string; caption_entities?: MessageEntity[] } {
  refuseParseMode(parseMode);
  if (caption === undefined || caption === '') return {};
  checkCaption(caption);
  checkEntities(caption, entities ?? []);
  const all = withDetected(caption, entities);
  return { caption, ...(all.length > 0 ? { caption_entities: all } : {}) };
}

/** The house formats with entities alone; HTML or Markdown sent by mistake is refused, not shown raw. */
function refuseParseMode(parseMode: string | undefined): void {
  if (parseMode !== undefined && parseMode !== '') {
    throw badRequest(`the playground takes entities, not parse_mode "${parseMode}"`);
  }
}

interface ReplyParameters {
  readonly message_id: number;
  readonly allow_sending_without_reply?: boolean | undefined;
}

/** The number of the message replied to, when it exists. */
export function replyTarget(state: ChatState, reply: ReplyParameters | undefined): number | undefined {
  if (reply === undefined) return undefined;
  if (state.messages.has(reply.message_id)) return reply.message_id;
  if (reply.allow_sending_without_reply === true) return undefined;
  throw badRequest('message to be replied not found');
}
