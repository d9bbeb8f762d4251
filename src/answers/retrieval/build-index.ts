import type { FeatureKind, Features, Occurrences, Vocabularies } from './features.ts';
import { type KindIndex, type SimilarityIndex, weightIn } from './similarity-index.ts';

/** The different features of documents; those of document `i` lie from `ends[i - 1]` up to, not including, `ends[i]`. */
interface Rows {
  readonly ends: Uint32Array;
  readonly features: Int32Array;
  readonly counts: Float64Array;
}

function rowsOf(documents: readonly Occurrences[]): Rows {
  const most = documents.reduce((sum, { length }) => sum + length, 0);
  const ends = new Uint32Array(documents.length);
  const features = new Int32Array(most);
  const counts = new Float64Array(most);
  let end = 0;
  documents.forEach((document, at) => {
    const start = end;
    for (const feature of document) {
      const isNew = end === start || features[end - 1] !== feature;
      if (isNew) features[end++] = feature;
      counts[end - 1] = (counts[end - 1] ?? 0) + 1;
    }
    ends[at] = end;
  });
  return { ends, features, counts };
}

/** How many askables (not: wordings) and how many documents hold each feature. */
function holdersOf({ ends, features }: Rows, owners: Int32Array, size: number) {
  const askables = new Uint32Array(size);
  const holding = new Uint32Array(size);
  const lastOwner = new Int32Array(size).fill(-1);
  let entry = 0;
  // Wordings come askable by askable, so that a change of owner is a new holder.
  ends.forEach((end, at) => {
    const owner = owners[at] ?? -1;
    for (; entry < end; entry += 1) {
      const feature = features[entry] ?? 0;
      holding[feature] = (holding[feature] ?? 0) + 1;
      if (lastOwner[feature] === owner) continue;
      lastOwner[feature] = owner;
      askables[feature] = (askables[feature] ?? 0) + 1;
    }
  });
  return { askables, holding };
}

function startsFor(holding: Uint32Array): Uint32Array {
  const starts = new Uint32Array(holding.length + 1);
  for (let feature = 0; feature < holding.length; feature += 1) {
    starts[feature + 1] = (starts[feature] ?? 0) + (holding[feature] ?? 0);
  }
  return starts;
}

/** Rarity by the number of askables that hold a feature: ln(1 + N / n). */
function indexKind(documents: readonly Occurrences[], owners: Int32Array, size: number): KindIndex {
  const rows = rowsOf(documents);
  const { askables, holding } = holdersOf(rows, owners, size);
  const all = new Set(owners).size;
  const unseen = Math.log(1 + all);
  const rarity = Float64Array.from(askables, (count) => (count === 0 ? unseen : Math.log(1 + all / count)));
  const starts = startsFor(holding);
  return {
    rarity,
    unseen,
    starts,
    ...entriesOf(rows, { rarity, unseen }, starts),
    sums: new Float64Array(documents.length),
  };
}

/** Turns rows by document into entries by feature. */
function entriesOf(
  { ends, features, counts }: Rows,
  rareness: Pick<KindIndex, 'rarity' | 'unseen'>,
  starts: Uint32Array,
): Pick<KindIndex, 'documents' | 'weights'> {
  const next = starts.slice();
  const entries = starts[starts.length - 1] ?? 0;
  const documents = new Uint32Array(entries);
  const weights = new Float32Array(entries);
  let start = 0;
  ends.forEach((end, at) => {
    let squares = 0;
    for (let row = start; row < end; row += 1) {
      const weight = weightIn(rareness, features[row] ?? 0, counts[row] ?? 0);
      counts[row] = weight;
      squares += weight ** 2;
    }
    const length = Math.sqrt(squares) || 1;
    for (let row = start; row < end; row += 1) {
      const entry = next[features[row] ?? 0] ?? 0;
      next[features[row] ?? 0] = entry + 1;
      documents[entry] = at;
      weights[entry] = (counts[row] ?? 0) / length;
    }
    start = end;
  });
  return { documents, weights };
}

/** Up to where the documents of each owner lie. */
function endsOf(owners: Int32Array, ownerCount: number): Int32Array {
  const ends = new Int32Array(ownerCount);
  for (const owner of owners) ends[owner] = (ends[owner] ?? 0) + 1;
  let end = 0;
  return ends.map((own) => {
    end += own;
    return end;
  });
}

/** Builds the index; `owners[i]` is the askable of `documents[i]`, those of one askable stand together. */
export function buildIndex(
  documents: readonly Features[],
  owners: Int32Array,
  ownerCount: number,
  vocabularies: Vocabularies,
): SimilarityIndex {
  const kind = (name: FeatureKind) =>
    indexKind(
      documents.map((features) => features[name]),
      owners,
      vocabularies[name].size,
    );
  return {
    ends: endsOf(owners, ownerCount),
    kinds: {
      grams: kind('grams'),
      stems: kind('stems'),
      pairs: kind('pairs'),
      concepts: kind('concepts'),
      meetings: kind('meetings'),
    },
  };
}
