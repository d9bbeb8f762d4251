/** Words of which something is remembered; what people type is mostly made of the same ones. */
const MOST_REMEMBERED = 20_000;
/** A longer one is hardly a word, and what is read off it may be large. */
const LONGEST_REMEMBERED = 40;

/** The same pure reading of words, each read once; words only, never texts. */
export function remembered<R>(read: (word: string) => R): (word: string) => R {
  const known = new Map<string, R>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const now = read(word);
    if (known.size < MOST_REMEMBERED && word.length <= LONGEST_REMEMBERED) known.set(word, now);
    return now;
  };
}

/** The same pure reading of texts, of which several parts ask about one text after the other: only that of the last text is kept. */
export function lastRemembered<R>(read: (text: string) => R): (text: string) => R {
  let last: { readonly text: string; readonly reading: R } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, reading: read(text) };
    return last.reading;
  };
}
