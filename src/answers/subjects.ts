import { addressed } from '../language/address.ts';
import type { Bilingual } from '../language/language.ts';
import type { Question } from './base/schema.ts';
import type { Intent } from './intents.ts';
import type { Outcome } from './outcome.ts';

/** What retrieval can find: a question of the base or an intent. */
export type Subject = {
  readonly id: string;
  readonly outcome: Outcome;
  readonly title: Bilingual;
  readonly topic: string;
  readonly reply: Bilingual | null;
  /** The ways people ask for it. */
  readonly texts: readonly string[];
};

export function questionSubject({ id, title, topic, variants }: Question): Subject {
  const texts = [...new Set([title.kk, title.ru, ...variants.kk, ...variants.ru])].map((text) =>
    addressed(text, 'informal'),
  );
  return { id, outcome: 'faq', title, topic, reply: null, texts };
}

export function intentSubject({ id, outcome, title, reply, examples }: Intent): Subject {
  return { id, outcome, title, topic: id, reply, texts: [...examples.kk, ...examples.ru] };
}
