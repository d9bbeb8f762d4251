import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTown, type Town } from './support/town.ts';
import { practical, type Walker, walkerIn } from './support/walker.ts';

let town: Town;
let nextId = 2600;
beforeAll(async () => {
  town = await openTown();
});
afterAll(async () => {
  expect(town.telegram.refusals).toEqual([]);
  await town.close();
});

const IN = {
  ru: {
    shown: /С Вами поделились/,
    suggested: /совет передан/,
    told: /По твоей ссылке советуют колледж/,
    onList: /теперь в твоём списке/,
    gone: /По этой ссылке ничего не видно/,
    asks: 'есть ли общежитие',
    answer: /общежити/i,
    links: 'Ссылки для родителей: 1',
    nothing: /Пока ничего/,
  },
  kk: {
    shown: /Сізге мынаны жіберді/,
    suggested: /кеңес берілді/,
    told: /Сілтемең арқылы мына колледжді ұсынды/,
    onList: /тізіміңе қосылды/,
    gone: /Бұл сілтемеден ештеңе көрінбейді/,
    asks: 'жатақхананы қалай алуға болады?',
    answer: /жатақхана/i,
    links: 'Ата-анаға арналған сілтемелер: 1',
    nothing: /Әзірге ештеңе жоқ/,
  },
} as const;

const textsOf = ({ person }: Walker) =>
  person.messages().flatMap(({ from, text }) => (from?.is_bot && text !== undefined ? [text] : []));

/** Data of the first button anywhere in the chat that begins so, the newest message first. */
function dataIn({ person }: Walker, beginning: string): string {
  const keys = person
    .messages()
    .toReversed()
    .flatMap((one) => one.reply_markup?.inline_keyboard.flat() ?? []);
  const found = keys.flatMap((key) => ('callback_data' in key ? [key.callback_data] : []));
  const data = found.find((one) => one.startsWith(beginning));
  if (data === undefined) throw new Error(`no button ${beginning}…`);
  return data;
}

describe.each(['ru', 'kk'] as const)('in %s', (language) => {
  const words = IN[language];

  async function testedPupil(): Promise<Walker> {
    nextId += 1;
    const pupil = walkerIn(town, nextId, language);
    await pupil.types('/start');
    for (const data of [`l:first:${language}`, 'r:first:pupil', 'g:first:aktobe', 'c:first:9']) {
      await pupil.presses({ data: `w:${data}` });
    }
    await pupil.presses({ data: 'o:start' });
    await pupil.answersAll(practical);
    return pupil;
  }
  async function linkOf(pupil: Walker): Promise<string> {
    await pupil.presses({ data: 'f:new:r' });
    await pupil.presses({ data: 'f:make:r' });
    const link = /start=(f_[\w-]{24})/.exec(pupil.screen())?.[1];
    if (link === undefined) throw new Error('no link');
    return link;
  }
  async function comesBy(payload: string): Promise<Walker> {
    nextId += 1;
    const parent = walkerIn(town, nextId, language);
    parent.person.starts(payload);
    await town.telegram.settled();
    return parent;
  }

  test('a result is shown to a parent, who asks, suggests a college; the pupil takes it, then closes the link', async () => {
    const pupil = await testedPupil();
    const link = await linkOf(pupil);
    const parent = await comesBy(link);
    expect(textsOf(parent)[0]).toMatch(words.shown);
    expect(textsOf(parent).join('\n')).not.toMatch(/Айгерім/);
    const shared = dataIn(parent, 'f:adv:');
    expect(await parent.types(words.asks)).toMatch(words.answer);

    await pupil.presses({ data: 'f:links' });
    await pupil.presses({ data: dataIn(pupil, 'f:bell:') });
    await parent.presses({ data: shared });
    await parent.types('/menu');
    await parent.presses({ data: 'k:list:0' });
    await parent.presses({ data: 'k:in:aktobe:0' });
    await parent.presses({ data: dataIn(parent, 'k:card:') });
    expect(await parent.presses({ data: dataIn(parent, 'f:say:') })).toMatch(words.suggested);

    expect(pupil.screen()).toMatch(words.told);
    await pupil.presses({ data: 'f:tips' });
    expect(await pupil.presses({ data: dataIn(pupil, 'f:y:') })).toMatch(words.onList);
    await pupil.presses({ data: dataIn(pupil, 'f:off:') });
    const late = await comesBy(link);
    expect(textsOf(late)[0]).toMatch(words.gone);
    expect(await parent.presses({ data: dataIn(parent, 'f:see:') })).toMatch(words.gone);
  });

  test('a guessed and an expired link say the same as a closed one', async () => {
    const link = await linkOf(await testedPupil());
    const guessed = await comesBy(`f_${'x'.repeat(24)}`);
    const client = new Redis(town.redis.url);
    // A month passes for what is shared.
    for (const key of await client.keys('value:share:*')) await client.pexpire(key, 1);
    client.disconnect();
    const expired = await comesBy(link);
    expect(textsOf(guessed)[0]).toMatch(words.gone);
    expect(textsOf(expired)[0]).toBe(textsOf(guessed)[0]);
  });

  test('/mydata tells what is kept, hands it over as a file, and /forget takes the link with it', async () => {
    const pupil = await testedPupil();
    const link = await linkOf(pupil);
    expect(await pupil.types('/mydata')).toContain(words.links);
    await pupil.presses({ data: 'i:myfile' });
    const document = pupil.person.messages().find((one) => one.document)?.document;
    expect(document?.file_name).toBe('kasipjol-mydata.json');
    const kept = await town.stored();
    expect(kept.join('\n')).not.toContain(link.slice(2));
    await pupil.types('/forget');
    await pupil.presses({ data: 'i:erase' });
    expect(await pupil.types('/mydata')).toMatch(words.nothing);
    expect(textsOf(await comesBy(link))[0]).toMatch(words.gone);
  });
});

test('nothing of what was shared is left when every link is closed or forgotten', async () => {
  const kept = (await town.stored()).filter((row) => /^value:(share|advice):/.test(row));
  expect(kept).toEqual([]);
});
