/** The typeface of all pictures comes with the house, so that they look the same on every machine. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { GlobalFonts } from '@napi-rs/canvas';

/** Names of registered font families, to be used in a canvas font. */
export interface PictureFonts {
  readonly regular: string;
  readonly bold: string;
}

/** Family name → file inside node_modules. Own names: a system font of that name must not slip in. */
export const FONT_FILES = {
  'Kasipjol Regular': '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  'Kasipjol Bold': '@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
} as const;

/** Registers the fonts of the pictures once per process. Throws one line that names a missing font. */
export function loadPictureFonts(): PictureFonts {
  for (const [family, file] of Object.entries(FONT_FILES)) registerFont(family, file);
  return { regular: 'Kasipjol Regular', bold: 'Kasipjol Bold' };
}

/** Registers one font file of an installed package (`package/path/file.ttf`) under a family name. */
export function registerFont(family: string, file: string): void {
  if (GlobalFonts.has(family)) return;
  const path = fontPath(file);
  if (path === undefined) throw new Error(`Font for pictures is missing: ${file} (npm ci brings it)`);
  if (GlobalFonts.registerFromPath(path, family) === null) {
    throw new Error(`Font for pictures cannot be read: ${file}`);
  }
}

/** Where a font file of an installed package lies, undefined when it is not there. */
export function fontPath(file: string): string | undefined {
  try {
    const path = fileURLToPath(import.meta.resolve(file));
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
