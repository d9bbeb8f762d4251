import type { Fault as Answer } from '../../../src/playground/faults.ts';
import { pupilAt } from '../../journeys/support/pupil-at.ts';
import type { Fault } from '../fault.ts';
import { pause } from '../site.ts';
import type { ChaosTown } from '../town.ts';
import { plain, repeatedly, underCrowd } from '../under-crowd.ts';

const ANSWERS: readonly Answer[] = [
  { status: 429, retry_after: 1 },
  { status: 500 },
  { status: 502 },
  'half',
  'silence',
  'refused',
];
/** The calls behind a press, a typed question and a picture. */
const METHODS = ['editMessageText', 'answerCallbackQuery', 'sendMessage', 'sendPhoto'] as const;

/** Calls of each kind that Telegram refuses for a while, answers with a proxy's page, with half a body, or not at all. */
export const badAnswers: Fault = async (times, stage = plain) => {
  let [sent, found] = [0, 0];
  const row = await underCrowd(
    'Bot API 429, 500, 502, half a body, nothing, no connection',
    times,
    stage,
    async ({ town, crowd }) => {
      await crowd.stop();
      const asker = await whoAsks(town);
      crowd.start();
      await repeatedly(times, async (turn) => {
        const [answer, method] = pairOf(turn);
        town.telegram.faults.next(method, answer);
        if (method === 'sendMessage' || method === 'sendPhoto') {
          await asker.asks(method);
          sent += 1;
        } else await crowd.deals(3);
      });
      found = await asker.commits();
    },
  );
  const { lost, doubled } = row;
  return {
    ...row,
    updates: row.updates + sent,
    expected: row.expected + sent,
    found: row.found + found,
    lost: lost + Math.max(0, sent - found),
    doubled: doubled + Math.max(0, found - sent),
  };
};

/** Every answer to every kind of call, before any comes again. */
function pairOf(turn: number): readonly [Answer, (typeof METHODS)[number]] {
  const round = Math.floor(turn / METHODS.length);
  const answer = ANSWERS[(turn + round) % ANSWERS.length];
  const method = METHODS[turn % METHODS.length];
  if (!answer || !method) throw new RangeError('there are answers and methods');
  return [answer, method];
}

/** Somebody with a finished test, who types and asks for its picture; the crowd only presses. */
async function whoAsks(town: ChaosTown) {
  const pupil = pupilAt(town, town.newcomer());
  const { telegram } = town;
  await pupil.comesToTest();
  while (pupil.item() !== undefined) {
    pupil.answers(5);
    await telegram.settled();
  }
  const result = pupil.person.lastMessage();
  const commits = async () => (await town.stored(pupil.person.chatId)).revision;
  const before = await commits();
  return {
    /** Resolves when the bot has dealt with it. */
    asks: async (method: 'sendMessage' | 'sendPhoto') => {
      const { update_id: id } =
        method === 'sendMessage'
          ? pupil.person.says('сколько стоит')
          : pupil.person.presses({ data: 'o:picture', message: result }).update;
      while (telegram.pending().some(({ update_id }) => update_id === id)) await pause(15);
    },
    commits: async () => (await commits()) - before,
  };
}
