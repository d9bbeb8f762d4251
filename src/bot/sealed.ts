import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Chat ids of those who asked to be written to, so that the store alone does not tell whose they are. */
export interface Sealing {
  /** `about` is the key of the record that the id is stored in: elsewhere it cannot be opened. */
  readonly seal: (chatId: number, about: string) => string;
  /** Undefined when it was sealed with another secret or about something else. */
  readonly open: (sealed: string, about: string) => number | undefined;
}

/** AES-256-GCM (NIST SP 800-38D), its key derived from the secret of the pseudonyms by HKDF (RFC 5869). */
export function sealingWith(secret: string): Sealing {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'kasipjol chat ids', KEY_BYTES));
  return {
    seal: (chatId, about) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
      const sealed = Buffer.concat([cipher.update(String(chatId)), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
    },
    open: (sealed, about) => {
      try {
        const bytes = Buffer.from(sealed, 'base64url');
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
          authTagLength: TAG_BYTES,
        })
          .setAAD(Buffer.from(about))
          .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
        const opened = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
        return Number(Buffer.concat([opened, decipher.final()]).toString());
      } catch {
        return undefined;
      }
    },
  };
}
