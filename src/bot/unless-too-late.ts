import { GrammyError } from 'grammy';

const TOO_LATE = /query is too old/;

/** A press or a query that nobody waits for any more: the answer to it is not missed. Any other failure stands. */
export async function unlessTooLate(answer: Promise<unknown>): Promise<void> {
  try {
    await answer;
  } catch (error) {
    if (!(error instanceof GrammyError && TOO_LATE.test(error.description))) throw error;
  }
}
