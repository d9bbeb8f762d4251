import type { Catalogue } from '../catalogue/catalogue.ts';
import { locatePlaces } from '../catalogue/find-places.ts';
import { createSearch, type Search } from '../catalogue/search.ts';
import { createAnswerer } from './answerer.ts';
import { loadQuestions } from './base/questions.ts';
import { type Care, loadCare } from './care/care.ts';
import { findableOf } from './findable.ts';
import { loadWording } from './intents.ts';
import type { Answerer } from './outcome.ts';
import { placesOf } from './places.ts';
import { indexBase, readIndex, writeIndex } from './retrieval/base-index.ts';
import { loadModel } from './retrieval/model.ts';
import { createRetriever } from './retrieval/retriever.ts';

/** Where the build leaves the index of the base; from the sources there is none. */
const PREPARED_INDEX = new URL('base-index.bin', import.meta.url);

/** What may be handed in instead of being made from the data files. */
interface Given {
  readonly search?: Search;
  readonly care?: Care;
  readonly preparedIndex?: URL;
}

/**
 * The answerer over the data files and the catalogue. An index of the base that was prepared from the same data is
 * read, which takes a tenth of the time of building it.
 * @throws when a data file is broken.
 */
export function loadAnswerer(dataDir: string, catalogue: Catalogue, given: Given = {}): Answerer {
  const {
    search = createSearch(catalogue),
    care = loadCare(dataDir),
    preparedIndex = PREPARED_INDEX,
  } = given;
  const wording = loadWording(dataDir, care.helplines);
  const { subjects, conceptsIn, professionsIn, digest } = findableOf(
    loadQuestions(dataDir),
    wording,
    catalogue,
  );
  const index = readIndex(preparedIndex, digest) ?? indexBase(subjects, conceptsIn);
  return createAnswerer({
    subjects,
    retrieve: createRetriever(subjects, conceptsIn, loadModel(dataDir), index),
    frames: wording.frames,
    professionsIn,
    care,
    search,
    locatePlaces: (text) => locatePlaces(catalogue, text),
    ...placesOf(catalogue),
  });
}

/**
 * Prepares the index of the base, for starts from the same data by the same Node.
 * @throws when a data file is broken.
 */
export function prepareIndex(dataDir: string, catalogue: Catalogue, file: URL = PREPARED_INDEX): void {
  const wording = loadWording(dataDir, loadCare(dataDir).helplines);
  const { subjects, conceptsIn, digest } = findableOf(loadQuestions(dataDir), wording, catalogue);
  writeIndex(file, digest, indexBase(subjects, conceptsIn));
}
