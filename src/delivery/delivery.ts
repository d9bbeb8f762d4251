/** One way in which updates arrive. */
export interface Delivery {
  /** Resolves when updates can come in; rejects when that can never be (a port in use). */
  start(): Promise<void>;
  /**
   * Takes no new updates, lets the running ones finish for the grace period, ends the others through their signal,
   * and resolves. What was not committed comes again from Telegram.
   */
  stop(): Promise<void>;
}

/** What delivery tells of itself; pino satisfies it. Never contents of updates, ids of people, addresses or tokens. */
export interface Logger {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

export const defaultStopGraceMs = 8000;
