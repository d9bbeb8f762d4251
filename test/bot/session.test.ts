import { describe, expect, test } from 'vitest';
import { eraseSession, newSession, readSession, writeSession } from '../../src/bot/session.ts';

const ofTomorrow = JSON.stringify({ version: 1, role: 'pupil', mood: 'curious', regionId: 'abai' });

describe('a record', () => {
  test('of a newer version keeps what this one does not know, so that both can run side by side', () => {
    const session = readSession(ofTomorrow);
    if (!session) throw new Error('unreadable');
    session.regionId = 'aktobe';
    expect(JSON.parse(writeSession(session) ?? '')).toEqual({
      version: 1,
      role: 'pupil',
      mood: 'curious',
      regionId: 'aktobe',
    });
  });

  test('is erased with what this version does not know', () => {
    const session = readSession(ofTomorrow);
    if (!session) throw new Error('unreadable');
    eraseSession(session);
    expect(session).toEqual(newSession());
    expect(writeSession(session)).toBeNull();
  });

  test.each([
    '',
    '{',
    'null',
    '[]',
    '{"version":2}',
    '{"version":1,"role":"king"}',
    '{"version":1,"test":7}',
    '{"version":1,"earlier":{"calibration":"v","replies":"A6"}}',
    '{"version":1,"earlier":{"calibration":"v","replies":"A5B"}}',
    '{"version":1,"earlier":{"calibration":"v","replies":[[64,5]]}}',
  ])('that is none (%s) is unreadable, not a crash', (stored) => {
    expect(readSession(stored)).toBeUndefined();
  });

  test('holds two characters a reply; one of before, in pairs of numbers and tenths of seconds, is read as well', () => {
    const replies = [
      [0, 5],
      [47, 0],
      [26, 3],
    ];
    const before = JSON.stringify({
      version: 1,
      test: { calibration: 'v', replies, paused: false, askedAt: 7, tenths: [14, 15], young: true },
      result: { calibration: 'v', replies, finishedOn: '2026-11-23', putAside: ['welder'] },
      earlier: { calibration: 'v', replies },
    });
    const session = readSession(before);
    if (!session) throw new Error('unreadable');
    expect(session.test).toMatchObject({ replies, pace: { timed: 2, hasty: 1 }, young: true });
    const stored = writeSession(session) ?? '';
    expect(JSON.parse(stored)).toEqual({
      version: 1,
      test: { calibration: 'v', replies: 'A5v0a3', paused: false, askedAt: 7, pace: [2, 1], young: true },
      result: { calibration: 'v', replies: 'A5v0a3', finishedOn: '2026-11-23', putAside: ['welder'] },
      earlier: { calibration: 'v', replies: 'A5v0a3' },
    });
    expect(readSession(stored)).toEqual(session);
  });
});
