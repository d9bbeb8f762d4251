import type { Source } from '../schema/source.ts';
import { fail, type Reading, success } from './cell.ts';
import { freeId, slug } from './names.ts';
import { readDate, readSite } from './values.ts';

const LONGEST_NAME = 24;

/**
 * Reads what --source says: «publisher; date; address», publisher in Kazakh and Russian as «қазақша / по-русски», date
 * and address may be empty; or the id of a known source. The same publication again is the same source.
 */
export function readSource(text: string, known: ReadonlyMap<string, Source>): Reading<Source> {
  const parts = text.split(';').map((part) => part.trim());
  const [publisher = '', date = '', address = '', ...more] = parts;
  const same = known.get(publisher);
  if (parts.length === 1 && same !== undefined) return success(same);
  if (publisher === '' || more.length > 0) return fail('expected "publisher; date; address"');
  const [kk = publisher, ru = kk] = publisher.split(/\s+\/\s+/);
  const when = date === '' ? success(null) : readDate(date);
  if (when.status === 'fail') return when;
  const url = address === '' ? success(null) : readSite(address);
  if (url.status === 'fail') return url;
  const before = [...known.values()].find(
    (source) =>
      source.publisher.kk === kk &&
      source.publisher.ru === ru &&
      source.date === when.value &&
      source.url === url.value,
  );
  if (before !== undefined) return success(before);
  const name = slug(ru).slice(0, LONGEST_NAME).replace(/-+$/, '');
  const id = freeId(['register', name, ...(when.value === null ? [] : [when.value])].join('-'), known);
  return success({ id, publisher: { kk, ru }, url: url.value, date: when.value, kind: 'register' });
}
