import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { VARIABLES } from '../../src/config.ts';
import { defaultStopGraceMs } from '../../src/delivery/delivery.ts';
import { webhookPath } from '../../src/delivery/webhook.ts';
import { readCommand, readCopy, readDockerfile } from './dockerfile.ts';

const ROOT = new URL('../../', import.meta.url);
const read = (file: string) => readFileSync(new URL(file, ROOT), 'utf8');

const stages = readDockerfile(read('Dockerfile'));
const shipped = stages.at(-1);
const all = stages.flatMap(({ instructions }) => instructions);
const KNOWN = ['WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'EXPOSE', 'STOPSIGNAL', 'HEALTHCHECK', 'CMD'];

const service = z.looseObject({
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  ports: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  stop_grace_period: z.string().optional(),
});
const { services } = z
  .looseObject({ services: z.record(z.string(), service) })
  .parse(parse(read('compose.yaml'), { merge: true }));
const bots = Object.entries(services).filter(([, { build }]) => build !== undefined);

test('the image builds apart from what it ships, from named versions of the same base', () => {
  expect(stages).toHaveLength(2);
  expect(new Set(stages.map(({ image }) => image)).size).toBe(1);
  for (const { image } of stages) expect(image).toMatch(/^node:\d+-slim$/);
  expect(all.map(({ name }) => name).filter((name) => !KNOWN.includes(name))).toEqual([]);
});

test('what is copied exists, and is let through to the builder', () => {
  const passed = read('.dockerignore').split('\n');
  const copies = all.filter(({ name }) => name === 'COPY').map(({ text }) => readCopy(text));
  const ours = copies.filter(({ from }) => from === undefined).flatMap(({ sources }) => sources);
  expect(ours.length).toBeGreaterThan(5);
  expect(ours.filter((source) => !existsSync(new URL(source, ROOT)))).toEqual([]);
  expect(ours.filter((source) => !passed.includes(`!${source}`))).toEqual([]);
  const stageNames = stages.map(({ name }) => name);
  for (const { from } of copies) if (from !== undefined) expect(stageNames).toContain(from);
});

test('it runs as somebody without rights, is asked how it does, and gets the signal itself', () => {
  const textOf = (wanted: string) => shipped?.instructions.find(({ name }) => name === wanted)?.text;
  expect(textOf('USER')).toBe('node');
  expect(readCommand(textOf('CMD') ?? '')[0]).toBe('node');
  expect(readCommand(textOf('HEALTHCHECK') ?? '')[0]).toBe('node');
  expect(all.some(({ text }) => /TOKEN|SECRET/.test(text))).toBe(false);
});

test('each bot of compose is locked down and has time to end', () => {
  expect(bots.map(([name]) => name)).toEqual(['bot-1', 'bot-2', 'polling']);
  for (const [, bot] of bots) {
    expect(bot).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(bot.security_opt).toContain('no-new-privileges:true');
    expect(Number.parseInt(bot.stop_grace_period ?? '0', 10) * 1000).toBeGreaterThan(defaultStopGraceMs);
    expect(Object.keys(bot.environment ?? {}).filter((name) => !VARIABLES.includes(name))).toEqual([]);
  }
});

test('the balancer passes updates on to the webhook servers, and asks them what they answer', () => {
  const caddyfile = read('Caddyfile');
  const upstreams = /reverse_proxy ([^{]+)\{/.exec(caddyfile)?.[1]?.trim().split(' ') ?? [];
  const servers = bots.filter(([name]) => name !== 'polling');
  expect(upstreams).toEqual(servers.map(([name, { environment }]) => `${name}:${environment?.PORT}`));
  expect(caddyfile).toContain(`path ${dirname(webhookPath('any secret'))}/*`);
  expect(caddyfile).toContain('health_uri /healthz');
  const placeholders = [...caddyfile.matchAll(/\{\$(\w+)\}/g)].map(([, name]) => name);
  expect(placeholders).toEqual(['WEBHOOK_URL']);
  expect(Object.keys(services.caddy?.environment ?? {})).toEqual(placeholders);
});

test('only the balancer is reachable from outside, and Redis keeps its state on disk', () => {
  expect(Object.entries(services).flatMap(([name, { ports }]) => (ports ? [name] : []))).toEqual(['caddy']);
  expect(services.redis).toMatchObject({ command: expect.stringContaining('--appendonly yes') });
  expect(services.redis?.volumes).toEqual(['state:/data']);
  const files = Object.values(services).flatMap(({ volumes }) => volumes ?? []);
  const here = files.flatMap((volume) => /^(\.\/[^:]+):/.exec(volume)?.[1] ?? []);
  expect(here.length).toBeGreaterThan(1);
  expect(here.filter((path) => !existsSync(new URL(path, ROOT)))).toEqual([]);
});
