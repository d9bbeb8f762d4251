/** Keeps the pictures asked for most recently, so that the same one is not drawn twice. */
import type { Buffer } from 'node:buffer';
import type { Draw } from './draw.ts';

/**
 * The same drawing; of up to `limit` orders the pictures are kept, and least recently asked for goes first. A failed
 * drawing keeps nothing. Throws RangeError when the limit is not a whole number from 1.
 */
export function rememberPictures(draw: Draw, limit: number): Draw {
  if (!Number.isInteger(limit) || limit < 1)
    throw new RangeError(`Limit of pictures must be 1 or more: ${limit}`);
  // A Map remembers the order of insertion: the first key is the one not asked for the longest.
  const kept = new Map<string, Promise<Buffer>>();
  return (order) => {
    const key = JSON.stringify(order);
    const picture = kept.get(key) ?? draw(order);
    kept.delete(key);
    kept.set(key, picture);
    picture.catch(() => {
      if (kept.get(key) === picture) kept.delete(key);
    });
    for (const oldest of kept.keys()) {
      if (kept.size <= limit) break;
      kept.delete(oldest);
    }
    return picture;
  };
}
