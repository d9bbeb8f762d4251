import type { PlaceMatch } from '../catalogue/find-places.ts';
import type { Hit } from '../catalogue/search.ts';
import type { ContentLanguage } from '../language/language.ts';
import type { Decision, Found } from './decide.ts';
import type { Named } from './lookup.ts';
import type { Alternative, Answer, Outcome } from './outcome.ts';

export type TitledRecord = { readonly id: string; readonly title: Hit['title'] };

/** What the catalogue knows of places. */
export type Places = {
  readonly regionTitle: (id: string) => Hit['title'] | null;
  /** Colleges of a place, best known first. */
  readonly collegesAt: (place: PlaceMatch) => readonly TitledRecord[];
  /** Colleges known to teach a profession or specialty, in a region or anywhere; best known first. */
  readonly collegesTeaching: (hit: Hit, regionId: string | null) => readonly TitledRecord[];
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

const confident = (score: number) => Math.round(Math.min(1, Math.max(0, score)) * 1000) / 1000;

/** The parts of an answer that a decision fills. */
export function phrased(decision: Decision, named: Named, plain: Answer, places: Places): Partial<Answer> {
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
      return placeAnswer(named, decision.near, language, places);
    case 'names':
      return (
        teachingAnswer(decision.hits, named, plain, places) ??
        namesAnswer(decision.hits, decision.near, language)
      );
    case 'subject':
      return subjectAnswer(decision.found, decision.near, plain, places);
  }
}

function placeAnswer(
  { place }: Named,
  near: readonly Found[],
  language: ContentLanguage,
  places: Places,
): Partial<Answer> {
  const colleges = place === null ? [] : places.collegesAt(place);
  return {
    outcome: 'lookup-college',
    ids: colleges.map(({ id }) => id),
    titles: colleges.map(({ title }) => titleIn(title, language)),
    alternatives: near.map(suggestion(language)),
    confidence: 0.9,
    topic: 'colleges',
  };
}

/** «Which colleges teach welding?»: the colleges; null when colleges are not asked for or none is known. */
function teachingAnswer(
  [best]: readonly Hit[],
  { asksCollege }: Named,
  { language, regionId }: Answer,
  places: Places,
): Partial<Answer> | null {
  if (best === undefined || !asksCollege) return null;
  const colleges = places.collegesTeaching(best, regionId);
  if (colleges.length === 0) return null;
  return {
    outcome: 'lookup-college',
    ids: colleges.map(({ id }) => id),
    titles: colleges.map(({ title }) => titleIn(title, language)),
    alternatives: [hitSuggestion(language)(best)],
    confidence: confident(best.score),
    topic: `${best.kind}/${best.id}`,
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
  places: Places,
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
  const title = regionId === null ? null : places.regionTitle(regionId);
  return {
    ...common,
    ids: regionId === null ? [] : [regionId],
    titles: [title === null ? subject.title[language] : titleIn(title, language)],
  };
}
