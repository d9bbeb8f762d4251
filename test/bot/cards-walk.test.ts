import { describe, expect, test } from 'vitest';
import type { Session } from '../../src/bot/session.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';
import { calibration, collegeOf, texts } from './card-parts.ts';
import { phone } from './phone.ts';

const pupil: Partial<Session> = { language: 'ru', role: 'pupil', regionId: 'karaganda', welcomed: true };
const ru = texts.in('ru', 'informal');
const engineering = collegeOf('karaganda-kvki');

/** What a button of the newest message does: its callback, or its address on the web. */
async function walker(session: Partial<Session> = pupil) {
  const one = await phone('ru', { session });
  await one.types('/menu');
  return {
    ...one,
    acts: (label: string | RegExp) => {
      const key = one
        .buttons()
        .find(({ text }) => (typeof label === 'string' ? text === label : label.test(text)));
      if (key === undefined) throw new Error(`no button ${label}`);
      return 'callback_data' in key ? key.callback_data : 'url' in key ? key.url : '';
    },
  };
}

describe('from card to card', () => {
  test('an employer leads to its college, on to the specialty, and back again', async () => {
    const { taps, presses, acts } = await walker();
    const employer = await taps('e:card:tsentrenergomehanizatsiya');
    expect(employer).toContain('Центрэнергомеханизация');
    const college = await presses(acts(/^Карагандинский высший колледж/));
    expect(college).toContain(engineering.name.ru);
    const programmes = await presses(acts(/^Специальности подробно/));
    const specialty = await presses(acts(/^1\. /));
    expect(specialty).toContain(ru('specialty.what'));
    expect(await presses(acts(ru('nav.back')))).toBe(programmes);
    expect(await presses(acts(ru('nav.back')))).toBe(college);
    expect(await presses(acts(ru('nav.back')))).toBe(employer);
  });

  test('a college with many partners shows them page by page, and each opens its card', async () => {
    const { taps, presses, acts } = await walker();
    await taps(`k:card:${engineering.id}:region`);
    await presses(acts(/^Все партнёры/));
    await presses(acts(ru('nav.next')));
    expect(await presses(acts(/^(?!‹|Меню)/))).toContain(ru('employer.what'));
  });

  test('the map is a search for the published address', async () => {
    const { taps, acts } = await walker();
    await taps(`k:card:${engineering.id}:region`);
    expect(decodeURIComponent(acts(ru('college.onMap')))).toBe(
      'https://2gis.kz/search/Караганда, ул. Кирпичная, 8',
    );
  });

  test('old keyboards with the id of a list, and pages that are no more, do no harm', async () => {
    const { taps } = await walker();
    expect(await taps(`k:card:${engineering.id}:welder`)).toContain(engineering.name.ru);
    const last = await taps(`k:prog:${engineering.id}:99`);
    expect(last).toMatch(/^15\. /m);
  });

  test('what no source names, and what there is not, lead to the menu', async () => {
    const { taps, screen } = await walker();
    const menu = screen();
    const guessed = [...catalogue.specialties.values()].find(({ verified }) => !verified);
    expect(await taps(`x:card:${guessed?.id}`)).toBe(menu);
    for (const data of [
      'x:jobs:gone:0',
      'k:prog:gone:0',
      'k:card:gone:region',
      'e:card:gone',
      'p:card:gone:none',
    ])
      expect(await taps(data)).toBe(menu);
  });
});

describe('a profession', () => {
  const [profession] = [...catalogue.professions.values()].toSorted(
    (left, right) => (right.interests[0] ?? 0) - (left.interests[0] ?? 0),
  );
  const replies = [...calibration.areaOf].map((area, item): [number, 1 | 5] => [item, area === 0 ? 5 : 1]);
  const result = { calibration: calibration.version, replies, finishedOn: '2026-11-20' };
  const shown = async (session: Partial<Session>) =>
    (await walker({ ...pupil, ...session })).taps(`p:card:${profession?.id}:none`);

  test('tells how close it is after the test of today, not before it and not of another test', async () => {
    expect(await shown({ result })).toContain(ru('fit.title'));
    expect(await shown({})).not.toContain(ru('fit.title'));
    expect(await shown({ result: { ...result, calibration: 'old' } })).not.toContain(ru('fit.title'));
  });

  test('is not compared for the youngest, whose result names areas only', async () => {
    expect(await shown({ result: { ...result, young: true } })).not.toContain(ru('fit.title'));
  });
});
