import { createHash } from 'node:crypto';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Question } from './base/schema.ts';
import type { Wording } from './intents.ts';
import { createNamesIn, type NamesIn, withProfessions } from './names-in.ts';
import { namedProfessions } from './places.ts';
import { type Concepts, createConcepts } from './retrieval/concepts.ts';
import { type Subject, subjectsOf } from './subjects.ts';

/** What retrieval can find, and how concepts are read in texts. */
export interface Findable {
  readonly subjects: readonly Subject[];
  readonly professionsIn: NamesIn;
  readonly conceptsIn: Concepts;
  /** Stands for all that an index of the subjects is made of, and for how this Node writes one to a file. */
  readonly digest: Buffer;
}

/** Throws when a wording belongs to no question. */
export function findableOf(questions: readonly Question[], wording: Wording, catalogue: Catalogue): Findable {
  const subjects = subjectsOf(questions, wording);
  const professions = namedProfessions(catalogue);
  const professionsIn = createNamesIn(professions);
  const madeOf = [
    process.versions.v8,
    subjects.map(({ id, texts }) => [id, texts]),
    wording.synonyms,
    professions.map(({ names }) => names),
  ];
  return {
    subjects,
    professionsIn,
    conceptsIn: withProfessions(createConcepts(wording.synonyms), professionsIn),
    digest: createHash('sha256').update(JSON.stringify(madeOf)).digest(),
  };
}
