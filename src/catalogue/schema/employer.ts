import { z } from 'zod';
import { idSchema, officialNameSchema, partialDateSchema, sourceIdsSchema } from './common.ts';

/** How an employer is tied to a college or region. `partner`: named as a partner, no more is known. */
export const LINK_KINDS = ['dual', 'targeted', 'mentor', 'partner'] as const;

const linkSchema = z.strictObject({
  regionId: idSchema.describe('id of data/regions.json'),
  collegeId: idSchema.nullable().describe('id of a college, null: the link is to the region'),
  kinds: z.array(z.enum(LINK_KINDS)).min(1).describe('dual or targeted training, mentors, or a partner'),
  confirmed: z.boolean().describe('false: only the college itself or an unofficial list claims it'),
  asOf: partialDateSchema.nullable().describe('when it was so'),
  sources: sourceIdsSchema.min(1),
});

export const employerSchema = z.strictObject({
  id: idSchema,
  name: officialNameSchema.describe('as the source writes it'),
  aliases: z.array(z.string().min(1)).describe('other names and spellings that people use'),
  links: z.array(linkSchema).min(1).describe('what ties it to regions and colleges'),
});

export type LinkKind = (typeof LINK_KINDS)[number];
export type EmployerLink = Readonly<z.infer<typeof linkSchema>>;
export type Employer = Readonly<z.infer<typeof employerSchema>>;
