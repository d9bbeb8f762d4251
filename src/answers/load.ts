import type { Catalogue } from '../catalogue/catalogue.ts';
import { locatePlaces, type PlaceMatch } from '../catalogue/find-places.ts';
import type { College } from '../catalogue/schema/college.ts';
import { createSearch, type Hit, type Search } from '../catalogue/search.ts';
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

/** Colleges that teach what leads to a profession, or a specialty itself; programmes that are not recommended do not count. */
function collegesTeaching(
  catalogue: Catalogue,
  { kind, id }: Hit,
  regionId: string | null,
): readonly College[] {
  const leading = kind === 'profession' ? (catalogue.professions.get(id)?.specialties ?? []) : [id];
  const specialties = new Set(kind === 'profession' || kind === 'specialty' ? leading : []);
  const colleges = new Set([...specialties].flatMap((each) => catalogue.collegesBySpecialty.get(each) ?? []));
  return [...colleges].filter(
    (college) =>
      (regionId === null || college.regionId === regionId) &&
      college.programmes.some(({ specialtyId, recommend }) => recommend && specialties.has(specialtyId)),
  );
}

const titled = ({ id, name }: College) => ({ id, title: name });

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
    collegesAt: (place) => collegesAt(catalogue, place).map(titled),
    collegesTeaching: (hit, regionId) => collegesTeaching(catalogue, hit, regionId).map(titled),
  });
}
