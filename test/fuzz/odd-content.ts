import type { Message } from 'grammy/types';

const file = { file_id: 'file', file_unique_id: 'file', file_size: 4000 };
const HUGE = 2 ** 52 - 1;

/**
 * What a private message may hold beside a text. The texts are wild ones. Parts that grammY's types do not know come as
 * records of their own, since Telegram adds kinds whenever it likes.
 */
const CONTENT = {
  photo: (text: string) => ({ photo: [{ ...file, width: 90, height: 90 }], caption: text.slice(0, 1024) }),
  album: () => ({ photo: [{ ...file, width: 1, height: 1 }], media_group_id: '1' }),
  noPhoto: () => ({ photo: [] }),
  voice: () => ({ voice: { ...file, duration: 2 } }),
  audio: (text: string) => ({ audio: { ...file, duration: HUGE, title: text } }),
  video: (text: string) => ({
    video: { ...file, width: 1, height: 1, duration: 1 },
    caption: text.slice(0, 1024),
  }),
  circle: () => ({ video_note: { ...file, length: 200, duration: 3 } }),
  animation: () => ({ animation: { ...file, width: 1, height: 1, duration: 1 }, document: file }),
  document: (text: string) => ({ document: { ...file, file_name: text }, caption: text.slice(0, 1024) }),
  sticker: () => ({
    sticker: { ...file, type: 'regular', width: 1, height: 1, is_animated: false, is_video: false },
  }),
  contact: (text: string) => ({ contact: { phone_number: text, first_name: text, user_id: HUGE } }),
  near: () => ({ location: { latitude: 50.28, longitude: 57.16 } }),
  far: () => ({ location: { latitude: -89.9, longitude: 179.9 } }),
  nowhere: () => ({ location: { latitude: 1e308, longitude: -1e308 } }),
  venue: (text: string) => ({
    location: { latitude: 43.2, longitude: 76.9 },
    venue: { location: { latitude: 43.2, longitude: 76.9 }, title: text, address: text },
  }),
  poll: (text: string) => ({
    poll: { id: '1', question: text, options: [], type: 'quiz', is_closed: false },
  }),
  dice: () => ({ dice: { emoji: '🎲', value: 6 } }),
  game: (text: string) => ({ game: { title: text, description: text, photo: [] } }),
  story: () => ({ story: { id: 1, chat: { id: -1, type: 'channel' } } }),
  invoice: (text: string) => ({
    invoice: { title: text, description: text, currency: 'XTR', total_amount: 1 },
  }),
  payment: (text: string) => ({
    successful_payment: { currency: 'KZT', total_amount: HUGE, invoice_payload: text },
  }),
  webApp: (text: string) => ({ web_app_data: { data: text, button_text: text } }),
  shared: () => ({ users_shared: { request_id: 1, users: [{ user_id: HUGE }] } }),
  service: (text: string) => ({ new_chat_title: text }),
  deleteTimer: () => ({ message_auto_delete_timer_changed: { message_auto_delete_time: HUGE } }),
  writeAllowed: () => ({ write_access_allowed: { from_request: true } }),
  forwarded: (text: string) => ({
    text,
    forward_origin: { type: 'hidden_user', sender_user_name: text, date: 0 },
  }),
  viaBot: (text: string) => ({ text, via_bot: { id: 1, is_bot: true, first_name: text } }),
  longAgo: (text: string) => ({ text, date: 1 }),
  farAhead: (text: string) => ({ text, date: HUGE }),
  wrongEntities: (text: string) => ({
    text,
    entities: [
      { type: 'bot_command', offset: HUGE, length: 1 },
      { type: 'bot_command', offset: 0, length: HUGE },
    ],
  }),
  emptyText: () => ({ text: '' }),
  fromBot: (text: string) => ({ text, isFromBot: true }),
  nothing: () => ({}),
  unknown: (text: string) => ({ hologram: { beam: text } }),
} satisfies Readonly<Record<string, (text: string) => object>>;

export type OddContent = keyof typeof CONTENT;
export const ODD_CONTENT = Object.keys(CONTENT).filter((name): name is OddContent => name in CONTENT);

/** A message of the same chat and number with other content in it. */
export function withOddContent(message: Message, name: OddContent, text: string): Message {
  const { message_id, date, chat, from } = message;
  const made: { readonly isFromBot?: boolean } & object = CONTENT[name](text);
  const sender = made.isFromBot && from ? { ...from, is_bot: true } : from;
  return { message_id, date, chat, from: sender, ...made };
}
