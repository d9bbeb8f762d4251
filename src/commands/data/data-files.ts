import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { NewRecords } from '../../catalogue/import/outcome.ts';
import type { College } from '../../catalogue/schema/college.ts';
import type { Source } from '../../catalogue/schema/source.ts';

/** New contents of data files, by path inside the data folder. */
export type NewFiles = ReadonlyMap<string, string>;

const asText = (records: unknown): string => `${JSON.stringify(records, null, 2)}\n`;

function inRegion(colleges: Iterable<College>, regionId: string): readonly College[] {
  return [...colleges].filter((college) => college.regionId === regionId);
}

/** The files that differ from what the catalogue holds. */
export function changedFiles(
  catalogue: Catalogue,
  records: NewRecords,
  source: Source | undefined,
): NewFiles {
  const files = new Map<string, string>();
  const put = (file: string, before: Iterable<unknown>, after: readonly unknown[] | undefined) => {
    if (after !== undefined && JSON.stringify([...before]) !== JSON.stringify(after))
      files.set(file, asText(after));
  };
  if (records.colleges !== undefined) {
    for (const { id } of catalogue.regions.values()) {
      put(`colleges/${id}.json`, inRegion(catalogue.colleges.values(), id), inRegion(records.colleges, id));
    }
  }
  put('specialties.json', catalogue.specialties.values(), records.specialties);
  put('statistics.json', catalogue.statistics.values(), records.statistics);
  put('employers.json', catalogue.employers.values(), records.employers);
  put('registers.json', catalogue.registers, records.registers);
  const isNew = source !== undefined && !catalogue.sources.has(source.id);
  if (isNew && files.size > 0) files.set('sources.json', asText([...catalogue.sources.values(), source]));
  return files;
}
