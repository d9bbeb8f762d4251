import type { ConversationControls } from '@grammyjs/conversations';
import { type Api, Context } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import type { Language } from '../language/language.ts';
import type { Noted } from './counted.ts';
import type { Openers } from './openers.ts';
import type { PendingLabel } from './pending-label.ts';
import type { PendingReport } from './pending-report.ts';
import { phoneLanguage } from './phone-language.ts';
import type { RunningUnit } from './running-unit.ts';
import type { Services } from './services.ts';
import type { Session } from './session.ts';
import type { Step } from './step.ts';
import type { Translate } from './texts.ts';
import { unlessTooLate } from './unless-too-late.ts';

/** What grammY knows of an update, and beside it the unit of work in which the update is handled. */
export class BotContext extends Context {
  /** What is kept of this person; changes are saved when the update was handled. */
  readonly session: Session;
  /** Put here by `openSession`, for the whole update. */
  declare services: Services;
  /** Screens of other features; put here by `openSession`. */
  declare open: Openers<BotContext>;
  /** Put here by the plugin. */
  declare conversation: ConversationControls;
  /** The step of the first contact that this text answers, as its conversation found out. */
  answeredStep?: Step;
  /** The report of a mistake to which this text is the line, as its conversation found out. */
  pendingReport?: PendingReport;
  /** The class whose name this text is, as its conversation found out. */
  pendingLabel?: PendingLabel;
  /** A screen was shown in answer to this update. */
  shown = false;
  /** Callback data that shows the screen shown now again, when there is such. */
  address?: string | undefined;
  /** What handlers noted for the counts. */
  readonly noted: Noted[];
  /** No button waits for an answer, or no longer. */
  isAcknowledged: boolean;

  constructor(update: Update, api: Api, me: UserFromGetMe, { session, noted }: RunningUnit) {
    super(update, api, me);
    this.session = session;
    this.noted = noted;
    this.isAcknowledged = update.callback_query === undefined;
  }

  /** The language chosen, else the phone's. */
  get language(): Language {
    return this.session.language ?? phoneLanguage(this.from?.language_code);
  }

  /** Sentences in this person's language and form of address, as both are at the moment of the call. */
  get t(): Translate {
    const { role } = this.session;
    const isAdult = role === 'parent' || role === 'counsellor';
    return this.services.texts.in(this.language, isAdult ? 'formal' : 'informal');
  }

  /** Notes something for the counts, once the update is committed. */
  note(what: Noted): void {
    this.noted.push(what);
  }

  /** Answers the pressed button once, with a short line if given; later calls do nothing. */
  async acknowledge(line?: string): Promise<void> {
    if (this.isAcknowledged) return;
    this.isAcknowledged = true;
    await unlessTooLate(this.answerCallbackQuery(line === undefined ? {} : { text: line }));
  }
}
