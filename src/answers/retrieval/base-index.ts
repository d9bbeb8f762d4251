import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { fold } from '../../language/fold.ts';
import type { Concepts } from './concepts.ts';
import { createFeatureReader, createVocabularies, type Vocabularies } from './features.ts';
import { indexWordings, type WordingIndex } from './signals.ts';

/** Something that can be asked for, and the ways people ask for it. */
export type Askable = { readonly id: string; readonly texts: readonly string[] };

/** All that texts are looked up in; plain data, so that it can be written to a file. Askables by their place in the list. */
export interface BaseIndex {
  readonly vocabularies: Vocabularies;
  readonly wordings: WordingIndex;
  /** Folded wording → the askables that have it. */
  readonly owners: ReadonlyMap<string, ReadonlySet<number>>;
}

function ownersByWording(folded: readonly (readonly string[])[]): BaseIndex['owners'] {
  const owners = new Map<string, Set<number>>();
  folded.forEach((own, at) => {
    for (const text of own) owners.set(text, (owners.get(text) ?? new Set()).add(at));
  });
  return owners;
}

/** Builds the index over all wordings: about a second. */
export function indexBase(askables: readonly Askable[], conceptsIn: Concepts): BaseIndex {
  const vocabularies = createVocabularies();
  const learn = createFeatureReader(conceptsIn, vocabularies, true);
  const folded = askables.map(({ texts }) => texts.map(fold));
  const features = folded.map((own) => own.map(learn));
  return { vocabularies, wordings: indexWordings(features, vocabularies), owners: ownersByWording(folded) };
}

/**
 * Writes an index to `file`, behind `digest`, which stands for all that it was made of. Renamed into place, so that
 * another process never reads half of it.
 */
export function writeIndex(file: URL, digest: Buffer, index: BaseIndex): void {
  const unfinished = new URL(`${file.href}.${process.pid}`);
  writeFileSync(unfinished, Buffer.concat([digest, serialize(index)]));
  renameSync(unfinished, file);
}

/** The index in `file`; undefined, so that it is built, when none can be read or it was made of something else. */
export function readIndex(file: URL, digest: Buffer): BaseIndex | undefined {
  try {
    const content = readFileSync(file);
    if (!content.subarray(0, digest.length).equals(digest)) return undefined;
    return deserialize(content.subarray(digest.length));
  } catch {
    return undefined;
  }
}
