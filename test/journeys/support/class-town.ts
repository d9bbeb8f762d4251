import { Api } from 'grammy';
import { freePort } from '../../support/free-port.ts';
import { startBalancer } from './balancer.ts';
import { openFaultyTown, TOKEN } from './faulty-town.ts';
import { type Walker, walkerIn } from './walker.ts';

/** How long a whole class may wait for the bot on a busy machine, in milliseconds. */
const PATIENCE = 90_000;

/** Two processes of the bot on one Redis behind a balancer, and people who all press at the same moment. */
export async function openClassTown() {
  const town = await openFaultyTown();
  const balancer = await startBalancer();
  const ports = [await freePort(), await freePort()];
  // One after the other: reading all data takes a whole core.
  for (const port of ports) {
    await town.startBot({ WEBHOOK_URL: balancer.url, HOST: '127.0.0.1', PORT: String(port) });
  }
  balancer.send(ports);
  const settled = () => town.telegram.settled(PATIENCE);
  return {
    ...town,
    /** How many updates each process answered. */
    answered: () => ports.map((port) => balancer.answered(port, 200)),
    /** The newest file in somebody's chat. */
    fileOf: async ({ person }: Walker): Promise<Buffer> => {
      const id = person.messages().findLast(({ document }) => document)?.document?.file_id;
      if (id === undefined) throw new Error('no file came');
      const { file_path } = await new Api(TOKEN, { apiRoot: town.apiRoot }).getFile(id);
      return Buffer.from(await (await fetch(`${town.apiRoot}/file/bot${TOKEN}/${file_path}`)).arrayBuffer());
    },
    walker: (id: number, language: 'kk' | 'ru') => walkerIn(town, id, language),
    /** Everybody does something in the same moment; all have their answers when it is over. */
    atOnce: async (people: readonly Walker[], act: (walker: Walker) => void) => {
      for (const one of people) act(one);
      await settled();
    },
    /** All take the test at once, each with the own taste, until each has a result. */
    allTest: async (people: readonly Walker[], likes: (walker: Walker) => number) => {
      let waiting = people;
      for (const { person } of people) person.presses({ data: 'o:start' });
      await settled();
      while (waiting.length > 0) {
        for (const walker of waiting) walker.person.presses({ data: nextAnswer(walker, likes(walker)) });
        await settled();
        waiting = waiting.filter((walker) => !dataOf(walker).includes('o:picture'));
      }
    },
    close: async () => {
      await town.close();
      await balancer.close();
    },
  };
}

export function dataOf({ person }: Walker): readonly string[] {
  const keys = person.lastMessage()?.reply_markup?.inline_keyboard.flat() ?? [];
  return keys.flatMap((key) => ('callback_data' in key ? [key.callback_data] : []));
}

/** Data of the button that begins so. */
export function buttonOf(walker: Walker, beginning: string): string {
  const found = dataOf(walker).find((one) => one.startsWith(beginning));
  if (found === undefined) throw new Error(`no button ${beginning}… under: ${walker.screen()}`);
  return found;
}

/** Nobody taps as fast as a test: the bot asks once whether it is meant. */
function nextAnswer(walker: Walker, liked: number): string {
  const item = dataOf(walker)
    .map((one) => /^o:a:(\d+):5$/.exec(one)?.[1])
    .find((found) => found !== undefined);
  if (item === undefined) return 'o:start';
  return `o:a:${item}:${Math.floor(Number(item) / 8) === liked ? 5 : 2}`;
}
