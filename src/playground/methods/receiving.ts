import { z } from 'zod';
import { badRequest, Refusal } from '../errors.ts';
import { isLoopback } from '../loopback.ts';
import { type Method, method } from './method.ts';

const kinds = z.array(z.string()).optional();

const getUpdates = method(
  z.strictObject({
    offset: z.int().optional(),
    limit: z.int().optional(),
    timeout: z.int().optional(),
    allowed_updates: kinds,
  }),
  (asked, { world, signal }) => {
    if (world.webhook.settings() !== undefined) {
      throw new Refusal(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      );
    }
    world.updates.allow(asked.allowed_updates);
    return world.poll({
      offset: asked.offset ?? 0,
      limit: Math.min(Math.max(asked.limit ?? 100, 1), 100),
      waitMs: Math.min(Math.max(asked.timeout ?? 0, 0), 50) * 1000,
      signal,
    });
  },
);

const setWebhook = method(
  z.strictObject({
    url: z.string(),
    max_connections: z.int().min(1).max(100).optional(),
    allowed_updates: kinds,
    drop_pending_updates: z.boolean().optional(),
    secret_token: z.string().optional(),
  }),
  (asked, { world }) => {
    if (asked.drop_pending_updates === true) world.updates.clear();
    if (asked.url === '') {
      world.webhook.remove();
      return true;
    }
    checkAddress(asked.url);
    if (asked.secret_token !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(asked.secret_token)) {
      throw badRequest('secret token contains unallowed characters');
    }
    world.updates.allow(asked.allowed_updates);
    world.webhook.set({
      url: asked.url,
      secret: asked.secret_token,
      maxConnections: asked.max_connections ?? 40,
    });
    return true;
  },
);

/** Telegram wants HTTPS; on this machine's own addresses plain HTTP is let through, else nothing could be tried. */
function checkAddress(url: string): void {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const isLocal = parsed?.protocol === 'http:' && isLoopback(parsed.hostname);
  if (parsed?.protocol !== 'https:' && !isLocal) {
    throw badRequest('bad webhook: An HTTPS URL must be provided for webhook');
  }
}

const deleteWebhook = method(
  z.strictObject({ drop_pending_updates: z.boolean().optional() }),
  ({ drop_pending_updates }, { world }) => {
    world.webhook.remove();
    if (drop_pending_updates === true) world.updates.clear();
    return true;
  },
);

const getWebhookInfo = method(z.strictObject({}), (_, { world }) => {
  const settings = world.webhook.settings();
  const error = world.webhook.lastError();
  const allowed = world.updates.allowed();
  return {
    url: settings?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: world.updates.waiting().length,
    ...(settings === undefined ? {} : { max_connections: settings.maxConnections }),
    ...(error === undefined
      ? {}
      : { last_error_date: Math.floor(error.at / 1000), last_error_message: error.message }),
    ...(allowed.length > 0 ? { allowed_updates: allowed } : {}),
  };
});

export const receivingMethods: Readonly<Record<string, Method>> = {
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
};
