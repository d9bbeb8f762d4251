import type { Catalogue } from '../catalogue/catalogue.ts';
import { locatePlaces, type PlaceMatch } from '../catalogue/find-places.ts';
import type { College } from '../catalogue/schema/college.ts';
import { createSearch, type Search } from '../catalogue/search.ts';
import { createAnswerer } from './answerer.ts';
import { loadQuestions } from './base/questions.ts';
import { loadCare } from './care/care.ts';
import { loadWording } from './intents.ts';
import type { Answerer } from './outcome.ts';

function isAt(college: College, place: PlaceMatch): boolean {
  if (place.kind === 'region') return true;
  return college.city === place.name.ru || college.district === place.name.ru;
}

/** Colleges of a place, those whose programmes are known first; for a city or district without any, those of its region. */
function collegesAt(catalogue: Catalogue, place: PlaceMatch): readonly College[] {
  const inRegion = catalogue.collegesByRegion.get(place.regionId) ?? [];
  const here = inRegion.filter((college) => isAt(college, place));
  return [...(here.length > 0 ? here : inRegion)].sort((a, b) => b.programmes.length - a.programmes.length);
}

/**
 * The answerer over the data files and the catalogue.
 * @throws when a data file is broken.
 */
export function loadAnswerer(
  dataDir: string,
  catalogue: Catalogue,
  search: Search = createSearch(catalogue),
): Answerer {
  return createAnswerer({
    questions: loadQuestions(dataDir),
    wording: loadWording(dataDir),
    isCare: loadCare(dataDir).isCare,
    search,
    locatePlaces: (text) => locatePlaces(catalogue, text),
    regionTitle: (id) => catalogue.regions.get(id)?.name ?? null,
    collegesAt: (place) => collegesAt(catalogue, place).map(({ id, name }) => ({ id, title: name })),
  });
}
