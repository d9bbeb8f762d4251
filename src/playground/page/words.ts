/** What the phone itself says, not the bot. */
export interface Words {
  readonly message: string;
  readonly send: string;
  readonly start: string;
  readonly menu: string;
  readonly attach: string;
  readonly photo: string;
  readonly file: string;
  readonly location: string;
  readonly contact: string;
  readonly sticker: string;
  readonly voice: string;
  readonly you: string;
  readonly bot: string;
  readonly edited: string;
  readonly typing: string;
  readonly connecting: string;
  readonly ok: string;
  readonly cancel: string;
  readonly settings: string;
  readonly person: string;
  readonly anotherPerson: string;
  readonly phoneLanguage: string;
  readonly chat: string;
  readonly hidden: string;
  readonly coordinates: string;
  readonly myLocation: string;
  readonly wrongCoordinates: string;
  readonly block: string;
  readonly unblock: string;
  readonly copied: string;
  readonly inlineElsewhere: string;
  readonly notSent: string;
  readonly keyboard: string;
  readonly empty: string;
  readonly newest: string;
}

export type PhoneLanguage = 'kk' | 'ru' | 'en';

export const words: Readonly<Record<PhoneLanguage, Words>> = {
  kk: {
    message: 'Хабарлама',
    send: 'Жіберу',
    start: 'Бастау',
    menu: 'Мәзір',
    attach: 'Тіркеу',
    photo: 'Фото',
    file: 'Файл',
    location: 'Геопозиция',
    contact: 'Контакт',
    sticker: 'Стикер',
    voice: 'Дауыстық хабарлама',
    you: 'Сен',
    bot: 'бот',
    edited: 'өзгертілген',
    typing: 'жазып жатыр…',
    connecting: 'қосылып жатыр…',
    ok: 'Жарайды',
    cancel: 'Болдырмау',
    settings: 'Баптаулар',
    person: 'Адам',
    anotherPerson: 'Тағы бір адам',
    phoneLanguage: 'Телефон тілі',
    chat: 'Ботпен әңгіме',
    hidden: 'Жасырын мәтін',
    coordinates: 'Ендік пен бойлық',
    myLocation: 'Осы жер',
    wrongCoordinates: 'Екі сан керек, мысалы: 51.1, 71.4',
    block: 'Ботты бұғаттау',
    unblock: 'Бұғаттан шығару',
    copied: 'Көшірілді',
    inlineElsewhere: 'Бұл батырма Telegram-дағы басқа әңгімені ашады',
    notSent: 'Жіберілмеді. Сервер қосулы ма?',
    keyboard: 'Пернетақта',
    empty: 'Мұнда әзірге хабарлама жоқ',
    newest: 'Соңғы хабарламаға өту',
  },
  ru: {
    message: 'Сообщение',
    send: 'Отправить',
    start: 'Начать',
    menu: 'Меню',
    attach: 'Прикрепить',
    photo: 'Фото',
    file: 'Файл',
    location: 'Геопозиция',
    contact: 'Контакт',
    sticker: 'Стикер',
    voice: 'Голосовое сообщение',
    you: 'Ты',
    bot: 'бот',
    edited: 'изменено',
    typing: 'печатает…',
    connecting: 'соединение…',
    ok: 'Хорошо',
    cancel: 'Отмена',
    settings: 'Настройки',
    person: 'Человек',
    anotherPerson: 'Ещё один человек',
    phoneLanguage: 'Язык телефона',
    chat: 'Разговор с ботом',
    hidden: 'Скрытый текст',
    coordinates: 'Широта и долгота',
    myLocation: 'Где я сейчас',
    wrongCoordinates: 'Нужны два числа, например: 51.1, 71.4',
    block: 'Заблокировать бота',
    unblock: 'Разблокировать',
    copied: 'Скопировано',
    inlineElsewhere: 'В Telegram эта кнопка открывает другой чат',
    notSent: 'Не отправлено. Сервер запущен?',
    keyboard: 'Клавиатура',
    empty: 'Здесь пока нет сообщений',
    newest: 'К последнему сообщению',
  },
  en: {
    message: 'Message',
    send: 'Send',
    start: 'Start',
    menu: 'Menu',
    attach: 'Attach',
    photo: 'Photo',
    file: 'File',
    location: 'Location',
    contact: 'Contact',
    sticker: 'Sticker',
    voice: 'Voice message',
    you: 'You',
    bot: 'bot',
    edited: 'edited',
    typing: 'typing…',
    connecting: 'connecting…',
    ok: 'OK',
    cancel: 'Cancel',
    settings: 'Settings',
    person: 'Person',
    anotherPerson: 'One more person',
    phoneLanguage: 'Phone language',
    chat: 'Chat with the bot',
    hidden: 'Hidden text',
    coordinates: 'Latitude and longitude',
    myLocation: 'Where I am now',
    wrongCoordinates: 'Two numbers are needed, such as 51.1, 71.4',
    block: 'Block the bot',
    unblock: 'Unblock',
    copied: 'Copied',
    inlineElsewhere: 'In Telegram this button opens another chat',
    notSent: 'Not sent. Is the server running?',
    keyboard: 'Keyboard',
    empty: 'No messages here yet',
    newest: 'To the newest message',
  },
};
