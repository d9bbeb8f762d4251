import type { Catalogue } from '../catalogue/catalogue.ts';
import { locatePlaces } from '../catalogue/find-places.ts';
import { createSearch, type Search } from '../catalogue/search.ts';
import { createAnswerer } from './answerer.ts';
import { loadQuestions } from './base/questions.ts';
import { type Care, loadCare } from './care/care.ts';
import { loadWording } from './intents.ts';
import type { Answerer } from './outcome.ts';
import { placesOf } from './places.ts';
import { loadModel } from './retrieval/model.ts';

/**
 * The answerer over the data files and the catalogue.
 * @throws when a data file is broken.
 */
export function loadAnswerer(
  dataDir: string,
  catalogue: Catalogue,
  search: Search = createSearch(catalogue),
  care: Care = loadCare(dataDir),
): Answerer {
  return createAnswerer({
    questions: loadQuestions(dataDir),
    wording: loadWording(dataDir, care.helplines),
    model: loadModel(dataDir),
    care,
    search,
    locatePlaces: (text) => locatePlaces(catalogue, text),
    ...placesOf(catalogue),
  });
}
