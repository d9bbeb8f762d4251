import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port.ts';

export interface RunningRedis {
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
  /** Freezes the server: connections stay open, nothing is answered. */
  pause(): void;
  resume(): void;
}

/** A real redis-server of its own on a free port; nothing outlives `stop`. Options are lines of redis.conf. */
export async function startRedis(options: readonly string[] = []): Promise<RunningRedis> {
  return start([...options, 'save ""', 'appendonly no'], []);
}

/** A sentinel (the same program) that watches `master` under the name `kasipjol`; `options` as of Redis. */
export async function startSentinel(
  master: RunningRedis,
  options: readonly string[] = [],
): Promise<RunningRedis> {
  return start([`sentinel monitor kasipjol 127.0.0.1 ${master.port} 1`, ...options], ['--sentinel']);
}

/** A Cluster of one node that owns every slot: the smallest that refuses keys of different slots. */
export async function startCluster(): Promise<RunningRedis> {
  // Else its second port is the first plus 10000, which may be taken or beyond the last.
  const busPort = `cluster-port ${await freePort()}`;
  const node = await startRedis(['cluster-enabled yes', 'cluster-announce-ip 127.0.0.1', busPort]);
  await ask(node.port, 'CLUSTER ADDSLOTSRANGE 0 16383');
  await until(async () => (await ask(node.port, 'CLUSTER INFO')).includes('cluster_state:ok'));
  return node;
}

async function start(options: readonly string[], flags: readonly string[]): Promise<RunningRedis> {
  const port = fixedPort(options) ?? (await freePort());
  const directory = await mkdtemp(join(tmpdir(), 'kasipjol-redis-'));
  const config = join(directory, 'redis.conf');
  await writeFile(config, [`port ${port}`, 'bind 127.0.0.1', `dir ${directory}`, ...options, ''].join('\n'));
  const server = spawn('redis-server', [config, ...flags], { stdio: 'ignore' });
  // A run that is broken off leaves no server behind.
  const kill = () => server.kill('SIGKILL');
  process.once('exit', kill);
  const stop = async () => {
    process.off('exit', kill);
    const runs = server.pid !== undefined && server.exitCode === null && server.signalCode === null;
    const ended = runs ? new Promise((resolve) => server.once('exit', resolve)) : null;
    kill();
    await ended;
    await rm(directory, { recursive: true, force: true });
  };
  try {
    await started(server, port);
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    stop,
    pause: () => void server.kill('SIGSTOP'),
    resume: () => void server.kill('SIGCONT'),
  };
}

async function started(server: ChildProcess, port: number): Promise<void> {
  const failed = new Promise<never>((_, reject) => {
    server.once('error', () =>
      reject(new Error('redis-server is missing: sudo apt-get install -y redis-server')),
    );
    server.once('exit', (code) => reject(new Error(`redis-server ended at once with ${code}`)));
  });
  failed.catch(() => {});
  const answers = async () => /^(\+PONG|-NOAUTH)/.test(await ask(port, 'PING').catch(() => ''));
  await Promise.race([until(answers), failed]);
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('redis-server did not get ready within 5 s');
}

/** One inline command over a bare socket, so that the helper needs no client. */
function ask(port: number, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${command}\r\n`));
    socket.setTimeout(2000, () => socket.destroy(new Error('no answer')));
    socket.once('data', (data) => {
      resolve(data.toString());
      socket.end();
    });
    socket.once('error', reject);
  });
}

/** A test that brings a server back needs the same port again. */
function fixedPort(options: readonly string[]): number | undefined {
  const line = options.find((option) => option.startsWith('port '));
  return line === undefined ? undefined : Number(line.slice('port '.length));
}
