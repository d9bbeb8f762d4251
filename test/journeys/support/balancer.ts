import { createServer, type IncomingMessage, request } from 'node:http';
import { freePort } from '../../support/free-port.ts';

export interface Balancer {
  readonly url: string;
  /** Ports of 127.0.0.1; requests go to them in turn. */
  readonly send: (ports: readonly number[]) => void;
  /** How many requests were answered with a status, by port. */
  readonly answered: (port: number, status: number) => number;
  readonly close: () => Promise<void>;
}

/** Stands before several processes of the bot, as in production. */
export async function startBalancer(): Promise<Balancer> {
  const port = await freePort();
  let targets: readonly number[] = [];
  let turn = 0;
  const counts = new Map<string, number>();
  const server = createServer((incoming, outgoing) => {
    turn += 1;
    const target = targets[turn % targets.length] ?? 0;
    const { url: path, method, headers } = incoming;
    const onward = request(
      { host: '127.0.0.1', port: target, path, method, headers },
      (answer: IncomingMessage) => {
        const key = `${target} ${answer.statusCode}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on('error', () => outgoing.writeHead(502, { 'retry-after': '1' }).end());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${port}`,
    send: (ports) => {
      targets = ports;
    },
    answered: (target, status) => counts.get(`${target} ${status}`) ?? 0,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
