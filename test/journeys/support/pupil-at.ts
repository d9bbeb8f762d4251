import type { FaultyTown } from './faulty-town.ts';

export const NAMES = { first_name: 'Айгерімжан', last_name: 'Сыналғанқызы', username: 'aigerim_in_trouble' };

/** A pupil who presses without waiting for the bot, unless told to. */
export function pupilAt({ telegram }: Pick<FaultyTown, 'telegram'>, id: number) {
  const person = telegram.person(id, { ...NAMES, language_code: 'ru' });
  const last = () => {
    const message = person.lastMessage();
    if (!message) throw new Error('the bot has said nothing yet');
    return message;
  };
  const data = () =>
    (last().reply_markup?.inline_keyboard.flat() ?? []).map((button) =>
      'callback_data' in button ? button.callback_data : '',
    );
  const item = () =>
    data()
      .map((one) => /^o:a:(\d+):5$/.exec(one)?.[1])
      .find((found) => found !== undefined);
  const press = (what: string) => person.presses({ data: what, message: last() }).update;
  const pressAndWait = async (...what: readonly string[]) => {
    for (const one of what) {
      press(one);
      await telegram.settled();
    }
  };
  return {
    person,
    screen: () => last().text ?? '',
    item,
    press,
    pressAndWait,
    /** Presses an answer to the question on the screen. */
    answers: (reply: number) => press(`o:a:${item() ?? 'no question'}:${reply}`),
    /** From hello to the first question of the test. */
    comesToTest: async () => {
      person.starts();
      await telegram.settled();
      await pressAndWait('w:l:first:ru', 'w:r:first:pupil', 'w:g:first:aktobe', 'w:c:first:9', 'o:start');
      if (item() === undefined) throw new Error('the test did not begin');
    },
  };
}

/** How many answers of the running test a stored session holds. */
export function answersIn(session: Record<string, unknown> | undefined): number {
  const { test } = session ?? {};
  if (typeof test !== 'object' || test === null || !('replies' in test)) return 0;
  // Two characters each.
  return typeof test.replies === 'string' ? test.replies.length / 2 : 0;
}
