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
  ])('that is none (%s) is unreadable, not a crash', (stored) => {
    expect(readSession(stored)).toBeUndefined();
  });
});
