import { z } from 'zod';
import { idSchema } from './common.ts';

export const searchWordSchema = z.strictObject({
  id: idSchema,
  words: z
    .array(z.string().regex(/^[\p{L}-]+$/u, 'one word'))
    .min(2)
    .describe('words that mean the same to a search: «медицинский», «медициналық», «мед»'),
});

export type SearchWord = Readonly<z.infer<typeof searchWordSchema>>;
