import type { PlaceMatch, PlacesFound } from '../catalogue/find-places.ts';
import type { Hit, Search } from '../catalogue/search.ts';
import { detectLanguage } from '../language/detect.ts';
import { words } from '../language/fold.ts';
import type { ContentLanguage } from '../language/language.ts';
import type { Question } from './base/schema.ts';
import type { IsCare } from './care/care.ts';
import { type Decision, decide, type Found, foundSubjects } from './decide.ts';
import type { Wording } from './intents.ts';
import { createLookup, type Named } from './lookup.ts';
import type { Alternative, Answer, Answerer, AskOptions, Outcome } from './outcome.ts';
import { createConcepts } from './retrieval/concepts.ts';
import { createRetriever } from './retrieval/retriever.ts';
import { intentSubject, questionSubject } from './subjects.ts';

/** A follow-up has few words; then the topic before lifts what belongs to it. */
const FEW_WORDS = 4;
const SAME_TOPIC = 1.25;

export type TitledRecord = { readonly id: string; readonly title: Hit['title'] };

export type AnswererParts = {
  readonly questions: readonly Question[];
  readonly wording: Wording;
  readonly isCare: IsCare;
  readonly search: Search;
  readonly locatePlaces: (text: string) => PlacesFound | undefined;
  readonly regionTitle: (id: string) => Hit['title'] | null;
  /** Colleges of a place, best known first. */
  readonly collegesAt: (place: PlaceMatch) => readonly TitledRecord[];
};

const LOOKUPS: Readonly<Record<Hit['kind'], Outcome>> = {
  profession: 'lookup-profession',
  specialty: 'lookup-specialty',
  college: 'lookup-college',
  employer: 'lookup-employer',
  region: 'lookup-college',
};

function titleIn(title: Hit['title'], language: ContentLanguage): string {
  return title[language] ?? title.ru ?? title.kk ?? '';
}

const suggestion =
  (language: ContentLanguage) =>
  ({ subject }: Found): Alternative => ({
    id: subject.id,
    title: subject.title[language],
    outcome: subject.outcome,
  });

const hitSuggestion =
  (language: ContentLanguage) =>
  ({ id, title, kind }: Hit): Alternative => ({
    id,
    title: titleIn(title, language),
    outcome: LOOKUPS[kind],
  });

function lifted(found: readonly Found[], text: string, topic: string | undefined): readonly Found[] {
  if (topic === undefined || words(text).length > FEW_WORDS) return found;
  return found
    .map((each) => (each.subject.topic === topic ? { ...each, score: each.score * SAME_TOPIC } : each))
    .sort((a, b) => b.score - a.score);
}

const confident = (score: number) => Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000;

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

/** The parts of an answer that a decision fills. */
function phrased(decision: Decision, named: Named, plain: Answer, parts: AnswererParts): Partial<Answer> {
  const { language } = plain;
  switch (decision.kind) {
    case 'unknown':
      return {};
    case 'choose': {
      const suggestions = [
        ...decision.found.map(suggestion(language)),
        ...decision.hits.map(hitSuggestion(language)),
      ];
      const confidence = decision.found[0]?.score ?? decision.hits[0]?.score ?? 0;
      return { outcome: 'choose', alternatives: suggestions, confidence: confident(confidence) };
    }
    case 'place':
      return placeAnswer(named, decision.near, language, parts);
    case 'names':
      return namesAnswer(decision.hits, decision.near, language);
    case 'subject':
      return subjectAnswer(decision.found, decision.near, plain, parts);
  }
}

function placeAnswer(
  { place }: Named,
  near: readonly Found[],
  language: ContentLanguage,
  parts: AnswererParts,
): Partial<Answer> {
  const colleges = place === null ? [] : parts.collegesAt(place);
  return {
    outcome: 'lookup-college',
    ids: colleges.map(({ id }) => id),
    titles: colleges.map(({ title }) => titleIn(title, language)),
    alternatives: near.map(suggestion(language)),
    confidence: 0.9,
    topic: 'colleges',
  };
}

function namesAnswer(
  hits: readonly Hit[],
  near: readonly Found[],
  language: ContentLanguage,
): Partial<Answer> {
  const [best] = hits;
  if (best === undefined) return {};
  const same = hits.filter(({ kind }) => kind === best.kind);
  const others = hits.filter(({ kind }) => kind !== best.kind).slice(0, 1);
  return {
    outcome: LOOKUPS[best.kind],
    ids: same.map(({ id }) => id),
    titles: same.map(({ title }) => titleIn(title, language)),
    alternatives: [...others.map(hitSuggestion(language)), ...near.map(suggestion(language))],
    confidence: confident(best.score),
    topic: `${best.kind}/${best.id}`,
  };
}

function subjectAnswer(
  { subject, score }: Found,
  near: readonly Found[],
  { language, regionId }: Answer,
  parts: AnswererParts,
): Partial<Answer> {
  const alternatives = near.map(suggestion(language));
  const common = {
    outcome: subject.outcome,
    alternatives,
    confidence: confident(score),
    topic: subject.topic,
  };
  if (subject.outcome !== 'region-stats') {
    return { ...common, ids: [subject.id], titles: [subject.title[language]], reply: subject.reply };
  }
  const title = regionId === null ? null : parts.regionTitle(regionId);
  return {
    ...common,
    ids: regionId === null ? [] : [regionId],
    titles: [title === null ? subject.title[language] : titleIn(title, language)],
  };
}
