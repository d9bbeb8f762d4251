import type { Catalogue } from './catalogue.ts';
import type { Coordinates } from './schema/common.ts';

export interface NearestPlace {
  readonly regionId: string;
  /** Name of the city in both languages. */
  readonly cityName: { readonly kk: string; readonly ru: string };
  readonly kilometres: number;
}

const EARTH_RADIUS_KM = 6371;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in kilometres (haversine formula, sphere of 6371 km). */
export function kilometresBetween(from: Coordinates, to: Coordinates): number {
  const halfLatitude = Math.sin(radians(to.latitude - from.latitude) / 2);
  const halfLongitude = Math.sin(radians(to.longitude - from.longitude) / 2);
  const chord =
    halfLatitude ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * halfLongitude ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The city of the catalogue nearest to a point, as the crow flies; undefined only for an empty catalogue. */
export function nearestPlace(catalogue: Catalogue, point: Coordinates): NearestPlace | undefined {
  let nearest: NearestPlace | undefined;
  for (const region of catalogue.regions.values()) {
    for (const city of region.cities) {
      if (city.coordinates === null) continue;
      const kilometres = kilometresBetween(point, city.coordinates);
      if (nearest === undefined || kilometres < nearest.kilometres) {
        nearest = { regionId: region.id, cityName: city.name, kilometres };
      }
    }
  }
  return nearest;
}
