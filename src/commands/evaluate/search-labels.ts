import { z } from 'zod';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import { CommandError } from '../command-error.ts';
import { readLabelled } from './read-labelled.ts';

const labelledQuerySchema = z.strictObject({
  id: z.string().min(1),
  query: z.string().min(1),
  lang: z.enum(['kk', 'ru', 'mixed', 'latin']),
  noise: z.array(z.string().min(1)).min(1),
  kind: z
    .enum(['profession', 'specialty', 'college', 'employer', 'region', 'none'])
    .describe('none: nonsense, nothing is to be found'),
  expect: z.array(z.string().min(1)).describe('any of them is the right first hit; empty for nonsense'),
  tie: z
    .boolean()
    .describe('truly equal: the first three hold all of them, or nothing else if they are more'),
  region: z.string().nullable().describe('region of the asker'),
  expectRegion: z.string().optional().describe('the region that the query names'),
  aside: z.boolean().describe('in the half that no one looks at while tuning'),
});

export type LabelledQuery = Readonly<z.infer<typeof labelledQuerySchema>>;

const labelledFileSchema = z
  .strictObject({
    format: z.literal(1),
    about: z.string(),
    count: z.int(),
    queries: z.array(labelledQuerySchema).min(1),
  })
  .refine(({ count, queries }) => count === queries.length, 'count differs from the number of queries')
  .refine(({ queries }) => new Set(queries.map(({ id }) => id)).size === queries.length, 'an id stands twice')
  .refine(
    ({ queries }) => queries.every(({ kind, expect }) => (kind === 'none') === (expect.length === 0)),
    'a query of kind none expects nothing, any other expects something',
  );

function holds(catalogue: Catalogue, id: string): boolean {
  const { professions, specialties, colleges, employers, regions } = catalogue;
  return [professions, specialties, colleges, employers, regions].some((records) => records.has(id));
}

/** Reads a labelled file. Throws a `CommandError` when its form is wrong or it names a record that is not there. */
export function readLabelledQueries(file: string, catalogue: Catalogue): readonly LabelledQuery[] {
  const { queries } = readLabelled(
    file,
    labelledFileSchema,
    'labelled queries as in test/evaluation/search.json',
  );
  for (const { id, expect } of queries) {
    const unknown = expect.find((each) => !holds(catalogue, each));
    if (unknown !== undefined) {
      throw new CommandError(`${file}: query ${id} expects ${unknown}, which the data do not hold`);
    }
  }
  return queries;
}
