import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { holdsPersonalData } from '../../src/answers/personal-data.ts';

describe('a line is not kept', () => {
  test.each([
    'пишите на aigerim@mail.kz',
    'мой ник @aigerim_07',
    't.me/aigerim07',
    'звоните 8 701 123 45 67',
    '+7 (701) 123-45-67',
    'тел 87011234567',
    '8.701.123.45.67',
    'городской 55-12-34',
    'ИИН 080512550123',
    '0805 1255 0123',
    'Меня зовут Дамир, адрес другой',
    'зовут меня Дамир',
    'моя фамилия Ахметов',
    'моё имя Асель',
    'Я Дамир из 9 класса',
    'я — Асель',
    'менің атым Айгүл',
    'Есімім Дамир',
    'аты-жөнім Ахметов Дамир',
    'мен Айгүлмін',
    'Мен Ақтөбеден Дамирмын',
    'мен 9 сынып оқушысы Айгулмин',
    'menin atym Aigul',
    'my name is Damir',
    'mening atym Aigul, jataqhana bar ma',
    'esimim Aruzhan',
    'menya zovut Damir, est li obshaga',
    'zovut menya Damir',
  ])('%s', (line) => {
    expect(holdsPersonalData(line)).toBe(true);
  });

  test('whatever stands around eight digits, together or in groups', () => {
    const separator = fc.constantFrom('', ' ', '-', ' - ', ') ', '.');
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 12 }),
        separator,
        fc.constantFrom('', 'звонить ', 'нөмірі '),
        (digits, between, before) => {
          expect(
            holdsPersonalData(`${before}${digits.slice(0, 4).join('')}${between}${digits.slice(4).join('')}`),
          ).toBe(true);
        },
      ),
    );
  });
});

describe('a question in which somebody introduces themselves is not kept', () => {
  const name = fc.constantFrom('Айгүл', 'дамир', 'АСЕЛЬ', 'Нұрсұлтан', 'Aigul', 'damir');
  const before = fc.constantFrom('', 'привет, ', 'сәлем! ', 'salem ');
  const after = fc.constantFrom('', ' общага бар ма', ', сколько стипендия?', ' kolledj qaida');
  const words = fc.constantFrom(
    ...['меня зовут', 'Менің атым', 'менин атым', 'есімім', 'Менің есімім', 'моё имя'],
    ...['menin atym', 'mening atym', 'esimim', 'menya zovut', 'my name is'],
  );

  test('whatever the name, and whatever stands around it', () => {
    fc.assert(
      fc.property(before, words, name, after, (greeting, introduction, who, question) => {
        expect(holdsPersonalData(`${greeting}${introduction} ${who}${question}`)).toBe(true);
      }),
    );
  });

  test('nor one with an address of mail', () => {
    const part = fc.stringMatching(/^[a-z0-9._]{1,12}$/);
    fc.assert(
      fc.property(before, part, part, after, (greeting, user, host, question) => {
        expect(holdsPersonalData(`${greeting}${user}@${host}.kz${question}`)).toBe(true);
      }),
    );
  });
});

describe('a line is kept', () => {
  test.each([
    'колледж переехал на улицу Абая, 15',
    'с 2024 года называется высший колледж',
    'прием в 2025-2026 учебном году закончился',
    'приём до 25.08.2026, а не до 20.08.2026',
    'специальности сварщик здесь нет, есть токарь',
    'мест не 50, а 75',
    'телефон не отвечает, верный на сайте колледжа',
    'я учусь здесь, общежития нет',
    'мекенжайы өзгерді, Абай даңғылы 15',
    'бұл мамандық жоқ, атауы өзгерген',
    'жатақхана жоқ, 2025 жылы жабылды',
    'колледж жабылған',
  ])('%s', (line) => {
    expect(holdsPersonalData(line)).toBe(false);
  });
});
