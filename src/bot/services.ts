import type { Announcements } from '../announcements/announcements.ts';
import type { Question } from '../answers/base/schema.ts';
import type { Care } from '../answers/care/care.ts';
import type { Answerer } from '../answers/outcome.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Search } from '../catalogue/search.ts';
import type { Calibration } from '../orientation/calibration.ts';
import type { Activities } from '../orientation/items.ts';
import type { ReadTypedAnswer } from '../orientation/typed-answers.ts';
import type { Draw } from '../pictures/draw.ts';
import type { Calendar } from '../reminders/calendar.ts';
import type { Subscriptions } from '../reminders/subscriptions.ts';
import type { Classrooms } from '../store/classrooms.ts';
import type { Contributions } from '../store/contributions.ts';
import type { MissedQuestions } from '../store/missed-questions.ts';
import type { MistakeReports } from '../store/mistake-reports.ts';
import type { Shares } from '../store/shares.ts';
import type { Tallies } from '../store/tallies.ts';
import type { WishRules } from '../wish-list/rules.ts';
import type { Erasers } from './effects.ts';
import type { Lesson } from './features/lesson/lesson.ts';
import type { ParentsWay } from './features/parents/parents-way.ts';
import type { TypedSteps } from './features/person/typed-steps.ts';
import type { DeriveKey } from './pseudonym.ts';
import type { Sealing } from './sealed.ts';
import type { Texts } from './texts.ts';

/** The domain as the features see it: read-only data and pure functions over it, and the clock. */
export interface Knowledge {
  readonly catalogue: Catalogue;
  readonly orientation: {
    readonly calibration: Calibration;
    readonly activities: Activities;
    readonly readTypedAnswer: ReadTypedAnswer;
  };
  readonly search: Search;
  readonly answers: {
    readonly answer: Answerer;
    readonly care: Care;
    readonly questions: ReadonlyMap<string, Question>;
  };
  readonly typedSteps: TypedSteps;
  readonly wishRules: WishRules;
  readonly parentsWay: ParentsWay;
  readonly lesson: Lesson;
  /** The days of an admission. */
  readonly calendar: Calendar;
  /** The same picture asked for again soon is not drawn again. */
  readonly draw: Draw;
  readonly texts: Texts;
  /** Day on which the facts were collected. */
  readonly collectedOn: string;
  readonly retentionDays: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What features work with: what is known, and what lasts beside the records of people. */
export interface Services extends Knowledge {
  readonly contributions: Contributions;
  readonly mistakes: MistakeReports;
  readonly missed: MissedQuestions;
  readonly tallies: Tallies;
  readonly announcements: Announcements;
  readonly shares: Shares;
  readonly classrooms: Classrooms;
  /** Who asked to be reminded. */
  readonly subscriptions: Subscriptions;
  readonly sealing: Sealing;
  /** Erases what people left outside their records. */
  readonly erasers: Erasers;
  readonly deriveKey: DeriveKey;
  /** A random word for a link, 144 bits in 24 characters. */
  readonly newToken: () => string;
  /** Whether a Telegram id belongs to the bot's own people. It is compared, never stored. */
  readonly isStaff: (telegramId: number) => boolean;
}
