import { z } from 'zod';
import { bilingualSchema, idSchema, partialDateSchema, sourceIdsSchema } from './common.ts';

export const demandSchema = z
  .strictObject({
    id: idSchema.describe('slug, such as aktobe-new-florist-2025'),
    professionId: idSchema.nullable().describe('the profession that the source speaks of'),
    specialtyId: idSchema.nullable().describe('or the specialty; one of the two is null'),
    regionId: idSchema.describe('kz (the whole country) or the id of a region'),
    what: bilingualSchema.describe('one plain sentence of our own, with its caveat; no salary, no forecast'),
    sourceIds: sourceIdsSchema.min(1),
    asOf: partialDateSchema.describe('when it was so or was published'),
  })
  .refine(
    ({ professionId, specialtyId }) => (professionId === null) !== (specialtyId === null),
    'either a profession or a specialty is needed, not both',
  );

/** What a source says of the demand for a profession or a specialty. */
export type Demand = Readonly<z.infer<typeof demandSchema>>;
