import type { Message, User } from 'grammy/types';

/** Where an update that is no private text and no private press comes from. */
export interface Place {
  /** A message that the person has just sent in the private chat. */
  readonly message: Message;
  readonly from: User;
  /** A group that the bot is in, as Telegram numbers it. */
  readonly groupId: number;
  /** Number of a press that Telegram waits for an answer to. */
  readonly queryId: string;
  readonly text: string;
}

const HUGE = 2 ** 52 - 1;
const BOT = { id: 77, is_bot: true, first_name: 'Kasipjol' };

const MAKERS = {
  edited: ({ message, text }: Place) => ({ edited_message: { ...message, text, edit_date: HUGE } }),
  editedInGroup: (place: Place) => ({ edited_message: inGroup(place, 'group') }),
  group: (place: Place) => ({ message: inGroup(place, 'group') }),
  groupCommand: (place: Place) => ({ message: commandIn(place, 'group') }),
  supergroup: (place: Place) => ({
    message: { ...inGroup(place, 'supergroup'), message_thread_id: 5, is_topic_message: true },
  }),
  supergroupCommand: (place: Place) => ({ message: commandIn(place, 'supergroup') }),
  anonymousAdmin: (place: Place) => ({
    message: { ...commandIn(place, 'supergroup'), sender_chat: chatOf(place, 'supergroup') },
  }),
  senderless: ({ from: _, ...place }: Place) => ({ message: withoutSender(place) }),
  joined: (place: Place) => ({
    message: { ...inGroup(place, 'group'), text: undefined, new_chat_members: [BOT] },
  }),
  moved: (place: Place) => ({
    message: { ...inGroup(place, 'group'), text: undefined, migrate_to_chat_id: -HUGE },
  }),
  channel: (place: Place) => ({ channel_post: commandIn(place, 'channel') }),
  editedChannel: (place: Place) => ({ edited_channel_post: commandIn(place, 'channel') }),
  pressInGroup: (place: Place) => ({ callback_query: { ...press(place), message: inGroup(place, 'group') } }),
  pressInline: (place: Place) => ({ callback_query: { ...press(place), inline_message_id: 'inline' } }),
  pressNowhere: (place: Place) => ({ callback_query: press(place) }),
  pressGame: ({ from, queryId, message }: Place) => ({
    callback_query: { id: queryId, from, message, chat_instance: '1', game_short_name: 'game' },
  }),
  pressGone: ({ from, queryId, message, text }: Place) => ({
    // A message that is too old to be read: `date` is 0 and nothing is in it.
    callback_query: {
      id: queryId,
      from,
      message: { chat: message.chat, message_id: 1, date: 0 },
      chat_instance: '1',
      data: text.slice(0, 32),
    },
  }),
  pressOnNothing: ({ from, queryId, message }: Place) => ({
    callback_query: {
      id: queryId,
      from,
      message: { ...message, message_id: HUGE, text: 'gone' },
      chat_instance: '1',
      data: 'm',
    },
  }),
  added: (place: Place) => ({ my_chat_member: member(place, 'group', 'member') }),
  promoted: (place: Place) => ({ my_chat_member: member(place, 'channel', 'administrator') }),
  removed: (place: Place) => ({ my_chat_member: member(place, 'supergroup', 'kicked') }),
  chatMember: (place: Place) => ({ chat_member: member(place, 'supergroup', 'restricted') }),
  joinRequest: (place: Place) => ({
    chat_join_request: { chat: chatOf(place, 'channel'), from: place.from, user_chat_id: HUGE, date: HUGE },
  }),
  reaction: ({ message, from }: Place) => ({
    message_reaction: {
      ...{ chat: message.chat, message_id: message.message_id, user: from, date: 1, old_reaction: [] },
      new_reaction: [{ type: 'emoji', emoji: '👎' }],
    },
  }),
  reactions: (place: Place) => ({
    message_reaction_count: { chat: chatOf(place, 'channel'), message_id: 1, date: 1, reactions: [] },
  }),
  poll: ({ text }: Place) => ({ poll: { id: '1', question: text, options: [] } }),
  pollAnswer: ({ from }: Place) => ({ poll_answer: { poll_id: '1', user: from, option_ids: [HUGE] } }),
  checkout: ({ from, text }: Place) => ({
    pre_checkout_query: { id: '1', from, currency: 'KZT', total_amount: HUGE, invoice_payload: text },
  }),
  shipping: ({ from, text }: Place) => ({ shipping_query: { id: '1', from, invoice_payload: text } }),
  chosen: ({ from, text }: Place) => ({ chosen_inline_result: { result_id: text, from, query: text } }),
  boost: (place: Place) => ({ chat_boost: { chat: chatOf(place, 'channel'), boost: { boost_id: '1' } } }),
  business: ({ message, text }: Place) => ({
    business_message: { ...message, text, business_connection_id: '1' },
  }),
  paidMedia: ({ from, text }: Place) => ({ purchased_paid_media: { from, paid_media_payload: text } }),
  unknown: ({ text }: Place) => ({ telepathy: { thought: text } }),
  empty: () => ({}),
  emptyMessage: () => ({ message: {} }),
  emptyPress: () => ({ callback_query: {} }),
  emptyInline: () => ({ inline_query: {} }),
} satisfies Readonly<Record<string, (place: Place) => object>>;

export type Elsewhere = keyof typeof MAKERS;
export const ELSEWHERE = Object.keys(MAKERS).filter((name): name is Elsewhere => name in MAKERS);

/** An update without its number. */
export function updateFrom(what: Elsewhere, place: Place): object {
  return MAKERS[what](place);
}

type GroupType = 'group' | 'supergroup' | 'channel';

function chatOf({ groupId, text }: Pick<Place, 'groupId' | 'text'>, type: GroupType) {
  return { id: groupId, type, title: text };
}

function inGroup(place: Place, type: GroupType) {
  const { message, from, text } = place;
  return { message_id: message.message_id, date: message.date, from, chat: chatOf(place, type), text };
}

function commandIn(place: Place, type: GroupType) {
  return {
    ...inGroup(place, type),
    text: '/start',
    entities: [{ type: 'bot_command', offset: 0, length: 6 }],
  };
}

function withoutSender({ message, text }: Omit<Place, 'from'>) {
  const { from: _, ...rest } = message;
  return { ...rest, text };
}

function press({ from, queryId, text }: Place) {
  return { id: queryId, from, chat_instance: '1', data: text.slice(0, 32) };
}

function member(place: Place, type: GroupType, status: string) {
  return {
    chat: chatOf(place, type),
    from: place.from,
    date: 1,
    old_chat_member: { status: 'left', user: BOT },
    new_chat_member: { status, user: BOT },
  };
}
