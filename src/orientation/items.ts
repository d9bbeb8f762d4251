import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Language } from '../language/language.ts';
import type { Calibration } from './calibration.ts';

const itemsFile = z.object({
  credit: z.string().describe('Credit line of the activities and occupation profiles'),
  items: z.array(
    z.object({
      id: z.string().describe('Item of the calibration'),
      text: z
        .object({ kk: z.string(), ru: z.string(), en: z.string() })
        .describe('The activity, in our words'),
      reworded: z.boolean().optional().describe('Departs from the measured wording to be fairer or clearer'),
    }),
  ),
});

export interface Activities {
  readonly credit: string;
  /** Texts in the order of the calibration's items. */
  readonly texts: readonly Readonly<Record<Language, string>>[];
}

/** Reads the 48 activities. Throws when an item of the calibration has no text. */
export function loadActivities(file: string | URL, calibration: Calibration): Activities {
  const { credit, items } = itemsFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  const texts = calibration.itemIds.map((id) => {
    const item = items.find((candidate) => candidate.id === id);
    if (!item) throw new Error(`${file}: item ${id} has no text`);
    return item.text;
  });
  return { credit, texts };
}
