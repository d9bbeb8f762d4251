const PREFIX = 'f_';
/** 144 bits in base64url. */
const TOKEN = /^[\w-]{24}$/;

/** The payload of a link to a shared card. It says nothing but that it is one. */
export function sharePayload(token: string): string {
  return `${PREFIX}${token}`;
}

/**
 * What stands after the prefix of a share's payload, whether it is a token or not; undefined for a payload of another kind.
 */
export function shareWordOf(payload: string): string | undefined {
  const word = payload.trim();
  return word.startsWith(PREFIX) ? word.slice(PREFIX.length) : undefined;
}

export function isToken(word: string): boolean {
  return TOKEN.test(word);
}
