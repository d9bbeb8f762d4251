import { crc32, deflateSync } from 'node:zlib';
import { Bot, InlineKeyboard, InputFile, Keyboard } from 'grammy';
import { token } from './support.ts';

const areas = ['Техника', 'Адамдар', 'Табиғат'];

const question = (number: number) => `${number}-сұрақ. Бұл жұмыс саған ұнай ма?\n\nВелосипед жөндеу`;

const answers = (number: number) =>
  new InlineKeyboard()
    .text('Қатты ұнайды', `a:${number}:5`)
    .row()
    .text('Ұнайды', `a:${number}:4`)
    .text('Ұнамайды', `a:${number}:2`)
    .row()
    .text('‹ Артқа', 'back')
    .text('Кейін', 'later');

/** A bot that uses what the chat page has to show: formatting, keyboards, edits, answers, files. */
export function createEchoBot(apiRoot: string): Bot {
  const bot = new Bot(token, { client: { apiRoot } });
  bot.command('start', (context) => context.reply(`Сәлем! ${context.match}`, { reply_markup: answers(1) }));
  bot.command('format', (context) => {
    const text = 'Қалың, көлбеу, сілтеме, код, құпия\nДәйексөз\negov.kz /start';
    const at = (word: string) => ({ offset: text.indexOf(word), length: word.length });
    return context.reply(text, {
      entities: [
        { type: 'bold', ...at('Қалың') },
        { type: 'italic', ...at('көлбеу') },
        { type: 'text_link', ...at('сілтеме'), url: 'https://example.kz' },
        { type: 'code', ...at('код') },
        { type: 'spoiler', ...at('құпия') },
        { type: 'blockquote', ...at('Дәйексөз') },
      ],
    });
  });
  bot.command('keyboard', (context) =>
    context.reply('Облысыңды таңда', {
      reply_markup: new Keyboard(areas.map((area) => [{ text: area }]))
        .requestLocation('Геопозиция жіберу')
        .resized()
        .oneTime(),
    }),
  );
  bot.command('files', async (context) => {
    await context.replyWithPhoto(new InputFile(picture(320, 180), 'profile.png'), {
      caption: 'Қызығу бейіні',
    });
    await context.replyWithDocument(new InputFile(Buffer.from('a;b\n'), 'кесте.csv'));
  });
  bot.callbackQuery(/^a:(\d+):/, async (context) => {
    await context.answerCallbackQuery('Жазып алдым');
    const next = Number(context.match[1]) + 1;
    await context.editMessageText(question(next), { reply_markup: answers(next) });
  });
  bot.callbackQuery('later', async (context) => {
    await context.answerCallbackQuery({ text: 'Тест сақталды', show_alert: true });
    await context.editMessageReplyMarkup();
  });
  bot.on('message:location', (context) => context.reply(`Орын: ${context.message.location.latitude}`));
  bot.on('message:photo', (context) => context.reply('Сурет келді'));
  bot.on('message:text', (context) => context.reply(`Сен жаздың: ${context.message.text}`));
  return bot;
}

/** A PNG of two colours, width × height pixels. */
function picture(width: number, height: number): Buffer {
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_, x) => (x * 9 + y * 4 > width * 6 ? 90 : 200))]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(4);
    frame.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([frame, body, sum]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = chunk('IDAT', deflateSync(Buffer.concat(rows)));
  return Buffer.concat([signature, chunk('IHDR', header), pixels, chunk('IEND', Buffer.alloc(0))]);
}
