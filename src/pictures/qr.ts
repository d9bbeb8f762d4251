import type { Buffer } from 'node:buffer';
import { createCanvas } from '@napi-rs/canvas';
import { encode } from 'uqr';
import { encodePng } from './png.ts';

/** What is drawn with, be it pixels or the page of a PDF. */
export interface Pen {
  fillStyle: unknown;
  readonly fillRect: (x: number, y: number, width: number, height: number) => void;
}

/** The white edge that readers need around the code, by its standard (ISO/IEC 18004), in modules. */
const QUIET_ZONE = 4;
/** Alone in a chat: whole pixels for a module, so that no edge blurs. */
const MODULE_PIXELS = 16;

/** Rows of dark (true) and light modules with the quiet zone around. Restores up to 15 % of the code (level M). */
export function qrModules(text: string): readonly (readonly boolean[])[] {
  return encode(text, { ecc: 'M', border: QUIET_ZONE }).data;
}

/** PNG of the code alone, black on white. */
export function renderQr(text: string): Buffer {
  const modules = qrModules(text);
  const side = modules.length * MODULE_PIXELS;
  const canvas = createCanvas(side, side);
  paintQr(canvas.getContext('2d'), modules, { left: 0, top: 0, side });
  return encodePng(canvas.data(), side, side);
}

/** Draws the code with its quiet zone into a square. */
export function paintQr(
  context: Pen,
  modules: readonly (readonly boolean[])[],
  { left, top, side }: { readonly left: number; readonly top: number; readonly side: number },
): void {
  const module = side / modules.length;
  context.fillStyle = '#ffffff';
  context.fillRect(left, top, side, side);
  context.fillStyle = '#000000';
  for (const [row, line] of modules.entries()) {
    for (const { start, length } of runsOf(line)) {
      // A whole run at once: between single squares a printer leaves hairlines.
      context.fillRect(left + start * module, top + row * module, length * module, module * 1.02);
    }
  }
}

function runsOf(line: readonly boolean[]): readonly { readonly start: number; readonly length: number }[] {
  const runs: { start: number; length: number }[] = [];
  for (const [index, isDark] of line.entries()) {
    const last = runs.at(-1);
    if (!isDark) continue;
    if (last && last.start + last.length === index) last.length += 1;
    else runs.push({ start: index, length: 1 });
  }
  return runs;
}
