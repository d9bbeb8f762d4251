import type { PlacesFound } from '../catalogue/find-places.ts';
import type { Search } from '../catalogue/search.ts';
import { detectLanguage } from '../language/detect.ts';
import { words } from '../language/fold.ts';
import type { ContentLanguage } from '../language/language.ts';
import type { Question } from './base/schema.ts';
import type { IsCare } from './care/care.ts';
import { decide, type Found, foundSubjects } from './decide.ts';
import type { Wording } from './intents.ts';
import { createLookup } from './lookup.ts';
import type { Answer, Answerer, AskOptions } from './outcome.ts';
import { type Places, phrased } from './phrase.ts';
import { createConcepts } from './retrieval/concepts.ts';
import { createRetriever } from './retrieval/retriever.ts';
import { intentSubject, questionSubject } from './subjects.ts';

/** A follow-up has few words; then the topic before lifts what belongs to it. */
const FEW_WORDS = 4;
const SAME_TOPIC = 1.25;

export type AnswererParts = Places & {
  readonly questions: readonly Question[];
  readonly wording: Wording;
  readonly isCare: IsCare;
  readonly search: Search;
  readonly locatePlaces: (text: string) => PlacesFound | undefined;
};

function lifted(found: readonly Found[], text: string, topic: string | undefined): readonly Found[] {
  if (topic === undefined || words(text).length > FEW_WORDS) return found;
  return found
    .map((each) => (each.subject.topic === topic ? { ...each, score: each.score * SAME_TOPIC } : each))
    .sort((a, b) => b.score - a.score);
}

/**
 * Builds the answerer: text in, decision out. Deterministic, no clock, no network, no memory of its own;
 * see README.md in this folder for the way from text to answer.
 */
export function createAnswerer(parts: AnswererParts): Answerer {
  const subjects = [...parts.questions.map(questionSubject), ...parts.wording.intents.map(intentSubject)];
  const byId = new Map(subjects.map((subject) => [subject.id, subject]));
  const retrieve = createRetriever(subjects, createConcepts(parts.wording.synonyms));
  const lookup = createLookup({ ...parts, frames: parts.wording.frames });

  return (text, options) => {
    const language = detectLanguage(text, options.language);
    const plain = nothing(language, options);
    if (parts.isCare(text)) return { ...plain, outcome: 'care', confidence: 1 };
    const found = lifted(foundSubjects(retrieve(text), byId), text, options.topic);
    const named = lookup(text, options.regionId);
    const here = { ...plain, regionId: named.place?.regionId ?? plain.regionId };
    return { ...here, ...phrased(decide(found, named), named, here, parts) };
  };
}

function nothing(language: ContentLanguage, options: AskOptions): Answer {
  return {
    outcome: 'unknown',
    language,
    ids: [],
    titles: [],
    alternatives: [],
    confidence: 0,
    regionId: options.regionId ?? null,
    topic: null,
    reply: null,
  };
}
