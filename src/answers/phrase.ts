import type { Hit } from '../catalogue/search.ts';
import type { ContentLanguage } from '../language/language.ts';
import type { Decision } from './decision.ts';
import type { Found } from './found.ts';
import type { Named } from './lookup.ts';
import type { Alternative, Answer, CollegesAsked, Outcome } from './outcome.ts';
import type { CollegesThere, Places, Where } from './places.ts';

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

/** A place that is named exactly. */
const PLACE_CONFIDENCE = 0.9;

const confident = (score: number) => Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000;

/** The parts of an answer that a decision fills. */
export function phrased(decision: Decision, named: Named, plain: Answer, places: Places): Partial<Answer> {
  const { language } = plain;
  switch (decision.kind) {
    case 'unknown':
    case 'choose':
      return choiceAnswer(decision, language);
    case 'region':
      return regionAnswer(decision.near, plain, places);
    case 'colleges': {
      const where = named.place ?? plain.regionId;
      if (where === null) return {};
      const there = decision.of === 'dormitory' ? places.collegesWithDormitory : places.collegesAt;
      const found = there(where);
      const widened = found.widened || decision.of === 'other-kind';
      const answer = collegesAnswer({ ...found, widened }, decision.near, language);
      if (decision.of === 'other-kind') return answer;
      return { ...answer, colleges: collegesAsked(where, decision.of === 'dormitory') };
    }
    case 'names':
      return (
        teachingAnswer(decision.hits, named, plain, places) ?? {
          ...namesAnswer(decision.hits, decision.near, language),
          ...collegesTeaching(named.place, decision.hits),
        }
      );
    case 'subject':
      return subjectAnswer(decision, plain, places);
  }
}

function collegesAsked(where: Where, withDormitory: boolean): CollegesAsked {
  if (typeof where === 'string') return { regionId: where, withDormitory };
  const city = where.kind === 'city' ? where.name.ru : undefined;
  return { regionId: where.regionId, city, withDormitory };
}

/** Where one thing is named that colleges teach the way to, beside a place: those colleges are asked for. */
function collegesTeaching(where: Where | null, [best, second]: readonly Hit[]): Partial<Answer> {
  if (where === null || best === undefined || best.kind === second?.kind) return {};
  const { kind, id } = best;
  if (kind !== 'profession' && kind !== 'specialty') return {};
  return { colleges: { ...collegesAsked(where, false), teaching: { kind, id } } };
}

function choiceAnswer(
  { kind, found, hits }: Extract<Decision, { kind: 'choose' | 'unknown' }>,
  language: ContentLanguage,
): Partial<Answer> {
  const alternatives = [...found.map(suggestion(language)), ...hits.map(hitSuggestion(language))];
  const confidence = found[0]?.score ?? hits[0]?.score ?? 0;
  return { outcome: kind, alternatives, confidence: confident(confidence) };
}

function collegesAnswer(
  { colleges, widened }: CollegesThere,
  near: readonly Found[],
  language: ContentLanguage,
): Partial<Answer> {
  return {
    outcome: 'lookup-college',
    ids: colleges.map(({ id }) => id),
    titles: colleges.map(({ title }) => titleIn(title, language)),
    alternatives: near.map(suggestion(language)),
    confidence: PLACE_CONFIDENCE,
    topic: 'colleges',
    widened,
  };
}

function regionAnswer(
  near: readonly Found[],
  { language, regionId }: Answer,
  places: Places,
): Partial<Answer> {
  const title = regionId === null ? null : places.regionTitle(regionId);
  if (regionId === null || title === null) return {};
  return {
    outcome: 'region-stats',
    ids: [regionId],
    titles: [titleIn(title, language)],
    alternatives: near.map(suggestion(language)),
    confidence: PLACE_CONFIDENCE,
    topic: 'region-figures',
  };
}

/** «Which colleges teach welding?»: the colleges; null when colleges are not asked for or none is known. */
function teachingAnswer(
  [best]: readonly Hit[],
  { asksCollege, asksWhere, place }: Named,
  { language, regionId }: Answer,
  places: Places,
): Partial<Answer> | null {
  const asksColleges = asksCollege || (asksWhere && place !== null);
  if (best === undefined || !asksColleges) return null;
  const colleges = places.collegesTeaching(best, regionId);
  if (colleges.length === 0) return null;
  return {
    outcome: 'lookup-college',
    ids: colleges.map(({ id }) => id),
    titles: colleges.map(({ title }) => titleIn(title, language)),
    alternatives: [hitSuggestion(language)(best)],
    confidence: confident(best.score),
    topic: `${best.kind}:${best.id}`,
    ...collegesTeaching(place ?? regionId, [best]),
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
    topic: `${best.kind}:${best.id}`,
  };
}

function subjectAnswer(
  { found: { subject, score }, near, hits }: Extract<Decision, { kind: 'subject' }>,
  { language, regionId }: Answer,
  places: Places,
): Partial<Answer> {
  const alternatives = near.map(suggestion(language));
  const [about] = hits.map(hitSuggestion(language));
  const common = {
    outcome: subject.outcome,
    about,
    alternatives,
    confidence: confident(score),
    topic: subject.topic,
  };
  if (subject.outcome !== 'region-stats') {
    return { ...common, ids: [subject.id], titles: [subject.title[language]], reply: subject.reply };
  }
  const title = regionId === null ? null : places.regionTitle(regionId);
  return {
    ...common,
    ids: regionId === null ? [] : [regionId],
    titles: [title === null ? subject.title[language] : titleIn(title, language)],
  };
}
