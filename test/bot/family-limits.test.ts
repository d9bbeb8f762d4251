import { expect, test } from 'vitest';
import { services } from './bench.ts';
import { house, IN, PUPIL } from './family-house.ts';
import { buttonOf } from './hands.ts';

test('the parent sees the result as areas and professions, and nothing that was answered', async () => {
  const { pupil, parent, share, store } = await house('ru');
  await pupil.taps('o:start');
  for (let at = 0; at < 60; at += 1) {
    const ask = pupil.data().find((one) => /^o:a:\d+:5$/.test(one));
    if (ask === undefined) {
      if (!pupil.data().includes('o:again') || !pupil.data().includes('o:start')) break;
      await pupil.taps('o:start');
      continue;
    }
    await pupil.taps(Number(ask.split(':')[2]) < 8 ? ask : ask.replace(/5$/, '2'));
  }
  const link = await share('r');
  await parent.starts(link);
  const [card = ''] = parent.said();
  expect(card).toContain(services.texts.in('ru', 'formal')('areas.R.name'));
  expect(card).not.toMatch(/Айгер|ответов|\d+ %/);
  const key = await pupil.shareKey();
  const value = JSON.parse((await store.values.get(`share:${key}`)) ?? '{}');
  expect(Object.keys(value.card).toSorted()).toEqual(['areas', 'certainty', 'kind', 'professionIds']);
  expect(JSON.stringify(value)).not.toMatch(new RegExp(`${PUPIL}|replies`));
});

test('a pupil is told at once only after asking for it, and the chat id is sealed and goes with the link', async () => {
  const { pupil, parent, share, store } = await house('ru');
  await parent.starts(await share('w'));
  const key = await pupil.shareKey();
  const value = () => store.values.get(`share:${key}`);
  await parent.taps(`f:adv:${key}`);
  const before = pupil.said().length;
  await parent.taps('f:say:aktobe-ekeb');
  expect(pupil.said()).toHaveLength(before);
  await pupil.taps('f:home');
  await pupil.taps(buttonOf(pupil.data(), 'f:bell:'));
  expect(await value()).toContain('notify');
  expect(await value()).not.toContain(String(PUPIL));
  const asked = pupil.said().length;
  await parent.taps('f:say:atr-poly');
  await parent.taps('f:say:atr-poly');
  expect(pupil.said()).toHaveLength(asked + 1);
  expect(pupil.screen()).toContain(services.catalogue.colleges.get('atr-poly')?.name.ru ?? 'no name');
  await pupil.taps('f:home');
  await pupil.taps(buttonOf(pupil.data(), 'f:mute:'));
  expect(await value()).not.toContain('notify');
  await pupil.taps('i:erase');
  expect(await value()).toBeNull();
  expect(await store.values.get(`advice:${key}`)).toBeNull();
  expect(await pupil.raw()).toBe('');
  expect(await parent.taps(`f:see:${key}`)).toContain(IN.ru.gone);
});

test('five links at most; pressed twice, it is one', async () => {
  const { pupil, share } = await house('ru');
  for (let made = 1; made <= 5; made += 1) {
    await share('w');
    expect(await pupil.taps('f:make:w')).not.toContain('start=f_');
    expect((await pupil.session()).effects).toHaveLength(made);
  }
  expect(await pupil.taps('f:new:w')).toContain('Открытых ссылок уже 5');
  expect((await pupil.session()).effects).toHaveLength(5);
});

test('one link takes so many suggestions and no more', async () => {
  const { pupil, parent, share } = await house('ru');
  await parent.starts(await share('w'));
  const key = await pupil.shareKey();
  await parent.taps(`f:adv:${key}`);
  const ids = [...services.catalogue.colleges.keys()].slice(0, 7);
  const lines: string[] = [];
  for (const id of ids) lines.push(await parent.taps(`f:say:${id}`));
  expect(lines.filter((line) => line.includes('совет передан'))).toHaveLength(6);
  expect(lines.at(-1)).toContain('новых она не принимает');
});

test('a suggestion over a link that was closed meanwhile goes nowhere', async () => {
  const { pupil, parent, share, store } = await house('ru');
  await parent.starts(await share('w'));
  const key = await pupil.shareKey();
  await parent.taps(`f:adv:${key}`);
  await pupil.taps('f:home');
  await pupil.taps(buttonOf(pupil.data(), 'f:off:'));
  expect(await parent.taps('f:say:aktobe-ekeb')).toContain(IN.ru.gone);
  expect(await store.values.get(`advice:${key}`)).toBeNull();
  expect(await parent.session()).not.toHaveProperty('advising');
});

test('buttons of others open nothing: no share can be decided on or closed by whoever does not own it', async () => {
  const { pupil, parent, share, store } = await house('ru');
  const link = await share('w');
  await parent.starts(link);
  const key = await pupil.shareKey();
  const stamp = key.slice(0, 8);
  for (const data of [
    `f:off:${stamp}`,
    `f:bell:${stamp}`,
    `f:y:${stamp}:aktobe-ekeb`,
    'f:make:w',
    'f:tips',
  ]) {
    await parent.taps(data);
  }
  expect(await store.values.get(`share:${key}`)).not.toBeNull();
  expect(await store.values.get(`share:${key}`)).not.toContain('notify');
});

test('/mydata tells in words what is kept, and the file holds the whole record and the links', async () => {
  const { pupil, share } = await house('ru');
  await share('w');
  const told = await pupil.types('/mydata');
  expect(told).toContain('Регион: Актюбинская область');
  expect(told).toContain('Список для заявления, специальностей: 1');
  expect(told).toContain('Ссылки для родителей: 1');
  await pupil.taps('i:erase');
  expect(await pupil.types('/mydata')).toContain('Пока ничего');
});
