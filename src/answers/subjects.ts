import { addressed } from '../language/address.ts';
import type { Bilingual } from '../language/language.ts';
import type { Question } from './base/schema.ts';
import type { Intent, Wording } from './intents.ts';
import type { Outcome } from './outcome.ts';

/** What retrieval can find: a question of the base or an intent. */
export type Subject = {
  readonly id: string;
  readonly outcome: Outcome;
  readonly title: Bilingual;
  readonly topic: string;
  readonly reply: Bilingual | null;
  /** The region it holds for; null: anywhere. */
  readonly regionId: string | null;
  /** The ways people ask for it. */
  readonly texts: readonly string[];
};

function questionSubject({ id, title, topic, variants }: Question, wording: Wording): Subject {
  const all = [title.kk, title.ru, ...variants.kk, ...variants.ru, ...(wording.more[id] ?? [])];
  const texts = [...new Set(all)].map((text) => addressed(text, 'informal'));
  return { id, outcome: 'faq', title, topic, reply: null, regionId: wording.regional[id] ?? null, texts };
}

function intentSubject({ id, outcome, title, reply, examples }: Intent): Subject {
  return { id, outcome, title, topic: id, reply, regionId: null, texts: [...examples.kk, ...examples.ru] };
}

/** Everything that can be found. Throws when a wording belongs to no question. */
export function subjectsOf(questions: readonly Question[], wording: Wording): readonly Subject[] {
  const known = new Set(questions.map(({ id }) => id));
  for (const id of [...Object.keys(wording.more), ...Object.keys(wording.regional)]) {
    if (!known.has(id)) throw new Error(`data/answers: no question «${id}»`);
  }
  return [
    ...questions.map((question) => questionSubject(question, wording)),
    ...wording.intents.map(intentSubject),
  ];
}
