import { z } from 'zod';
import { bilingualSchema, idSchema, partialDateSchema } from './common.ts';

/** What kind of publisher stands behind a fact. `background` is general knowledge and is never shown. */
export const SOURCE_KINDS = [
  'register',
  'law',
  'state',
  'measurement',
  'international',
  'college-site',
  'press',
  'unofficial-list',
  'background',
] as const;

export const sourceSchema = z.strictObject({
  id: idSchema.describe('referred to by records of the other files'),
  publisher: bilingualSchema.describe(
    'who published it, as a reader sees it; never a file or repository path',
  ),
  url: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .describe('address of the publication, null when not known'),
  date: partialDateSchema.nullable().describe('when it was published, null when the publication is undated'),
  kind: z.enum(SOURCE_KINDS).describe('decides the rank of the facts that rest on it'),
  origin: z.string().optional().describe('where editors found it; never shown'),
});

export type SourceKind = (typeof SOURCE_KINDS)[number];
export type Source = Readonly<z.infer<typeof sourceSchema>>;
