import { connect, createServer, type Socket } from 'node:net';
import { freePort } from './free-port.ts';

export interface SilentProxy {
  readonly port: number;
  /** Open connections say nothing any more and do not end, as with a pulled cable; new ones work. */
  silence(): void;
  close(): Promise<void>;
}

/** Stands before a server at `target` (a port of 127.0.0.1). */
export async function startSilentProxy(target: number): Promise<SilentProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    client.pipe(upstream).pipe(client);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.once('close', () => sockets.delete(socket));
    }
  });
  const port = await freePort();
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port,
    silence() {
      for (const socket of sockets) socket.unpipe().pause();
    },
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
