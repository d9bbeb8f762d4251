import { InputFile } from 'grammy';
import { expect, it } from 'vitest';
import { call, expectRefusal, startPlayground } from './support.ts';

const keyboard = { inline_keyboard: [[{ text: 'Иә', callback_data: 'yes' }]] };
const unchanged =
  'Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

it('edits in place, takes the keyboard away when none is given, and refuses what changes nothing', async () => {
  const { playground, api, url } = await startPlayground();
  const pupil = playground.person(1);
  pupil.says('x');
  const { message_id } = await api.sendMessage(1, 'one', { reply_markup: keyboard });
  const target = { chat_id: 1, message_id };
  expectRefusal(
    await call(url, 'editMessageText', { ...target, text: 'one', reply_markup: keyboard }),
    400,
    unchanged,
  );
  await api.editMessageText(1, message_id, 'two', { reply_markup: keyboard });
  expect(pupil.lastMessage()).toMatchObject({ message_id, text: 'two', reply_markup: keyboard });
  await api.editMessageText(1, message_id, 'two');
  expect(pupil.lastMessage()?.reply_markup).toBeUndefined();
  expectRefusal(await call(url, 'editMessageReplyMarkup', target), 400, unchanged);
  await api.editMessageReplyMarkup(1, message_id, { reply_markup: keyboard });
  expect(pupil.lastMessage()).toMatchObject({ text: 'two', reply_markup: keyboard });
  expect(pupil.messages()).toHaveLength(2);
});

it('refuses to edit or delete what is unknown, and to edit what the bot did not write', async () => {
  const { playground, api, url } = await startPlayground();
  const pupil = playground.person(1);
  const own = pupil.says('x').message?.message_id;
  const edit = (message_id: number | undefined) =>
    call(url, 'editMessageText', { chat_id: 1, message_id, text: 'y' });
  expectRefusal(await edit(999), 400, 'Bad Request: message to edit not found');
  expectRefusal(await edit(own), 400, "Bad Request: message can't be edited");
  expectRefusal(await edit(undefined), 400, 'Bad Request: message identifier is not specified');
  const { message_id } = await api.sendMessage(1, 'z');
  await api.deleteMessage(1, message_id);
  expect(pupil.lastMessage()).toBeUndefined();
  expectRefusal(await edit(message_id), 400, 'Bad Request: message to edit not found');
  expectRefusal(
    await call(url, 'deleteMessage', { chat_id: 1, message_id }),
    400,
    'Bad Request: message to delete not found',
  );
});

it('deletes a message only for 48 hours', async () => {
  let hours = 500_000;
  const { playground, api, url } = await startPlayground(() => hours * 3_600_000);
  playground.person(1).says('x');
  const { message_id } = await api.sendMessage(1, 'z');
  hours += 49;
  expectRefusal(
    await call(url, 'deleteMessage', { chat_id: 1, message_id }),
    400,
    "Bad Request: message can't be deleted for everyone",
  );
});

it('edits captions and swaps pictures, and keeps text and caption apart', async () => {
  const { playground, api } = await startPlayground();
  const pupil = playground.person(1);
  pupil.sendsPhoto();
  const known = pupil.messages()[0]?.photo?.[0]?.file_id ?? '';
  const { message_id } = await api.sendPhoto(1, known, { caption: 'a' });
  await api.editMessageCaption(1, message_id, { caption: 'b' });
  expect(pupil.lastMessage()).toMatchObject({ caption: 'b' });
  await expect(api.editMessageText(1, message_id, 'c')).rejects.toThrow(
    'there is no text in the message to edit',
  );
  const file = new InputFile(Buffer.from('a'), 'a.txt');
  await api.editMessageMedia(1, message_id, { type: 'document', media: file });
  expect(pupil.lastMessage()?.document?.file_name).toBe('a.txt');
  expect(pupil.lastMessage()?.photo).toBeUndefined();
  const text = await api.sendMessage(1, 't');
  await expect(api.editMessageCaption(1, text.message_id, { caption: 'c' })).rejects.toThrow(
    'there is no caption',
  );
});
