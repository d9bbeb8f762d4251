import { Buffer } from 'node:buffer';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import type { Draw } from './draw.ts';

/** A thread that has nothing to draw ends after so long, in milliseconds. */
const IDLE = 60_000;
/** The same ending as this file: built, or as it is written. */
const WORKER = fileURLToPath(new URL(`./draw-worker${extname(import.meta.url)}`, import.meta.url));

/** Draws in a thread of its own, one picture after the other, so that nobody's answer waits for a picture. */
export function createDrawing(): Draw {
  const pool = new Tinypool({ filename: WORKER, minThreads: 0, maxThreads: 1, idleTimeout: IDLE });
  return async (order) => {
    const drawn: Uint8Array = await pool.run(order);
    return Buffer.from(drawn.buffer, drawn.byteOffset, drawn.byteLength);
  };
}
