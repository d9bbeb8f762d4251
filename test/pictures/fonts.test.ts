import { readFileSync } from 'node:fs';
import { createCanvas } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { FONT_FILES, fontPath, loadPictureFonts, registerFont } from '../../src/pictures/fonts.ts';

const KAZAKH = 'абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі';
const LETTERS = [...KAZAKH, ...KAZAKH.toUpperCase(), ...'abcXYZ0123456789«»—–…·%'];
/** For private use: no font of ours gives it a glyph. */
const NO_LETTER = '\ue000';

function pixels(family: string, text: string): Buffer {
  const context = createCanvas(80, 80).getContext('2d');
  context.font = `48px "${family}"`;
  context.fillText(text, 12, 58);
  return context.canvas.data();
}

/** The first of some places in a file where a table of the wanted kind is announced. */
function placeOf(places: readonly number[], wanted: (at: number) => boolean): number {
  const place = places.find(wanted);
  if (place === undefined) throw new Error('The font has no table of Unicode characters');
  return place;
}

/** Glyph number of a character in a font file, by its table `cmap` of format 4 (platform 3, encoding 1). */
function glyphOf(font: Buffer, character: string): number {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const cmapEntry = placeOf(tables, (at) => font.toString('latin1', at, at + 4) === 'cmap');
  const cmap = font.readUInt32BE(cmapEntry + 8);
  const encodings = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + 4 + 8 * index);
  const unicode = placeOf(encodings, (at) => font.readUInt32BE(at) === 0x3_0001);
  const table = cmap + font.readUInt32BE(unicode + 4);
  const double = font.readUInt16BE(table + 6);
  const code = character.codePointAt(0) ?? 0;
  for (let at = 0; at < double; at += 2) {
    if (code > font.readUInt16BE(table + 14 + at)) continue;
    const first = font.readUInt16BE(table + 16 + double + at);
    if (code < first) return 0;
    const delta = font.readUInt16BE(table + 16 + 2 * double + at);
    const offsetAt = table + 16 + 3 * double + at;
    const offset = font.readUInt16BE(offsetAt);
    if (offset === 0) return (code + delta) % 65536;
    return font.readUInt16BE(offsetAt + offset + 2 * (code - first));
  }
  return 0;
}

test.each(Object.entries(FONT_FILES))('%s has a glyph of its own for every Kazakh letter', (_, file) => {
  const font = readFileSync(fontPath(file) ?? '');
  expect(LETTERS.filter((letter) => glyphOf(font, letter) === 0)).toEqual([]);
  expect(glyphOf(font, NO_LETTER)).toBe(0);
});

test.each(Object.keys(FONT_FILES))('%s draws every Kazakh letter, none as an empty box', (family) => {
  loadPictureFonts();
  const [box, nothing] = [pixels(family, NO_LETTER), pixels(family, '')];
  const missing = LETTERS.filter((letter) => {
    const drawn = pixels(family, letter);
    return drawn.equals(box) || drawn.equals(nothing);
  });
  expect(missing).toEqual([]);
});

test.each([
  ['ә', 'а'],
  ['ғ', 'г'],
  ['қ', 'к'],
  ['ң', 'н'],
  ['ө', 'о'],
  ['ұ', 'ү'],
  ['һ', 'н'],
  ['і', 'ı'],
])('%s is not drawn as %s', (kazakh, other) => {
  const { regular, bold } = loadPictureFonts();
  for (const family of [regular, bold]) {
    expect(pixels(family, kazakh).equals(pixels(family, other))).toBe(false);
  }
});

test('a missing font is named in one line', () => {
  const file = '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Lost.ttf';
  expect(() => registerFont('Lost', file)).toThrow(
    `Font for pictures is missing: ${file} (npm ci brings it)`,
  );
  expect(() => registerFont('Lost', 'no-such-package/lost.ttf')).toThrow(
    /^Font for pictures is missing: [^\n]+$/u,
  );
});

test('a file that is no font is named in one line', () => {
  expect(() => registerFont('Broken', '@expo-google-fonts/noto-sans/package.json')).toThrow(
    'Font for pictures cannot be read: @expo-google-fonts/noto-sans/package.json',
  );
});
