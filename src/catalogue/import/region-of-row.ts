import type { RowFault } from './cell.ts';
import type { Row } from './column.ts';
import { faultOf, type ImportContext } from './outcome.ts';
import type { PlaceReader } from './places-of-rows.ts';

/** The region of a row: its own, that of the heading line above, of the whole table, of the city; or a fault. */
export function regionOf(row: Row, places: PlaceReader, context: ImportContext): string | RowFault {
  const text = row.texts.get('region');
  const implied = () =>
    places.region(row.section) ?? context.regionId ?? places.region(row.texts.get('city') ?? '');
  const regionId = text === undefined ? implied() : places.region(text);
  if (regionId === undefined) {
    const message =
      text === undefined
        ? 'the region is missing; give --region'
        : `«${text}» is no region; write its name or id as in regions.json`;
    return faultOf(row, ['region'], message);
  }
  if (context.full && context.regionId !== undefined && context.regionId !== regionId) {
    return faultOf(row, ['region'], `of ${regionId}, but --region says ${context.regionId}`);
  }
  return regionId;
}
