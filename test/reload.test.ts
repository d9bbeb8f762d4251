import { describe, expect, test } from 'vitest';
import type { Knowledge } from '../src/bot/services.ts';
import { DataError } from '../src/catalogue/fault.ts';
import { createLiveKnowledge } from '../src/reload.ts';
import { services } from './bot/bench.ts';

const OLD: Knowledge = { ...services, collectedOn: '2026-01-01' };
const NEW: Knowledge = { ...services, collectedOn: '2026-02-02' };

function liveWith(...later: readonly (() => Knowledge)[]) {
  const loads = [() => OLD, ...later];
  let loaded = 0;
  const lines: string[] = [];
  const log = {
    info: (line: string) => lines.push(`info ${line}`),
    error: (line: string) => lines.push(`error ${line}`),
  };
  const load = () => (loads[loaded++] ?? (() => NEW))();
  return { knowledge: createLiveKnowledge(load, log), lines, loaded: () => loaded };
}

/** Work that ends when it is told to. */
function task() {
  let end = () => {};
  const done = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { done, end: () => end() };
}

describe('new data while the bot runs', () => {
  test('are taken, and one line counts them', async () => {
    const { knowledge, lines } = liveWith(() => NEW);
    expect(knowledge.now().collectedOn).toBe('2026-01-01');
    await knowledge.reload();
    expect(knowledge.now().collectedOn).toBe('2026-02-02');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^info new data taken: 20 regions, \d+ colleges, /);
  });

  test('that are broken are refused with the number of faults and the first one; the old ones stay', async () => {
    const fault = (field: string) => ({
      file: 'colleges/abai.json',
      record: 'abai-fin',
      field,
      message: 'wrong',
    });
    const { knowledge, lines } = liveWith(() => {
      throw new DataError([fault('city'), fault('phone')]);
    });
    await knowledge.reload();
    expect(knowledge.now()).toBe(OLD);
    expect(lines).toEqual([
      'error new data refused, the old ones stay: 2 faults, the first: colleges/abai.json: abai-fin: city: wrong',
    ]);
    await knowledge.reload();
    expect(knowledge.now()).toBe(NEW);
  });

  test('wait for the updates in handling; later ones wait for the data and find them', async () => {
    const { knowledge } = liveWith(() => NEW);
    const { done, end } = task();
    const seen: string[] = [];
    const first = knowledge.during(async () => {
      await done;
      seen.push(`first ${knowledge.now().collectedOn}`);
    });
    const reloading = knowledge.reload();
    const second = knowledge.during(async () => seen.push(`second ${knowledge.now().collectedOn}`));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).toEqual([]);
    end();
    await Promise.all([first, second, reloading]);
    expect(seen).toEqual(['first 2026-01-01', 'second 2026-02-02']);
  });

  test('do not wait for ever for an update that hangs, nor after one that failed', async () => {
    const { knowledge } = liveWith(() => NEW);
    void knowledge.during(() => new Promise(() => {}));
    await expect(knowledge.during(() => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
    const began = Date.now();
    await knowledge.reload();
    expect(Date.now() - began).toBeLessThan(4000);
    expect(knowledge.now()).toBe(NEW);
    expect(await knowledge.during(async () => 'goes on')).toBe('goes on');
  });

  test('asked for twice at once are read once more, not at the same time', async () => {
    const { knowledge, lines, loaded } = liveWith(
      () => OLD,
      () => NEW,
    );
    await Promise.all([knowledge.reload(), knowledge.reload(), knowledge.reload()]);
    expect(loaded()).toBe(3);
    expect(knowledge.now()).toBe(NEW);
    expect(lines).toHaveLength(2);
  });
});
