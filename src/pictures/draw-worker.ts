import { createDraw } from './draw.ts';

/** What a thread of `drawing.ts` runs for each order. */
export default createDraw();
