import type { Server } from 'node:http';
import { type HttpBindings, serve } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { type ApiParts, answerCall, type Reply } from './api.ts';
import { refusalBody, unauthorized, unknownMethod } from './errors.ts';
import { isLoopback } from './loopback.ts';

export type App = Hono<{ Bindings: HttpBindings }>;

/** Where the playground listens. `open`: whoever reaches the machine may use the chat page, though not the Bot API. */
export interface Where {
  readonly host: string;
  readonly port: number;
  readonly open: boolean;
}

/** The Bot API under /bot<TOKEN>/ and its files under /file/bot<TOKEN>/, for callers on this machine alone. */
export function createApp(parts: ApiParts, { host, open }: Pick<Where, 'host' | 'open'>): App {
  const app: App = new Hono();
  const thisMachineOnly: MiddlewareHandler<{ Bindings: HttpBindings }> = async (context, next) => {
    // A page elsewhere on the web could point its own name at 127.0.0.1; its requests still carry that name.
    const name = new URL(context.req.url).hostname;
    const { remoteAddress = '', localAddress } = context.env.incoming.socket;
    const isHere = isLoopback(remoteAddress) || remoteAddress === localAddress;
    return isHere && (isLoopback(name) || name === host)
      ? next()
      : context.text('The playground answers this machine alone', 403);
  };
  for (const path of open ? ['/:bot{bot[^/]*}/*', '/file/*'] : ['*']) app.use(path, thisMachineOnly);
  app.all('/:bot{bot[^/]*}/:method', async (context) => {
    if (context.req.param('bot') !== `bot${parts.world.token}`) {
      return context.json(refusalBody(unauthorized()), 401);
    }
    return send(context, await answerCall(parts, context.req.param('method'), context.req.raw));
  });
  app.get('/file/:bot/:folder/:name', (context) => {
    const { bot, folder, name } = context.req.param();
    const file =
      bot === `bot${parts.world.token}` ? parts.world.files.byPath(`${folder}/${name}`) : undefined;
    if (file === undefined) return context.json(refusalBody(unknownMethod()), 404);
    return context.body(new Uint8Array(file.bytes), 200, { 'content-type': 'application/octet-stream' });
  });
  return app;
}

function send(context: Context<{ Bindings: HttpBindings }>, reply: Reply): Response | Promise<Response> {
  if (reply.kind === 'json') return Response.json(reply.body, { status: reply.status });
  if (reply.kind === 'html') {
    return new Response(reply.body, { status: reply.status, headers: { 'content-type': 'text/html' } });
  }
  const { outgoing } = context.env;
  if (reply.kind === 'half') {
    const body = JSON.stringify(reply.body);
    outgoing.writeHead(200, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    });
    outgoing.write(body.slice(0, body.length / 2), () => outgoing.destroy());
  }
  if (reply.kind === 'refused') outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Listens on a loopback address; rejects for any other host unless `open`, and when the port is taken. */
export function listen(app: App, { host, port, open }: Where): Promise<Listening> {
  if (!open && !isLoopback(host)) {
    return Promise.reject(
      new Error(
        `The playground has no password and listens on this machine only: HOST=${host} is not 127.0.0.1`,
      ),
    );
  }
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, (address) =>
      resolve({ port: address.port, close: () => close(server) }),
    );
    server.once('error', reject);
  });
}

function close(server: ReturnType<typeof serve>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if (isHttpServer(server)) server.closeAllConnections();
  });
}

function isHttpServer(server: ReturnType<typeof serve>): server is Server {
  return 'closeAllConnections' in server;
}
