import { InputFile } from 'grammy';
import { describe, expect, it } from 'vitest';
import { call, expectRefusal, startPlayground, token } from './support.ts';

describe('sending', () => {
  it('shows the person what the bot sends, with entities and a keyboard', async () => {
    const { playground, api } = await startPlayground();
    const pupil = playground.person(1);
    pupil.says('сәлем');
    const sent = await api.sendMessage(1, 'Салем, egov.kz', {
      entities: [{ type: 'bold', offset: 0, length: 5 }],
      reply_markup: { inline_keyboard: [[{ text: 'Иә', callback_data: 'yes' }]] },
    });
    expect(pupil.lastMessage()).toEqual(sent);
    expect(sent.entities).toEqual([
      { type: 'bold', offset: 0, length: 5 },
      { type: 'url', offset: 7, length: 7 },
    ]);
    expect(sent.reply_markup?.inline_keyboard[0]?.[0]).toEqual({ text: 'Иә', callback_data: 'yes' });
    expect(playground.refusals).toEqual([]);
    expect(playground.count('sendMessage')).toBe(1);
  });

  it('answers as Telegram does to a wrong token, an unknown method, chat and parameter', async () => {
    const { playground, url } = await startPlayground();
    playground.person(1).says('hi');
    const cases = [
      [await call(url, 'getMe', {}, '1:other'), 401, 'Unauthorized'],
      [await call(url, 'sendNothing'), 404, 'Not Found'],
      [await call(url, 'sendMessage', { chat_id: 2, text: 'x' }), 400, 'Bad Request: chat not found'],
      [await call(url, 'sendMessage', { text: 'x' }), 400, 'Bad Request: chat_id is empty'],
      [await call(url, 'sendMessage', { chat_id: 1 }), 400, 'Bad Request: message text is empty'],
      [await call(url, 'sendMessage', { chat_id: 1, text: '  ' }), 400, 'Bad Request: message text is empty'],
      [
        await call(url, 'sendMessage', { chat_id: 1, text: 'x', colour: 1 }),
        400,
        'Bad Request: unknown parameter "colour"',
      ],
      [
        await call(url, 'sendMessage', { chat_id: {}, text: 'x' }),
        400,
        'Bad Request: parameter "chat_id" is wrong: expected Invalid input',
      ],
      [
        await call(url, 'sendMessage', {
          chat_id: 1,
          text: 'x',
          reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: 5 }]] },
        }),
        400,
        'Bad Request: parameter "reply_markup.inline_keyboard.0.0.callback_data" is wrong: expected string',
      ],
    ] as const;
    for (const [answer, code, words] of cases) expectRefusal(answer, code, words);
  });

  it('takes methods in any case, by GET, and as an urlencoded form with JSON inside', async () => {
    const { playground, url } = await startPlayground();
    const pupil = playground.person(1);
    pupil.says('hi');
    const got = await fetch(`${url}/bot${token}/SENDMESSAGE?chat_id=1&text=42`);
    expect(await got.json()).toMatchObject({ ok: true, result: { text: '42' } });
    const markup = JSON.stringify({ inline_keyboard: [[{ text: 'a', callback_data: 'b' }]] });
    await fetch(`${url}/bot${token}/sendMessage`, {
      method: 'POST',
      body: new URLSearchParams({ chat_id: '1', text: 'form', reply_markup: markup }),
    });
    expect(pupil.lastMessage()).toMatchObject({ text: 'form', reply_markup: JSON.parse(markup) });
  });

  it('stores photos and documents, and gives their bytes back', async () => {
    const { playground, api, url } = await startPlayground();
    const pupil = playground.person(1);
    pupil.sendsPhoto();
    const photo = pupil.messages()[0]?.photo?.[0];
    expect(photo).toMatchObject({ width: 1, height: 1 });
    const bytes = Buffer.from('name;points\n');
    const sent = await api.sendDocument(1, new InputFile(bytes, 'table.csv'), { caption: 'Кесте' });
    expect(sent).toMatchObject({ caption: 'Кесте', document: { file_name: 'table.csv', file_size: 12 } });
    const file = await api.getFile(sent.document.file_id);
    const loaded = await fetch(`${url}/file/bot${token}/${file.file_path}`);
    expect(await loaded.text()).toBe('name;points\n');
    await expect(api.sendPhoto(1, new InputFile(bytes, 'a.png'))).rejects.toThrow('IMAGE_PROCESS_FAILED');
    expect((await api.sendPhoto(1, photo?.file_id ?? '')).photo).toEqual([photo]);
  });

  it('shows a venue as sent, and refuses one without a name or outside the globe', async () => {
    const { playground, api, url } = await startPlayground();
    const pupil = playground.person(1);
    pupil.says('hi');
    await api.sendVenue(1, 50.2839, 57.167, 'Колледж', 'ул. Абая, 1', { google_place_id: 'g1' });
    const location = { latitude: 50.2839, longitude: 57.167 };
    const venue = { location, title: 'Колледж', address: 'ул. Абая, 1', google_place_id: 'g1' };
    expect(pupil.lastMessage()).toMatchObject({ location, venue });
    const wrong = [
      [{ latitude: 91 }, 'Bad Request: wrong location specified'],
      [{ title: ' ' }, 'Bad Request: title must be non-empty'],
      [{ address: '' }, 'Bad Request: address must be non-empty'],
      [{ city: 'Актобе' }, 'Bad Request: unknown parameter "city"'],
    ] as const;
    for (const [part, words] of wrong) {
      const body = { chat_id: 1, ...location, title: 'Колледж', address: 'ул. Абая, 1', ...part };
      expectRefusal(await call(url, 'sendVenue', body), 400, words);
    }
  });
});
