import { expect, test } from 'vitest';
import { effectsOf, eraseEffects, listEffect, MOST_EFFECTS, unlistEffect } from '../../src/bot/effects.ts';
import { dataFile } from '../../src/bot/features/my-data/data-file.ts';
import { linesOf } from '../../src/bot/features/my-data/lines.ts';
import { newSession, type Session } from '../../src/bot/session.ts';
import type { Classroom, Entry } from '../../src/classrooms/classroom.ts';
import { LANGUAGES } from '../../src/language/language.ts';
import { services } from './bench.ts';

const known = { catalogue: services.catalogue, limits: services.wishRules.limits };

const everything: Session = {
  ...newSession(),
  language: 'kk',
  role: 'pupil',
  regionId: 'aktobe',
  grade: '9',
  welcomed: true,
  test: { calibration: 'v', replies: [[1, 5]], paused: false, askedAt: 0, pace: { timed: 0, hasty: 0 } },
  fullTest: { calibration: 'v', answers: '123', once: 'random' },
  result: { calibration: 'v', replies: [[1, 5]], finishedOn: '2026-11-20', putAside: ['welder'] },
  earlier: { calibration: 'v', replies: [[2, 1]] },
  wishes: '06130100:aktobe-ahpc',
  careUntil: 5,
  careAfter: 7,
  topic: { name: 'dormitory', until: 5 },
  missed: 1,
  trail: ['k:list:0'],
  compared: ['aktobe-ahpc'],
  done: ['papers'],
  advising: 'key-of-a-share',
  nextShare: 'token',
  nextClass: 'token',
  effects: [['share', 'key-of-mine']],
  conversations: { version: [0, 1], state: {} },
};

test.each(LANGUAGES)('every field of a record is told in plain words in %s', (language) => {
  const t = services.texts.in(language, 'informal');
  for (const [field, value] of Object.entries(everything)) {
    if (field === 'version') continue;
    const told = linesOf({ ...newSession(), [field]: value }, known, t);
    expect(told.length, field).toBeGreaterThan(0);
    for (const line of told) expect(line, field).toMatch(/^\p{Lu}[^{}]+$/u);
  }
  expect(linesOf(newSession(), known, t)).toEqual([]);
});

test('the file holds the whole record, what the links show, and of classes only what is one’s own', () => {
  const share = { card: { kind: 'wishes', wishes: '06130100:' }, until: 2_000_000_000 } as const;
  const who = { grade: '9', kind: 'creative', season: 2027, language: 'kk', address: 'informal' } as const;
  const reminders = { ...who, chat: 'sealed', sent: [], lastAt: null, until: 2_000_000_000 };
  const classroom: Classroom = {
    label: '9Б',
    regionId: 'aktobe',
    year: '9',
    language: 'kk',
    fieldId: null,
    closed: false,
    token: 'token',
    owner: 'owner',
  };
  const mine = { areas: ['R'], fields: ['energy'], specialties: [] } as const;
  const members = new Map<string, Entry>([
    ['my-key', mine],
    ['key-of-another', { areas: ['S'], fields: ['health'], specialties: [] }],
  ]);
  const full = { classroom, members, shown: { steps: [] } };
  const file = dataFile(everything, {
    shares: [{ key: 'key-of-mine', share, advices: [] }],
    reminders,
    led: [{ ...full, key: 'key-of-class' }],
    joined: { ...full, classKey: 'key-of-class', member: 'my-key' },
  });
  expect(JSON.parse(file)).toEqual({
    record: everything,
    shares: [{ key: 'key-of-mine', ...share, advices: [] }],
    reminders,
    classes: [{ key: 'key-of-class', ...classroom }],
    classJoined: { label: '9Б', member: 'my-key', entry: mine },
  });
});

test('effects are listed once, are limited, and each is erased by the eraser of its kind', async () => {
  const session = newSession();
  expect(listEffect(session, 'share', 'a')).toBe(true);
  expect(listEffect(session, 'share', 'a')).toBe(true);
  expect(listEffect(session, 'share', 'b')).toBe(true);
  expect(effectsOf(session, 'share')).toEqual(['a', 'b']);
  const erased: string[] = [];
  const note = async (key: string) => void erased.push(key);
  await eraseEffects(session, { ...services.erasers, share: note });
  expect(erased).toEqual(['a', 'b']);
  for (const key of ['a', 'b', 'b']) unlistEffect(session, 'share', key);
  expect(session).toEqual(newSession());
  for (let at = 0; at < MOST_EFFECTS; at += 1) expect(listEffect(session, 'share', `k${at}`)).toBe(true);
  expect(listEffect(session, 'share', 'one more')).toBe(false);
});
