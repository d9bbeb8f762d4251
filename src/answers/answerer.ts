import type { PlacesFound } from '../catalogue/find-places.ts';
import type { Search } from '../catalogue/search.ts';
import { detectLanguage } from '../language/detect.ts';
import { words } from '../language/fold.ts';
import type { ContentLanguage } from '../language/language.ts';
import type { Care } from './care/care.ts';
import { decide, isPlainlyAsked } from './decide.ts';
import type { Asked, Decision } from './decision.ts';
import { closeOnes, type Found } from './found.ts';
import type { Frames } from './intents.ts';
import { createLookup, type Named } from './lookup.ts';
import { createNamesIn, type NamesIn } from './names-in.ts';
import type { Answer, Answerer, AskOptions } from './outcome.ts';
import { phrased } from './phrase.ts';
import type { Places } from './places.ts';
import type { Retriever } from './retrieval/retriever.ts';
import type { Subject } from './subjects.ts';

/** A follow-up has few words; then the topic before lifts what belongs to it. */
const FEW_WORDS = 4;
const SAME_TOPIC = { score: 1.25, logit: 2 };
/** The intents that answer a hard day, by whose it is. */
const SUPPORT = { child: 'support', adult: 'support-child' } as const;
const PROFESSION_TOPIC = /^profession[:/](.+)$/;

export type AnswererParts = Places & {
  readonly subjects: readonly Subject[];
  readonly retrieve: Retriever<Subject>;
  readonly professionsIn: NamesIn;
  readonly frames: Frames;
  readonly care: Pick<Care, 'isCare' | 'hardDay' | 'tellsHardDay' | 'questionsFor'>;
  readonly search: Search;
  readonly locatePlaces: (text: string) => PlacesFound | undefined;
};

function lifted(found: readonly Found[], text: string, topic: string | undefined): readonly Found[] {
  if (topic === undefined || words(text).length > FEW_WORDS) return found;
  return found
    .map((each) =>
      each.subject.topic === topic
        ? { ...each, score: each.score * SAME_TOPIC.score, logit: each.logit + SAME_TOPIC.logit }
        : each,
    )
    .sort((a, b) => b.logit - a.logit);
}

/** What holds for one region says nothing to who asks about another. */
function holdingIn(found: readonly Found[], regionId: string | null): readonly Found[] {
  if (regionId === null) return found;
  return found.filter(({ subject }) => subject.regionId === null || subject.regionId === regionId);
}

/** «А сколько учиться?» after a profession: that profession. */
function goingOn(text: string, named: Named, topic: string | undefined, places: Places): Decision | null {
  const id = PROFESSION_TOPIC.exec(topic ?? '')?.[1];
  if (id === undefined || !named.goesOn || words(text).length > FEW_WORDS) return null;
  const title = places.professionTitle(id);
  return title === null
    ? null
    : { kind: 'names', hits: [{ kind: 'profession', id, title, score: 1 }], near: [] };
}

function whatIsAsked(named: Named, regionId: string | null, places: Places): Asked {
  const where = named.place ?? regionId;
  if (where === null) return { named, collegesHere: [], regionId, hasDormitories: false };
  const here = new Set(places.collegesAt(where).colleges.map(({ id }) => id));
  const inRegion = new Set(places.collegesAt(regionId ?? where).colleges.map(({ id }) => id));
  const colleges = named.hits.filter(({ kind, id }) => kind === 'college' && inRegion.has(id));
  const atPlace = colleges.filter(({ id }) => here.has(id));
  const hasDormitories = named.asksDormitory && places.collegesWithDormitory(where).colleges.length > 0;
  return { named, collegesHere: atPlace.length > 0 ? atPlace : colleges, regionId, hasDormitories };
}

/**
 * Builds the answerer: text in, decision out. Deterministic, no clock, no network, no memory of its own;
 * see README.md in this folder for the way from text to answer.
 */
export function createAnswerer(parts: AnswererParts): Answerer {
  const { retrieve } = parts;
  const byId = new Map(parts.subjects.map((subject) => [subject.id, subject]));
  const lookup = createLookup({ ...parts, employersIn: createNamesIn(parts.employers) });

  const decision = (text: string, named: Named, regionId: string | null, topic: string | undefined) => {
    const found = holdingIn(lifted(retrieve(text), text, topic), regionId);
    const support = supportFor(text, found, named, parts, byId);
    return (
      support ?? goingOn(text, named, topic, parts) ?? decide(found, whatIsAsked(named, regionId, parts))
    );
  };

  return (text, options) => {
    const language = detectLanguage(text, options.language);
    const plain = nothing(language, options);
    if (parts.care.isCare(text)) return { ...plain, ...cared(text, language, parts.care, byId) };
    const named = lookup(text, options.regionId);
    const here = { ...plain, regionId: named.place?.regionId ?? plain.regionId };
    return { ...here, ...phrased(decision(text, named, here.regionId, options.topic), named, here, parts) };
  };
}

function supportFor(
  text: string,
  found: readonly Found[],
  named: Named,
  { care }: AnswererParts,
  byId: ReadonlyMap<string, Subject>,
): Decision | null {
  const whose = care.hardDay(text);
  const subject = whose === null ? undefined : byId.get(SUPPORT[whose]);
  if (subject === undefined || isPlainlyAsked(found, named, care.tellsHardDay(text) !== null)) return null;
  const near = closeOnes(found).filter((one) => one.subject !== subject);
  return { kind: 'subject', found: { subject, score: 1, logit: 0 }, near, hits: [] };
}

/** A cry comes before any question; what may be read about it is offered beside the numbers. */
function cared(
  text: string,
  language: ContentLanguage,
  { questionsFor }: AnswererParts['care'],
  byId: ReadonlyMap<string, Subject>,
): Partial<Answer> {
  const alternatives = questionsFor(text).map((id) => {
    const subject = byId.get(id);
    if (subject === undefined) throw new Error(`data/care.json: no question «${id}»`);
    return { id, title: subject.title[language], outcome: subject.outcome };
  });
  return { outcome: 'care', confidence: 1, alternatives };
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
