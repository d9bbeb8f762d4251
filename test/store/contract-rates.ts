import { describe, expect, it } from 'vitest';
import { rateWindowMilliseconds } from '../../src/store/store.ts';
import { type Bench, contractSettings, someone } from './contract.ts';

/** How many updates of a person are let in. */
export function rateContract({ backend, begin, saved, opened, release }: Bench): void {
  const most = contractSettings.updatesPerWindow ?? 0;

  describe('rates', () => {
    it('beyond the limit nobody is let in until the window is over, and is told once', async () => {
      const person = someone();
      for (let id = 1; id <= most; id += 1) await saved(person, id, 'x');
      expect(await begin(person, most + 1)).toEqual({ kind: 'limited', isFirst: true });
      expect(await begin(person, most + 2)).toEqual({ kind: 'limited', isFirst: false });
      expect(await begin(person, most)).toEqual({ kind: 'duplicate' });
      await saved(someone(), 1, 'another person');
      await backend().pass(rateWindowMilliseconds + 10);
      await saved(person, most + 3, 'x');
    });

    it('counts updates that touch no record among the others', async () => {
      const person = someone();
      for (let id = 1; id < most; id += 1) await saved(person, id, 'x');
      const { admit } = backend().store.units;
      expect(await admit(person)).toBe(true);
      expect(await admit(person)).toBe(false);
      expect(await begin(person, most)).toMatchObject({ kind: 'limited' });
      expect(await admit(someone())).toBe(true);
      await backend().pass(rateWindowMilliseconds + 10);
      expect(await admit(person)).toBe(true);
    });

    it('an update that waits or is tried again counts once', async () => {
      const person = someone();
      const { unit } = await opened(person, 1);
      for (let times = 0; times < most; times += 1) {
        expect(await begin(person, 2)).toEqual({ kind: 'busy' });
      }
      await release(person, unit, 'failed');
      for (let times = 0; times < most; times += 1) {
        await release(person, (await opened(person, 1)).unit, 'failed');
      }
      for (let id = 2; id <= most; id += 1) await saved(person, id, 'x');
      expect(await begin(person, most + 1)).toMatchObject({ kind: 'limited' });
    });
  });
}
