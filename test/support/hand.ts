import { createRedisStore } from '../../src/store/redis.ts';

/**
 * A process of its own that handles updates of one person after the other: `{person, updateId}` in,
 * `{busy}` out (how often it had to wait for the other hand). Handling appends the update id to the record.
 */
const store = createRedisStore(process.argv[2] ?? '', { lockMilliseconds: 5000, retentionSeconds: 600 });
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function handle(person: string, updateId: number): Promise<number> {
  for (let busy = 0; ; ) {
    const begun = await store.units.begin(person, updateId);
    if (begun.kind === 'duplicate') return busy;
    await pause(1);
    if (begun.kind !== 'open') busy += 1;
    else await store.units.commit(person, begun.unit, `${begun.record ?? ''} ${updateId}`);
    // After a commit the next begin answers `duplicate`, after a lost one it tries again.
  }
}

process.on('message', async (message: { readonly person: string; readonly updateId: number }) => {
  process.send?.({ busy: await handle(message.person, message.updateId) });
});
await store.ping();
process.send?.({ busy: 0 });
