import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import jsqr from 'jsqr';
import { describe, expect, test } from 'vitest';
import { loadPictureFonts } from '../../src/pictures/fonts.ts';
import { renderPoster } from '../../src/pictures/poster.ts';
import { layoutPoster, PAGE, type Poster } from '../../src/pictures/poster-layout.ts';
import { renderQr } from '../../src/pictures/qr.ts';
import { measureText } from '../../src/pictures/render-profile.ts';

const fonts = loadPictureFonts();
const poster: Poster = {
  title: 'Мамандық таңдауға көмектесетін бот',
  label: '9«Ғ» сыныбы, №12 мектеп-гимназия, Өскемен',
  steps: ['1. Телефон камерасын кодқа қарат.', '2. «Бастау» түймесін бас.', '3. Сұрақтарға жауап бер.'],
  url: 'https://t.me/kasipjol_bot?start=c_AbCdEfGhIjKlMnOpQrStUvWx',
  footnote: 'Атың-жөнің сұралмайды да, сақталмайды.',
};

/** What a camera reads from a picture that stands `side` pixels wide on it, turned by so many degrees. */
async function seen(png: Buffer, side: number, degrees = 0): Promise<string | undefined> {
  const picture = await loadImage(png);
  const height = (side * picture.height) / picture.width;
  const canvas = createCanvas(Math.round(side * 1.6), Math.round(height * 1.4));
  const context = canvas.getContext('2d');
  context.fillStyle = '#8a8f94';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((degrees * Math.PI) / 180);
  // Dim light and a lens that is not quite sharp.
  context.filter = 'blur(0.6px) brightness(75%)';
  context.drawImage(picture, -side / 2, -height / 2, side, height);
  const { data, width, height: rows } = context.getImageData(0, 0, canvas.width, canvas.height);
  return jsqr.default(data, width, rows)?.data;
}

describe('the poster of a class', () => {
  test('is read near, from afar, and held askew', async () => {
    const png = renderPoster(fonts, poster, 'png');
    expect(await seen(png, 900)).toBe(poster.url);
    expect(await seen(png, 400, 12)).toBe(poster.url);
    // A4 on a photo 4032 pixels wide (26 mm lens, as phones have) taken from 7 m with twofold zoom.
    expect(await seen(png, 175, 5)).toBe(poster.url);
  });

  test('is one page of A4 as PDF', () => {
    const pdf = renderPoster(fonts, poster, 'pdf').toString('latin1');
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toMatch(/\/MediaBox \[0 0 595 842\]/);
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  test('whatever the words are, nothing leaves the page, nothing overlaps, and the code stays big', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 60 });
    fc.assert(
      fc.property(words, words, fc.array(words, { maxLength: 4 }), words, (title, label, steps, footnote) => {
        const { texts, qr } = layoutPoster(measureText, fonts, { ...poster, title, label, steps, footnote });
        const boxes = [...texts.map(({ top, height }) => ({ top, height })), { top: qr.top, height: qr.side }]
          .toSorted((left, right) => left.top - right.top)
          .filter(({ height }) => height > 0);
        for (const [index, { top, height }] of boxes.entries()) {
          expect(top).toBeGreaterThanOrEqual(39);
          expect(top + height).toBeLessThanOrEqual((boxes[index + 1]?.top ?? PAGE.height - 39) + 0.01);
        }
        for (const { width } of texts) expect(width).toBeLessThanOrEqual(PAGE.width - 79);
        // More than half of the width of the page: 11 cm.
        expect(qr.side).toBeGreaterThan(PAGE.width / 2);
      }),
      { numRuns: 60 },
    );
  });
});

test('the code alone is read', async () => {
  expect(await seen(renderQr(poster.url), 200)).toBe(poster.url);
});
