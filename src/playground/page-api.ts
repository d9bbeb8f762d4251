import type { Context } from 'hono';
import { Hono } from 'hono';
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import { imageSize } from './image-size.ts';
import { botCard } from './page-card.ts';
import { actionSchema, type PageAction, type PageEvent } from './page-protocol.ts';
import { createPerson } from './people/create-person.ts';
import type { Person } from './people/person.ts';
import type { ChatEvent, World } from './world.ts';

const largestFileBytes = 20_000_000;
const keepAliveMs = 20_000;

/** What the chat page talks to: events of a person's chat, what the person does, and files. */
export function createPageApi(world: World): Hono {
  const app = new Hono();
  app.use(async (context, next) => {
    // Other sites must not act for the person; only the page itself may.
    const site = context.req.header('sec-fetch-site') ?? 'same-origin';
    const isOwn = site === 'same-origin' || (site === 'none' && context.req.method === 'GET');
    return isOwn ? next() : context.text('Only the chat page may ask for this', 403);
  });
  app.get('/files/:id', (context) => fileResponse(world, context.req.param('id')));
  app.get('/:user{[1-9][0-9]{0,9}}/events', (context) => {
    const language = context.req.query('lang');
    const person = personOf(world, context.req.param('user'));
    if (language !== undefined && /^[a-z]{2}$/.test(language)) person.switchesPhoneTo(language);
    return streamSSE(context, (stream) => streamChat(world, person, stream));
  });
  app.post('/:user{[1-9][0-9]{0,9}}/act', async (context) => {
    const action = actionSchema.safeParse(await context.req.json().catch(() => null));
    if (!action.success) return context.json({ problem: 'unknown action' }, 400);
    return act(world, personOf(world, context.req.param('user')), action.data, context);
  });
  app.post('/:user{[1-9][0-9]{0,9}}/files', async (context) => {
    const bytes = new Uint8Array(await context.req.arrayBuffer());
    if (bytes.length === 0 || bytes.length > largestFileBytes) return context.json({ problem: 'size' }, 413);
    const person = personOf(world, context.req.param('user'));
    const name = context.req.query('name') ?? 'file';
    const type = context.req.header('content-type') ?? 'application/octet-stream';
    const isPhoto = context.req.query('as') === 'photo' && imageSize(bytes) !== undefined;
    if (isPhoto) person.sendsPhoto(undefined, { name, type, bytes });
    else person.sendsDocument(name, { name, type, bytes });
    return context.json({});
  });
  return app;
}

function personOf(world: World, id: string): Person {
  return createPerson(world, Number(id));
}

function act(world: World, person: Person, action: PageAction, context: Context): Response {
  switch (action.kind) {
    case 'text':
      person.says(action.text);
      break;
    case 'start':
      if (world.chats.get(person.chatId)?.isClosed === true) unblock(world, person);
      person.starts(action.payload);
      break;
    case 'press': {
      const message = person.messages().find((one) => one.message_id === action.messageId);
      if (message === undefined) return context.json({ problem: 'message is gone' }, 404);
      const { update } = person.presses({ message, data: action.data });
      return context.json({ queryId: update.callback_query?.id });
    }
    case 'location':
      person.sendsLocation({ latitude: action.latitude, longitude: action.longitude });
      break;
    case 'unblock':
      unblock(world, person);
      break;
    default:
      simple[action.kind](world, person);
  }
  return context.json({});
}

const simple = {
  contact: (_: World, person: Person) => person.sendsContact(),
  sticker: (_: World, person: Person) => person.sendsSticker(),
  voice: (_: World, person: Person) => person.sendsVoice(),
  block: (world: World, person: Person) => {
    person.blocks();
    for (const listener of world.listeners) listener(person.chatId, { kind: 'profile' });
  },
};

function unblock(world: World, person: Person): void {
  person.unblocks();
  for (const listener of world.listeners) listener(person.chatId, { kind: 'profile' });
}

async function streamChat(world: World, person: Person, stream: SSEStreamingApi): Promise<void> {
  const send = (event: PageEvent) => void stream.writeSSE({ data: JSON.stringify(event) });
  const state = () => world.chats.get(person.chatId);
  const isBlocked = () => state()?.isClosed ?? false;
  const listener = (chatId: number | 'all', event: ChatEvent) => {
    if (chatId !== 'all' && chatId !== person.chatId) return;
    if (event.kind === 'profile') {
      send({ kind: 'bot', bot: botCard(world, person.user) });
      send({ kind: 'blocked', isBlocked: isBlocked() });
    } else if (event.kind === 'answer') send({ kind: 'answer', ...event.answer });
    else send(event);
  };
  send({
    kind: 'hello',
    bot: botCard(world, person.user),
    messages: person.messages(),
    keyboard: state()?.replyKeyboard ?? null,
    isBlocked: isBlocked(),
  });
  world.listeners.add(listener);
  stream.onAbort(() => void world.listeners.delete(listener));
  while (!stream.aborted) {
    await stream.sleep(keepAliveMs);
    await stream.write(': still here\n\n');
  }
}

/** Pictures are shown, everything else is only ever saved: a file must not run as a page here. */
function fileResponse(world: World, id: string): Response {
  const file = world.files.find(id);
  if (file === undefined) return new Response('Not Found', { status: 404 });
  const picture = imageSize(file.bytes)?.type;
  const headers: Record<string, string> = {
    'content-type': picture ?? 'application/octet-stream',
    'cache-control': 'private, max-age=3600',
  };
  if (picture === undefined) {
    headers['content-disposition'] = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`;
  }
  return new Response(new Uint8Array(file.bytes), { headers });
}
