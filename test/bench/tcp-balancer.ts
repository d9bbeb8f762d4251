import { connect, createServer, type Socket } from 'node:net';
import { freePort } from '../support/free-port.ts';

/** Hands each connection to the next of several ports and knows nothing of HTTP. */
export async function startTcpBalancer(targets: readonly number[]) {
  const port = await freePort();
  const open = new Set<Socket>();
  let turn = 0;
  const server = createServer((incoming) => {
    turn += 1;
    const onward = connect(targets[turn % targets.length] ?? 0, '127.0.0.1');
    for (const [one, other] of [
      [incoming, onward],
      [onward, incoming],
    ] as const) {
      open.add(one);
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('close', () => open.delete(one));
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}
