import fc, { type Arbitrary } from 'fast-check';

/** What people really type here: questions, names, answers to a step, numbers, and cries for help. */
const NATURAL = [
  'где учат на сварщика',
  'дәнекерлеуші болғым келеді',
  'Какие документы нужны для поступления?',
  'Қандай құжаттар керек?',
  'есть ли общежитие',
  'жатақхана бар ма',
  'колледж с общежитием в Актобе',
  'Семейде аспаз',
  'мемлекеттік тапсырыс',
  'сколько стоит учёба',
  'а сколько платят',
  'программист',
  'мұғалім',
  'сравнить',
  'Ақтөбе',
  'Шымкент',
  'село Каменка',
  'русский',
  'қазақша',
  'ученик',
  'ата-ана',
  '9',
  'после 11 класса',
  '1',
  '5',
  'очень нравится',
  'жоқ',
  'назад',
  'пауза',
  'пропустить',
  'не хочу больше жить',
  'өлгім келеді',
  'меня бьют дома',
  'у меня сегодня ужасный день',
  'бүгін қиын күн болды',
  'мой номер +7 701 123 45 67',
  'ИИН 060101500123',
  'меня зовут Айгерим',
  'what can you do',
  'спасибо',
];

const COMMANDS = [
  'start',
  'menu',
  'test',
  'settings',
  'list',
  'class',
  'lesson',
  'reminders',
  'help',
  'about',
  'privacy',
  'forget',
  'mydata',
  'coverage',
  'answers',
  'reports',
  'stats',
  'unanswered',
  'announce',
  'nosuch',
];

/** Single UTF-16 units, halves of characters among them. */
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code));
const ODD_BITS = [
  '\u202e',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u2066',
  '\u0000',
  '\u0600',
  '\ud83d',
  '\udc4d',
  'שלום',
  'مرحبا',
  '👩‍👩‍👧‍👦',
  '🇰🇿',
  'Z̷̡̢̛̈́͂',
  'ﷺ',
  '𝕂𝕒𝕤',
  '\n',
  '\t',
  '<b>&amp;</b>',
  '*_`[](',
  '{{name}}',
  '$t(menu.find)',
  '{ты|Вы}',
  '__proto__',
  'constructor',
  "=HYPERLINK('x')",
];

/** Any text at all, from one unit to the 4096 that Telegram lets through. */
export const wild: Arbitrary<string> = fc.oneof(
  fc.string({ unit, minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
  fc
    .array(fc.constantFrom(...ODD_BITS, ...NATURAL), { minLength: 1, maxLength: 8 })
    .map((parts) => parts.join('')),
  fc.constantFrom('я', '😀', '9', 'қ ', '\u200b', '/', 'где ', 'a.b@c.kz ').map((bit) => longest(bit)),
  fc.constantFrom(...ODD_BITS, '   ', '0', '-1', '9007199254740993', '1e999', 'NaN', 'null'),
);

function longest(bit: string): string {
  return bit.repeat(Math.floor(4096 / bit.length));
}

const command = fc
  .tuple(
    fc.constantFrom(...COMMANDS),
    fc.constantFrom('', '@kasipjol_playground_bot', '@another_bot'),
    fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: wild }),
  )
  .map(([name, at, payload]) => `/${name}${at}${payload === '' ? '' : ` ${payload}`}`.slice(0, 4096));

export const typedText: Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...NATURAL) },
  { weight: 3, arbitrary: command },
  { weight: 3, arbitrary: wild },
);
