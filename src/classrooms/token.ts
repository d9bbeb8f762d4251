const PREFIX = 'c_';
/** 144 bits in base64url. */
const TOKEN = /^[\w-]{24}$/;

/** The payload of the link by which pupils come to a class. It says nothing but that it is one. */
export function classPayload(token: string): string {
  return `${PREFIX}${token}`;
}

/** What stands after the prefix of a class's payload, a token or not; undefined for a payload of another kind. */
export function classWordOf(payload: string): string | undefined {
  const word = payload.trim();
  return word.startsWith(PREFIX) ? word.slice(PREFIX.length) : undefined;
}

export function isClassToken(word: string): boolean {
  return TOKEN.test(word);
}
