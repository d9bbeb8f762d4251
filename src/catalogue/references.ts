import type { Fault } from './fault.ts';
import type { Filed, RecordsRead } from './records.ts';
import type { Register } from './schema/register.ts';

/** One mention of another record. */
interface Mention {
  readonly field: string;
  readonly id: string;
  readonly among: ReadonlySet<string>;
  readonly called: string;
}

type Identified = { readonly id: string };

const idsOf = (filed: readonly Filed<Identified>[]): ReadonlySet<string> =>
  new Set(filed.map(({ record }) => record.id));

function duplicates(filed: readonly Filed<Identified>[]): readonly Fault[] {
  const seen = new Set<string>();
  return filed.flatMap(({ file, record }) => {
    if (!seen.has(record.id)) {
      seen.add(record.id);
      return [];
    }
    return [{ file, record: record.id, field: 'id', message: 'this id is used twice' }];
  });
}

function broken<T extends Identified>(
  filed: readonly Filed<T>[],
  mentionsOf: (record: T) => readonly Mention[],
): readonly Fault[] {
  return filed.flatMap(({ file, record }) =>
    mentionsOf(record)
      .filter(({ id, among }) => !among.has(id))
      .map(({ field, id, called }) => ({ file, record: record.id, field, message: `no ${called} «${id}»` })),
  );
}

/** A register has no id of its own: it is the one of its kind and scope. */
const named = ({ file, record }: Filed<Register>): Filed<Register & Identified> => ({
  file,
  record: { ...record, id: `${record.kind} ${record.scope}` },
});

/** Faults between records: an id used twice, a mention of a record that does not exist. */
export function checkReferences({ records, malformed }: Omit<RecordsRead, 'faults'>): readonly Fault[] {
  const scopes = new Set([...idsOf(records.regions), 'kz']);
  const all =
    (called: string, among: ReadonlySet<string>) =>
    (field: string, ids: readonly string[]): readonly Mention[] =>
      ids.filter((id) => !malformed.has(id)).map((id) => ({ field, id, among, called }));
  const source = all('source', idsOf(records.sources));
  const region = all('region', idsOf(records.regions));
  const college = all('college', idsOf(records.colleges));
  const specialty = all('specialty', idsOf(records.specialties));
  const employer = all('employer', idsOf(records.employers));
  const field = all('field of work', idsOf(records.fields));
  const profession = all('profession', idsOf(records.professions));
  const { registers, ...identified } = records;
  const lists: readonly (readonly Filed<Identified>[])[] = Object.values(identified);

  return [
    ...lists.flatMap(duplicates),
    ...broken(records.regions, ({ sources }) => source('sources', sources)),
    ...broken(records.specialties, ({ sources, qualifications }) => [
      ...source('sources', sources),
      ...qualifications.flatMap((each, at) => source(`qualifications.${at}.sources`, each.sources)),
    ]),
    ...broken(records.colleges, ({ regionId, sources, programmes }) => [
      ...region('regionId', [regionId]),
      ...source('sources', sources),
      ...programmes.flatMap((programme, at) => [
        ...specialty(`programmes.${at}.specialtyId`, [programme.specialtyId]),
        ...employer(`programmes.${at}.employerIds`, programme.employerIds),
        ...source(`programmes.${at}.sources`, programme.sources ?? []),
      ]),
    ]),
    ...broken(records.employers, ({ links }) =>
      links.flatMap((link, at) => [
        ...region(`links.${at}.regionId`, [link.regionId]),
        ...college(`links.${at}.collegeId`, link.collegeId === null ? [] : [link.collegeId]),
        ...source(`links.${at}.sources`, link.sources),
      ]),
    ),
    ...broken(records.statistics, ({ scope, sources, disagreesWith }) => [
      ...all('region', scopes)('scope', [scope]),
      ...source('sources', sources),
      ...all('statistic', idsOf(records.statistics))('disagreesWith', disagreesWith),
    ]),
    ...broken(records.professions, (record) => [
      ...field('field', [record.field]),
      ...specialty('specialties', record.specialties),
    ]),
    ...broken(records.descriptions, ({ id }) => profession('id', [id])),
    ...broken(records.demand, ({ professionId, specialtyId, regionId, sourceIds }) => [
      ...profession('professionId', professionId === null ? [] : [professionId]),
      ...specialty('specialtyId', specialtyId === null ? [] : [specialtyId]),
      ...all('region', scopes)('regionId', [regionId]),
      ...source('sourceIds', sourceIds),
    ]),
    ...broken(registers.map(named), ({ scope, source: id }) => [
      ...all('region', scopes)('scope', [scope]),
      ...source('source', [id]),
    ]),
  ];
}
