import type { Fault } from '../catalogue/fault.ts';
import type { WishRules } from './rules.ts';

interface Ids {
  readonly has: (id: string) => boolean;
}

/** Faults between the wish rules and the catalogue: a mention of a record that does not exist, a group named twice. */
export function checkWishRules(
  { limits, portal, ownDates }: WishRules,
  { sources, specialties }: { readonly sources: Ids; readonly specialties: Ids },
): readonly Fault[] {
  const missing = (known: Ids, called: string, field: string, ids: readonly string[]) =>
    ids.filter((id) => !known.has(id)).map((id) => fault(field, `no ${called} «${id}»`));
  return [
    ...missing(sources, 'source', 'limits.sources', limits.sources),
    ...missing(sources, 'source', 'portal.sources', portal.sources),
    ...ownDates.flatMap((group, at) => [
      ...(ownDates.findIndex(({ id }) => id === group.id) < at
        ? [fault(`ownDates.${at}.id`, `«${group.id}» is used twice`)]
        : []),
      ...missing(sources, 'source', `ownDates.${at}.sources`, group.sources),
      ...missing(specialties, 'specialty', `ownDates.${at}.specialtyIds`, group.specialtyIds),
    ]),
  ];
}

function fault(field: string, message: string): Fault {
  return { file: 'wish-rules.json', record: '', field, message };
}
