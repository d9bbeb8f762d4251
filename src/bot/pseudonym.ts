import { createHmac } from 'node:crypto';

/** Keys of what is stored outside a person's record: an HMAC of a purpose and a value, 27 characters. */
export type DeriveKey = (purpose: string, value: string) => string;

/** Keys of one secret; a purpose never gives the key of another, nor that of a person's record. */
export function keysFrom(secret: string): DeriveKey {
  return (purpose, value) =>
    createHmac('sha256', secret).update(`${purpose}\n${value}`).digest('base64url').slice(0, 27);
}

/** The name under which a person is stored: an HMAC of the Telegram id, 27 characters, not to be turned back. */
export function pseudonym(secret: string, telegramId: number): string {
  return createHmac('sha256', secret).update(String(telegramId)).digest('base64url').slice(0, 27);
}
