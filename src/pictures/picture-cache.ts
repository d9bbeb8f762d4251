/** Keeps the pictures asked for most recently, so that the same result is not drawn twice. */
import type { Buffer } from 'node:buffer';

export interface PictureCache {
  /** The picture kept under this key, else the drawn one, which is then kept. A failed drawing keeps nothing. */
  readonly get: (key: string, draw: () => Buffer) => Buffer;
  /** Pictures kept now, at most the limit. */
  readonly size: () => number;
}

/** Least recently asked for goes first. Throws RangeError when the limit is not a whole number from 1. */
export function createPictureCache(limit: number): PictureCache {
  if (!Number.isInteger(limit) || limit < 1)
    throw new RangeError(`Limit of pictures must be 1 or more: ${limit}`);
  // A Map remembers the order of insertion: the first key is the one not asked for the longest.
  const kept = new Map<string, Buffer>();
  return {
    get: (key, draw) => {
      const picture = kept.get(key) ?? draw();
      kept.delete(key);
      kept.set(key, picture);
      for (const oldest of kept.keys()) {
        if (kept.size <= limit) break;
        kept.delete(oldest);
      }
      return picture;
    },
    size: () => kept.size,
  };
}
