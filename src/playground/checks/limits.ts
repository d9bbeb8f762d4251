/** Limits of the Bot API, in the units its documentation states. */
export const limits = {
  textUnits: 4096,
  captionUnits: 1024,
  callbackAnswerUnits: 200,
  callbackDataBytes: 64,
  /** Ours, not Telegram's: longer labels are cut off on a phone. */
  buttonTextUnits: 64,
  /** Telegram drops the buttons beyond it without a word; here they are refused. */
  buttonsPerRow: 8,
  inlineButtons: 100,
  replyButtons: 300,
  placeholderUnits: 64,
  startPayload: /^[A-Za-z0-9_-]{1,64}$/,
  commands: 100,
  command: /^[a-z0-9_]{1,32}$/,
  commandDescriptionUnits: 256,
  nameUnits: 64,
  descriptionUnits: 512,
  shortDescriptionUnits: 120,
  inlineResults: 50,
  inlineResultIdBytes: 64,
  inlineOffsetBytes: 64,
  photoBytes: 10_000_000,
  fileBytes: 50_000_000,
  entities: 100,
  deleteWithinSeconds: 48 * 3600,
} as const;

/** Seconds for which Telegram keeps an undelivered update, by kind (telegram-bot-api, Client.cpp). */
export const updateLifetimeSeconds = { message: 86_400, callback_query: 150, inline_query: 30 } as const;

/** Seconds after which a callback query takes no answer; Telegram names no figure, people report 10 to 60. */
export const callbackAnswerSeconds = 60;

/** The number of bytes that `text` takes in UTF-8. */
export function utf8Bytes(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
