import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysFrom, pseudonym } from '../../src/bot/pseudonym.ts';
import { sealingWith } from '../../src/bot/sealed.ts';
import { isToken, payloadOf, wordOf } from '../../src/bot/secret-link.ts';
import { AREAS } from '../../src/orientation/areas.ts';
import { advise, decide, MOST_ADVICES, readAdvices, waiting } from '../../src/shares/advice.ts';
import { readShare, type Share, type SharedCard } from '../../src/shares/share.ts';
import { services } from '../bot/bench.ts';

const NOW = Date.UTC(2026, 10, 23);
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const card: fc.Arbitrary<SharedCard> = fc.oneof(
  fc.record({
    kind: fc.constant('result' as const),
    certainty: fc.constantFrom('sure' as const, 'likely' as const, 'open' as const, 'flat' as const),
    areas: fc.uniqueArray(fc.constantFrom(...AREAS), { minLength: 1 }),
    professionIds: fc.array(id, { maxLength: 6 }),
  }),
  fc.record({ kind: fc.constant('wishes' as const), wishes: fc.string({ minLength: 1 }) }),
  fc.record({ kind: fc.constant('card' as const), card: fc.constantFrom('p' as const, 'k' as const), id }),
);
const share: fc.Arbitrary<Share> = fc.record({ card, until: fc.integer({ min: 1, max: 4_000_000_000 }) });

test('tokens are new each time, hold 144 bits and fit into the payload of a link', () => {
  const tokens = Array.from({ length: 2000 }, () => services.newToken());
  expect(new Set(tokens).size).toBe(tokens.length);
  for (const token of tokens) {
    expect(Buffer.from(token, 'base64url')).toHaveLength(18);
    expect(payloadOf('share', token)).toMatch(/^[\w-]{1,64}$/);
    expect(wordOf('share', payloadOf('share', token))).toBe(token);
    expect(isToken(token)).toBe(true);
  }
});

test('a card’s link is never taken for a share, and no other word for a token', () => {
  for (const payload of ['p_welder', 'k_f', '', 'f', 'fp_welder'])
    expect(wordOf('share', payload)).toBeUndefined();
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), (word) => {
      if (isToken(word)) expect(Buffer.from(word, 'base64url')).toHaveLength(18);
    }),
  );
});

test('a stored share is read as it was written until its time is over', () => {
  fc.assert(
    fc.property(share, (one) => {
      const read = readShare(JSON.stringify(one), NOW);
      expect(read).toEqual(one.until * 1000 > NOW ? one : undefined);
    }),
  );
});

test('a stored share holds nothing beyond its shape', () => {
  fc.assert(
    fc.property(share, fc.string({ minLength: 1 }), (one, more) => {
      fc.pre(!(more in one) && more !== 'notify' && more !== '__proto__');
      expect(readShare(JSON.stringify({ ...one, [more]: 1 }), 0)).toBeUndefined();
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => readShare(text, 0) === undefined));
});

test('keys of purposes and of people never meet, and do not tell the token', () => {
  const derive = keysFrom('secret');
  fc.assert(
    fc.property(fc.integer({ min: 1 }), (telegramId) => {
      const keys = [
        derive('share', `${telegramId}`),
        derive('class', `${telegramId}`),
        pseudonym('secret', telegramId),
      ];
      expect(new Set(keys).size).toBe(3);
      for (const key of keys) expect(key).toMatch(/^[\w-]{27}$/);
    }),
  );
  expect(keysFrom('other')('share', 'token')).not.toBe(derive('share', 'token'));
});

test('each college is advised once, whatever was decided; never more than so many', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(id, fc.constantFrom('accepted', 'declined', 'none'))), (steps) => {
      const last = steps.reduce((sum, [college, then]) => {
        const { advices } = advise(sum, college);
        return then === 'accepted' || then === 'declined' ? decide(advices, college, then) : advices;
      }, readAdvices('nothing stored'));
      const ids = last.map(({ collegeId }) => collegeId);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.length).toBeLessThanOrEqual(MOST_ADVICES);
      expect(waiting(last)).toEqual(
        last.filter(({ state }) => state === 'waiting').map((one) => one.collegeId),
      );
      expect(readAdvices(JSON.stringify(last))).toEqual(last);
    }),
  );
});

test('a sealed chat id opens only with the same secret and about the same share', () => {
  const sealing = sealingWith('secret');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 52 }), fc.string(), (chat, about) => {
      const sealed = sealing.seal(chat, about);
      expect(sealing.open(sealed, about)).toBe(chat);
      expect(sealing.seal(chat, about)).not.toBe(sealed);
      expect(sealing.open(sealed, `${about}x`)).toBeUndefined();
      expect(sealingWith('other').open(sealed, about)).toBeUndefined();
      expect(sealing.open(sealed.slice(0, 12), about)).toBeUndefined();
      expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain(`${chat}`.padStart(6, '#'));
    }),
    { numRuns: 50 },
  );
});
