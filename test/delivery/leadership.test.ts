import { afterEach, expect, test } from 'vitest';
import type { Delivery } from '../../src/delivery/delivery.ts';
import { createLeadership, type Lease } from '../../src/delivery/leadership.ts';
import { createPolling } from '../../src/delivery/polling.ts';
import { memoryLeases } from '../../src/store/memory-leases.ts';
import { eachOnItsOwn, eventually, leaseOf, log, scripted, sleep, telegram } from './polling-bench.ts';
import { message } from './updates.ts';

eachOnItsOwn();

const times = { lasts: 300, renewed: 60 };
const pollers: Delivery[] = [];

afterEach(async () => {
  await Promise.all(pollers.splice(0).map((poller) => poller.stop()));
});

/** A process that asks for updates when it may, and what it has handled. */
async function poller(lease: Lease) {
  const { seen, process } = scripted();
  const leadership = createLeadership(lease, log, times);
  const delivery = createPolling({
    api: telegram.api,
    process,
    leadership,
    log,
    stopGraceMs: 500,
    pollSeconds: 1,
  });
  pollers.push(delivery);
  await delivery.start();
  return { delivery, seen };
}

test('of two processes one asks Telegram; the other goes on when the first stops', async () => {
  const leases = memoryLeases(Date.now);
  const first = await poller(leaseOf('first', leases));
  const second = await poller(leaseOf('second', leases));
  telegram.add(message(1, 7001));
  await eventually(() => expect(first.seen).toContain('done 1'));
  await sleep(2 * times.renewed);
  expect(second.seen).toEqual([]);
  await first.delivery.stop();
  telegram.add(message(2, 7001));
  await eventually(() => expect(second.seen).toEqual(['+2', 'done 2']));
});

test('a leader that no longer renews is followed by the one who waits', async () => {
  const leases = memoryLeases(Date.now);
  // A process that died: it held the lease once and says nothing more.
  await leases.hold('polling', 'dead', times.lasts);
  const second = await poller(leaseOf('second', leases));
  telegram.add(message(1, 7001));
  expect(second.seen).toEqual([]);
  await eventually(() => expect(second.seen).toContain('done 1'));
});

test('a leader that lost its lease asks no more, and leads again when it is free', async () => {
  const leases = memoryLeases(Date.now);
  const first = await poller(leaseOf('first', leases));
  telegram.add(message(1, 7001));
  await eventually(() => expect(first.seen).toContain('done 1'));
  await leases.letGo('polling', 'first');
  await leases.hold('polling', 'other', 1000);
  await eventually(() => expect(log.lines.join()).toContain('this one waits'));
  telegram.add(message(2, 7001));
  await sleep(4 * times.renewed);
  expect(first.seen).not.toContain('+2');
  await eventually(() => expect(first.seen).toContain('done 2'));
});

test('while the store is away, who leads goes on, and who begins leads too', async () => {
  let isAway = true;
  const leases = memoryLeases(Date.now);
  const own = leaseOf('first', leases);
  const lease: Lease = {
    hold: (milliseconds) => (isAway ? Promise.reject(new Error('away')) : own.hold(milliseconds)),
    letGo: own.letGo,
  };
  const first = await poller(lease);
  telegram.add(message(1, 7001));
  await eventually(() => expect(first.seen).toContain('done 1'));
  isAway = false;
  await sleep(4 * times.renewed);
  expect(await leases.hold('polling', 'other', 50)).toBe(false);
  isAway = true;
  await sleep(2 * times.lasts);
  telegram.add(message(2, 7001));
  await eventually(() => expect(first.seen).toContain('done 2'));
});
