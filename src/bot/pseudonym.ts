import { createHmac } from 'node:crypto';

/** The name under which a person is stored: an HMAC of the Telegram id, 27 characters, not to be turned back. */
export function pseudonym(secret: string, telegramId: number): string {
  return createHmac('sha256', secret).update(String(telegramId)).digest('base64url').slice(0, 27);
}
