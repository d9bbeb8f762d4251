import { describe, expect, test } from 'vitest';
import { SHARE_DAYS } from '../../src/shares/share.ts';
import { house, IN, nameOf, TEACHES_SOFTWARE, WISHES } from './family-house.ts';
import { buttonOf } from './hands.ts';

const DAY = 24 * 60 * 60 * 1000;

describe.each(['ru', 'kk'] as const)('a pupil and a parent in %s', (language) => {
  const words = IN[language];

  test('share, suggest, accept: the college is on the list, once', async () => {
    const { pupil, parent, share } = await house(language);
    const link = await share('w');
    await parent.starts(link);
    expect(parent.said()[0]).toContain(words.list);
    expect(parent.said()[0]).toContain(nameOf(TEACHES_SOFTWARE, language));
    await parent.taps(`f:adv:${await pupil.shareKey()}`);
    await parent.taps('k:card:aktobe-ekeb:region');
    expect(parent.data()[0]).toBe('f:say:aktobe-ekeb');
    await parent.taps('f:say:aktobe-ekeb');
    await parent.taps('f:say:aktobe-ekeb');
    await pupil.types('/menu');
    expect(pupil.labels()).toContain(words.tips);
    await pupil.taps('f:tips');
    const yes = buttonOf(pupil.data(), 'f:y:');
    await pupil.taps(yes);
    await pupil.taps(yes);
    const { wishes } = await pupil.session();
    expect(wishes).toMatch(/aktobe-ekeb/);
    expect(String(wishes).match(/aktobe-ekeb/g)).toHaveLength(1);
    expect(pupil.data()).not.toContain('f:tips');
  });

  test('declined, the suggestion leaves the list as it was and does not come again', async () => {
    const { pupil, parent, share } = await house(language);
    await parent.starts(await share('w'));
    await parent.taps(`f:adv:${await pupil.shareKey()}`);
    await parent.taps('f:say:aktobe-ekeb');
    await pupil.taps('f:tips');
    await pupil.taps(buttonOf(pupil.data(), 'f:n:'));
    expect((await pupil.session()).wishes).toBe(WISHES);
    await parent.taps('f:say:aktobe-ekeb');
    await pupil.types('/menu');
    expect(pupil.data()).not.toContain('f:tips');
  });

  test('guessed, expired and closed links all say the same kind line', async () => {
    const { pupil, parent, share, pass } = await house(language);
    const closed = await share('w');
    await pupil.taps('f:home');
    await pupil.taps(buttonOf(pupil.data(), 'f:off:'));
    expect((await pupil.session()).effects).toBeUndefined();
    const expired = await share(`k_${TEACHES_SOFTWARE}`);
    const lines: (string | undefined)[] = [];
    const comes = async (payload: string) => {
      const before = parent.said().length;
      await parent.starts(payload);
      lines.push(parent.said()[before]);
    };
    await comes(closed);
    pass(SHARE_DAYS * DAY + 1000);
    await comes(expired);
    await comes(`f_${'A'.repeat(24)}`);
    await comes('f_short');
    await comes('f_');
    expect(new Set(lines).size).toBe(1);
    expect(lines[0]).toContain(words.gone);
    expect(await parent.raw()).toBe('');
  });
});
