/** What a link with a token leads to; the first characters of its payload say which. */
const PREFIXES = { share: 'f_', class: 'c_' } as const;
export type SecretLinkKind = keyof typeof PREFIXES;

/** 144 bits in base64url. */
const TOKEN = /^[\w-]{24}$/;

/** What stands after `?start=`. It says nothing but of which kind it is. */
export function payloadOf(kind: SecretLinkKind, token: string): string {
  return `${PREFIXES[kind]}${token}`;
}

/** What stands after the prefix of a payload, whether it is a token or not; undefined for a payload of another kind. */
export function wordOf(kind: SecretLinkKind, payload: string): string | undefined {
  const word = payload.trim();
  return word.startsWith(PREFIXES[kind]) ? word.slice(PREFIXES[kind].length) : undefined;
}

export function isToken(word: string): boolean {
  return TOKEN.test(word);
}
