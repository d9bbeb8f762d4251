import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newSession, readSession, type Session, writeSession } from '../../src/bot/session.ts';
import { afterAside, afterLeaving, afterShowing, type Trail } from '../../src/bot/trail.ts';
import { openBench, openStore, stored, write } from './bench.ts';

const address = fc.stringMatching(/^[pke]:card:[a-d]$/);

describe('the trail', () => {
  test('is short and never holds a screen twice in a row, whatever is shown', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(address, fc.constant(undefined)), { maxLength: 40 }), (shown) => {
        const trail = shown.reduce<Trail>(
          (before, one) => (one === undefined ? afterAside(before) : afterShowing(before, one)),
          [],
        );
        expect(trail.length).toBeLessThanOrEqual(7);
        expect(trail.slice(0, -1)).not.toContain('');
        expect(trail.some((step, index) => step === trail[index + 1])).toBe(false);
      }),
    );
  });

  test('leads back through the said in the reverse order', () => {
    const shown = ['p:fields', 'p:field:it:0', 'p:card:tester:field', 'x:card:06130100', 'k:card:one:region'];
    let trail = shown.reduce<Trail>(afterShowing, []);
    for (const expected of shown.slice(0, -1).reverse()) {
      trail = afterShowing(afterLeaving(trail), expected);
      expect(trail.at(-1)).toBe(expected);
    }
    expect(afterLeaving(trail)).toEqual([]);
  });

  test('does not grow when a page is turned or the screen before is opened again by its own button', () => {
    const paged = ['k:in:abai:0', 'k:in:abai:1', 'k:in:abai:2'].reduce<Trail>(afterShowing, ['p:fields']);
    expect(paged).toEqual(['p:fields', 'k:in:abai:2']);
    expect(afterShowing(afterShowing(paged, 'k:card:one:region'), 'k:in:abai:0')).toEqual([
      'p:fields',
      'k:in:abai:0',
    ]);
    expect(afterShowing(['x:card:06130100'], 'x:card:07150500')).toHaveLength(2);
    expect(afterShowing(['k:spec:06130100:0'], 'k:spec:06130100:15')).toHaveLength(2);
  });

  test('counts a list once, however it is filtered', () => {
    const chosen = ['k:by:15:-:-:0', 'k:flt:15:-:-:0', 'k:flt:15:-:o:0', 'k:flt:15:-:ou:0', 'k:by:15:-:ou:0'];
    expect(chosen.slice(0, 4).reduce<Trail>(afterShowing, ['p:fields'])).toEqual([
      'p:fields',
      'k:by:15:-:-:0',
      'k:flt:15:-:ou:0',
    ]);
    expect(chosen.reduce<Trail>(afterShowing, ['p:fields'])).toEqual(['p:fields', 'k:by:15:-:ou:0']);
  });

  test('leads from an answer without an address to the screen before it', () => {
    expect(afterLeaving(afterAside(afterAside(['k:card:one:region'])))).toEqual(['k:card:one:region']);
    expect(afterAside([])).toEqual([]);
  });

  test('takes little room in the record', () => {
    const trail = Array.from(
      { length: 20 },
      (_, at) => `k:card:${'karaganda-industrial-college'}-${at}:region`,
    );
    const kept = trail.reduce<Trail>(afterShowing, []);
    expect(writeSession({ ...newSession(), trail: kept })?.length).toBeLessThan(450);
    const lists = Array.from(
      { length: 9 },
      (_, at) => `q:list:found:kk:k_${'long-id-of-a-college,'.repeat(12)}${at}`,
    );
    const listed = lists.reduce<Trail>(afterShowing, []);
    expect(listed.at(-1)).toBe(lists.at(-1));
    expect(writeSession({ ...newSession(), trail: listed })?.length).toBeLessThan(600);
  });
});

async function pupil(id: number, session: Partial<Session> = {}) {
  const store = await openStore('memory');
  const known: Session = { ...newSession(), language: 'ru', role: 'pupil', regionId: 'abai', welcomed: true };
  await write(store, id, writeSession({ ...known, ...session }) ?? '');
  const { telegram, process } = await openBench(store);
  const person = telegram.person(id);
  const screen = () => person.lastMessage()?.text ?? '';
  const data = () =>
    (person.lastMessage()?.reply_markup?.inline_keyboard.flat() ?? []).flatMap((key) =>
      'callback_data' in key ? [key.callback_data] : [],
    );
  return {
    tapsFirst: async (pattern: RegExp) => {
      const first = data().find((one) => pattern.test(one)) ?? `no button ${pattern}`;
      expect(await process(person.presses({ data: first }).update)).toBe('done');
      return screen();
    },
    trail: async () => readSession((await stored(store, id)).record)?.trail,
    types: async (text: string) => {
      expect(await process(person.says(text))).toBe('done');
      return screen();
    },
    /** Presses a button under any message, as an old keyboard in the chat still can. */
    taps: async (data: string) => {
      const message = person.lastMessage();
      const update = person.presses(/./).update;
      if (!update.callback_query || !message) throw new Error('nothing to press');
      update.callback_query.data = data;
      expect(await process(update)).toBe('done');
      return screen();
    },
  };
}

describe('the button "back"', () => {
  test('shows the said before again, then the menu', async () => {
    const { types, taps, trail } = await pupil(1201);
    const menu = await types('/menu');
    const fields = await taps('p:fields');
    const region = await taps('r:show:abai');
    const list = await taps('k:in:abai:0');
    expect(new Set([menu, fields, region, list]).size).toBe(4);
    expect(await taps('b')).toBe(region);
    expect(await taps('b')).toBe(fields);
    expect(await taps('b')).toBe(menu);
    expect(await trail()).toBeUndefined();
    expect(await taps('b')).toBe(menu);
  });

  test('comes back from a screen that has no address, and from a card opened by a text', async () => {
    const { types, taps } = await pupil(1202);
    await types('/menu');
    const fields = await taps('p:fields');
    await taps('w:change:grade');
    expect(await taps('b')).toBe(fields);
    const card = await types('Сварщик');
    expect(card).toMatch(/[Сс]варщик/);
    await taps('r:show:abai');
    expect(await taps('b')).toBe(card);
    expect(await taps('b')).toBe(fields);
  });

  test.each([
    ['ru', 'колледж в Актобе'],
    ['kk', 'Ақтөбедегі колледждер'],
  ] as const)('comes back to what a text found, in %s', async (language, text) => {
    const { types, taps, tapsFirst } = await pupil(language === 'ru' ? 1204 : 1205, { language });
    const found = await types(text);
    const card = await tapsFirst(/^k:card:/);
    expect(card).not.toBe(found);
    expect(await taps('b')).toBe(found);
    expect(await tapsFirst(/^k:card:/)).toBe(card);
  });

  test('forgets the way with the menu, and with everything else', async () => {
    const { types, taps, trail } = await pupil(1203);
    await types('/menu');
    await taps('p:fields');
    expect(await trail()).toEqual(['p:fields']);
    await types('/menu');
    expect(await trail()).toBeUndefined();
    await taps('p:fields');
    await taps('i:erase');
    expect(await trail()).toBeUndefined();
  });
});
