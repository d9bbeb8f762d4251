import { describe, expect, it } from 'vitest';
import { checkWishRules } from '../../src/wish-list/check.ts';
import { loadWishRules } from '../../src/wish-list/rules.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';

const rules = loadWishRules(new URL('../../data/wish-rules.json', import.meta.url));

describe('the rules of the application', () => {
  it('mention only what the data hold', () => expect(checkWishRules(rules, catalogue)).toEqual([]));

  it('are checked in every mention, and for a group that stands twice', () => {
    const [group] = rules.ownDates;
    if (!group) throw new Error('no group with dates of its own');
    const wrong = {
      limits: { ...rules.limits, sources: [...rules.limits.sources, 'paper'] },
      portal: { ...rules.portal, sources: ['rumour'] },
      ownDates: [group, { ...group, sources: ['poster'], specialtyIds: ['sleeping'] }],
    };
    const faults = checkWishRules(wrong, catalogue);
    expect(faults.map(({ field, message }) => `${field}: ${message}`)).toEqual([
      'limits.sources: no source «paper»',
      'portal.sources: no source «rumour»',
      `ownDates.1.id: «${group.id}» is used twice`,
      'ownDates.1.sources: no source «poster»',
      'ownDates.1.specialtyIds: no specialty «sleeping»',
    ]);
    expect(faults.every(({ file }) => file === 'wish-rules.json')).toBe(true);
  });
});
