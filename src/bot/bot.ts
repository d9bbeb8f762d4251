import { conversations, createConversation } from '@grammyjs/conversations';
import { Bot, type BotConfig } from 'grammy';
import type { BotContext } from './context.ts';
import { conversationState } from './conversation-state.ts';
import { about } from './features/about/handlers.ts';
import { announcements } from './features/announcements/handlers.ts';
import { care } from './features/care/handlers.ts';
import { classrooms } from './features/classrooms/handlers.ts';
import { noteResultWith, showClassroom } from './features/classrooms/pupil.ts';
import { TYPED_LABEL, typedLabel } from './features/classrooms/typed-label.ts';
import { showCollegesBy } from './features/colleges/browse.ts';
import { showCollege } from './features/colleges/card-handlers.ts';
import { colleges, showCollegesFor } from './features/colleges/handlers.ts';
import { compare } from './features/compare/handlers.ts';
import { elsewhere } from './features/elsewhere/handlers.ts';
import { lastResort } from './features/elsewhere/last-resort.ts';
import { employers, showEmployer } from './features/employers/handlers.ts';
import { family } from './features/family/handlers.ts';
import { showShared } from './features/family/parent.ts';
import { fullTest } from './features/full-test/handlers.ts';
import { lesson } from './features/lesson/handlers.ts';
import { menu, showMenu } from './features/menu/handlers.ts';
import { mistakes } from './features/mistakes/handlers.ts';
import { TYPED_LINE, typedLine } from './features/mistakes/typed-line.ts';
import { myData } from './features/my-data/handlers.ts';
import { explanations } from './features/orientation/explanations.ts';
import { orientation } from './features/orientation/handlers.ts';
import { resultCard } from './features/orientation/result-card.ts';
import { parents } from './features/parents/handlers.ts';
import { person } from './features/person/handlers.ts';
import { showNextStep, TYPED_STEP } from './features/person/steps.ts';
import { typedStep } from './features/person/typed-step.ts';
import { professions, showProfession } from './features/professions/handlers.ts';
import { movingOn, questions } from './features/questions/handlers.ts';
import { regions, showRegion } from './features/regions/handlers.ts';
import { keepReminders, reminders } from './features/reminders/handlers.ts';
import { sharing } from './features/sharing/handlers.ts';
import { inline } from './features/sharing/inline.ts';
import { showSpecialty, specialties } from './features/specialties/handlers.ts';
import { staff } from './features/staff/handlers.ts';
import { coverage } from './features/what-is-known/handlers.ts';
import { wishList } from './features/wish-list/handlers.ts';
import { leaveConversations } from './leave-conversations.ts';
import { openSession } from './open-session.ts';
import type { Openers } from './openers.ts';
import { retryWithinBounds } from './outgoing.ts';
import { outsidePrivateChats, routed } from './routes.ts';
import type { Services } from './services.ts';
import { keepTrail, withAddresses } from './trail.ts';

const openers: Openers<BotContext> = withAddresses({
  menu: showMenu,
  welcome: showNextStep,
  profession: showProfession,
  specialty: showSpecialty,
  college: showCollege,
  employer: showEmployer,
  region: showRegion,
  collegesFor: showCollegesFor,
  collegesBy: showCollegesBy,
  shared: showShared,
  classroom: showClassroom,
  noteResult: noteResultWith(resultCard),
});

const ofClasses = classrooms(resultCard);

/** Who takes the press of a button, by the first word of its data. */
export const presses = {
  c: [ofClasses],
  d: [sharing],
  e: [employers],
  f: [family(resultCard)],
  full: [fullTest],
  h: [parents],
  i: [about, myData, coverage],
  k: [colleges],
  lesson: [lesson],
  m: [menu],
  n: [reminders],
  o: [orientation, explanations],
  p: [professions],
  q: [questions],
  r: [regions],
  staff: [staff, announcements],
  v: [compare],
  w: [person, wishList],
  x: [specialties],
  z: [mistakes],
};

/** Who takes commands, texts and the like, in the order of asking; any text that nobody takes is a question. */
const messages = [
  mistakes,
  ofClasses,
  person,
  ...[menu, about, myData, coverage, staff, announcements, lesson],
  orientation,
  compare,
  reminders,
  wishList,
  questions,
];

/** The order in which an update meets the parts of the bot. It runs inside a unit of work only. */
export function createBot(
  token: string,
  servicesNow: () => Services,
  config: BotConfig<BotContext>,
): Bot<BotContext> {
  const bot = new Bot<BotContext>(token, config);
  retryWithinBounds(bot.api);

  bot.use(openSession(servicesNow, openers));
  bot.use(outsidePrivateChats(elsewhere, inline));
  bot.use(care);

  bot.use(conversations<BotContext, never>({ storage: conversationState }));
  bot.use(leaveConversations);
  bot.use(createConversation(typedStep, TYPED_STEP));
  bot.use(createConversation(typedLine, TYPED_LINE));
  bot.use(createConversation(typedLabel, TYPED_LABEL));
  bot.use(keepTrail, movingOn, keepReminders);
  bot.use(routed(presses, messages));
  bot.use(lastResort);
  return bot;
}
