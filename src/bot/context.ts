import type { ConversationFlavor } from '@grammyjs/conversations';
import type { Context } from 'grammy';
import type { Language } from '../language/language.ts';
import type { Noted } from './counted.ts';
import type { Openers } from './openers.ts';
import type { PendingLabel } from './pending-label.ts';
import type { PendingReport } from './pending-report.ts';
import type { Services } from './services.ts';
import type { Session } from './session.ts';
import type { Step } from './step.ts';
import type { Translate } from './texts.ts';

interface KasipjolFlavor {
  /** What is kept of this person; changes are saved when the update was handled. */
  session: Session;
  readonly services: Services;
  /** The language chosen, else the phone's. */
  readonly language: Language;
  /** Sentences in this person's language and form of address, as both are at the moment of the call. */
  readonly t: Translate;
  /** The step of the first contact that this text answers, as its conversation found out. */
  answeredStep?: Step;
  /** The report of a mistake to which this text is the line, as its conversation found out. */
  pendingReport?: PendingReport;
  /** The class whose name this text is, as its conversation found out. */
  pendingLabel?: PendingLabel;
  /** A screen was shown in answer to this update. */
  shown?: boolean;
  /** Callback data that shows the screen shown now again, when there is such. */
  address?: string | undefined;
  /** Notes something for the counts, once the update is committed. */
  readonly note: (what: Noted) => void;
  /** Screens of other features. */
  readonly open: Openers<BotContext>;
  /** Answers the pressed button once, with a short line if given; later calls do nothing. */
  readonly acknowledge: (line?: string) => Promise<void>;
}

export type BotContext = ConversationFlavor<Context & KasipjolFlavor>;
