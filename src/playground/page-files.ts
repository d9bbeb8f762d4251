import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';
import { ensurePage } from './build-page.ts';

const types: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
  'page.css': 'text/css; charset=utf-8',
};

/** Nothing but this server's own files may run, load or be talked to. */
export const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
};

/** The chat page itself, built first when it is not there yet. */
export async function createPageFiles(): Promise<Hono> {
  const folder = await ensurePage();
  const app = new Hono();
  for (const [name, type] of Object.entries(types)) {
    const content = await readFile(new URL(name, folder), 'utf8');
    app.get(name === 'index.html' ? '/' : `/${name}`, (context) =>
      context.body(content, 200, { 'content-type': type, 'cache-control': 'no-cache' }),
    );
  }
  app.get('/favicon.ico', (context) => context.body(null, 204));
  return app;
}
