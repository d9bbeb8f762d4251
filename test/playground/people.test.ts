import { expect, it } from 'vitest';
import { startPlayground } from './support.ts';

it('a person who blocks the bot gets nothing until unblocking', async () => {
  const { playground, api } = await startPlayground();
  const pupil = playground.person(1);
  pupil.says('x');
  expect(pupil.blocks().my_chat_member?.new_chat_member.status).toBe('kicked');
  await expect(api.sendMessage(1, 'y')).rejects.toThrow('403: Forbidden: bot was blocked by the user');
  expect(pupil.unblocks().my_chat_member?.new_chat_member.status).toBe('member');
  expect((await api.sendMessage(1, 'y')).text).toBe('y');
  expect(playground.refusals.map(({ method, code }) => [method, code])).toEqual([['sendMessage', 403]]);
});

it('sends every kind of message, and what a reply keyboard asks for', async () => {
  const { playground, api } = await startPlayground();
  const pupil = playground.person(1, { first_name: 'Айдана', language_code: 'kk' });
  pupil.starts('c_1');
  pupil.sendsVoice();
  pupil.sendsSticker();
  pupil.sendsDocument('a.txt');
  pupil.sendsContact();
  await api.sendMessage(1, 'q', {
    reply_markup: { keyboard: [['Алматы'], [{ text: 'Мұнда', request_location: true }]] },
  });
  pupil.pressesReply('Алматы');
  pupil.pressesReply('Мұнда', { latitude: 43.2, longitude: 76.9 });
  expect(() => pupil.pressesReply('Мұнда')).toThrow('needs a location');
  expect(() => pupil.starts('бос орын')).toThrow('payload');
  const updates = await api.getUpdates();
  expect(updates.map(({ message }) => Object.keys(message ?? {})[0])).toEqual([
    'text',
    'voice',
    'sticker',
    'document',
    'contact',
    'text',
    'location',
  ]);
  expect(updates[0]?.message).toMatchObject({
    text: '/start c_1',
    from: { id: 1, first_name: 'Айдана', language_code: 'kk', is_bot: false },
    chat: { id: 1, type: 'private' },
    entities: [{ type: 'bot_command', offset: 0, length: 6 }],
  });
  await api.sendMessage(1, 'bye', { reply_markup: { remove_keyboard: true } });
  expect(pupil.replyKeyboard()).toEqual([]);
});

it('a group lets the bot in, hears it, and puts it out', async () => {
  const { playground, api } = await startPlayground();
  const teacher = playground.person(9);
  const group = playground.group(77, '9 А');
  expect(group.addsBot(teacher).my_chat_member).toMatchObject({
    chat: { id: -77, type: 'group', title: '9 А' },
    new_chat_member: { status: 'member' },
  });
  expect(group.says(teacher, 'сәлем').message).toMatchObject({ chat: { id: -77 }, from: { id: 9 } });
  await api.sendMessage(-77, 'жеке жаз');
  expect(group.lastMessage()?.text).toBe('жеке жаз');
  group.removesBot(teacher);
  await expect(api.sendMessage(-77, 'x')).rejects.toThrow(
    '403: Forbidden: bot is not a member of the group chat',
  );
});

it('waits for a fitting message, new or edited, and says what the chat shows when none comes', async () => {
  const { playground, api } = await startPlayground();
  const pupil = playground.person(1);
  pupil.says('x');
  const { message_id } = await api.sendMessage(1, 'one');
  const waiting = pupil.waitFor(({ text }) => text === 'two');
  await api.editMessageText(1, message_id, 'two');
  expect(await waiting).toMatchObject({ message_id, text: 'two' });
  await expect(pupil.waitFor(({ text }) => text === 'three', 30)).rejects.toThrow('bot: two');
  await expect(playground.settled(30)).rejects.toThrow('rest of updates');
});
