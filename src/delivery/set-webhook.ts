import { allowedUpdates } from './update-kind.ts';

/** What setting a webhook needs of Telegram; grammY's `Api` satisfies it. */
export interface WebhookApi {
  getWebhookInfo(): Promise<{ url?: string | undefined; allowed_updates?: readonly string[] | undefined }>;
  setWebhook(
    url: string,
    settings: { secret_token: string; allowed_updates: typeof allowedUpdates; max_connections: number },
  ): Promise<true>;
}

const MOST_CONNECTIONS = 100;

/**
 * Tells Telegram where updates go, where it does not know yet. The address holds a word derived from the secret, so
 * that a new secret is a new address. Rejects with Telegram's words alone when it refuses: whoever prints an error
 * prints its fields too, and grammY's hold the secret.
 */
export async function setWebhook(api: WebhookApi, url: string, secret: string): Promise<void> {
  const present = await api.getWebhookInfo();
  const sameKinds = present.allowed_updates?.toSorted().join() === allowedUpdates.toSorted().join();
  if (present.url === url && sameKinds) return;
  const settings = {
    secret_token: secret,
    allowed_updates: allowedUpdates,
    max_connections: MOST_CONNECTIONS,
  };
  await api.setWebhook(url, settings).catch((error: unknown) => {
    throw new Error(`WEBHOOK_URL: ${error instanceof Error ? error.message : 'Telegram cannot be told'}`);
  });
}
