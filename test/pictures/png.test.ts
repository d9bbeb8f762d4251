import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodePng } from '../../src/pictures/png.ts';

const sized = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
  .chain(([width, height]) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      colours: fc.uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 }),
    }),
  );

test('another reader of PNG sees the same pixels', async () => {
  await fc.assert(
    fc.asyncProperty(sized, async ({ width, height, colours }) => {
      const opaque = colours.map((value, index) => (index % 4 === 3 ? 255 : value));
      const image = await loadImage(encodePng(opaque, width, height));
      expect([image.width, image.height]).toEqual([width, height]);
      const context = createCanvas(width, height).getContext('2d');
      context.drawImage(image, 0, 0);
      expect([...context.getImageData(0, 0, width, height).data]).toEqual([...opaque]);
    }),
  );
});
