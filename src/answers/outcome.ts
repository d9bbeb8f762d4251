import type { Bilingual, ContentLanguage } from '../language/language.ts';

/** What a text turned out to be. */
export const OUTCOMES = [
  'faq',
  'lookup-profession',
  'lookup-specialty',
  'lookup-college',
  'lookup-employer',
  'region-stats',
  'orientation',
  'smalltalk',
  'choose',
  'out-of-scope',
  'unknown',
  'care',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One thing to offer: an id of the data and what it would be answered as. */
export type Alternative = { readonly id: string; readonly title: string; readonly outcome: Outcome };

/** Which colleges are asked for: of a region, of one town of it (Russian name), those with a dormitory. */
export type CollegesAsked = {
  readonly regionId: string;
  readonly city?: string | undefined;
  readonly withDormitory: boolean;
  /** What they shall teach the way to. */
  readonly teaching?: { readonly kind: 'profession' | 'specialty'; readonly id: string };
};

export type Answer = {
  readonly outcome: Outcome;
  /** The language of the message; answers come in it. */
  readonly language: ContentLanguage;
  /** Best first: question, profession, specialty, college, employer, region or intent ids; none for `choose`, `unknown`, `care`. */
  readonly ids: readonly string[];
  /** Titles of `ids`, in the language of the message where known. */
  readonly titles: readonly string[];
  /** With `choose` the two or three suggestions; else what also was near. */
  readonly alternatives: readonly Alternative[];
  /** What a question of the base is asked about, where that is named: its card. */
  readonly about?: Alternative | undefined;
  /** 0..1: how sure the outcome is. */
  readonly confidence: number;
  /** The region named in the message, else the one handed in. */
  readonly regionId: string | null;
  /** The topic to hand in with the next message, so that a follow-up of a few words is understood. */
  readonly topic: string | null;
  /** What to say for small talk, foreign topics, and instead of the usual words of a screen; else null. */
  readonly reply: Bilingual | null;
  /** Colleges of a place are asked for. */
  readonly colleges?: CollegesAsked;
  /** True: the place named has none known, `ids` are of its region. */
  readonly widened?: boolean;
};

export type AskOptions = {
  /** The language when the message itself does not tell. */
  readonly language: ContentLanguage;
  readonly regionId?: string | undefined;
  /** `Answer.topic` of the message before, while it is fresh; `profession:ID` when a card of one was open. */
  readonly topic?: string | undefined;
};

export type Answerer = (text: string, options: AskOptions) => Answer;
