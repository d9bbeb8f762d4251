import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLetter } from '../../../src/catalogue/import/cell.ts';
import { readBin, readQualificationCodes, readSpecialtyCode } from '../../../src/catalogue/import/code.ts';
import { foldHeading } from '../../../src/catalogue/import/headings.ts';
import { collegeKey, nearKeys, slug } from '../../../src/catalogue/import/names.ts';
import { readPhone } from '../../../src/catalogue/import/phone.ts';
import {
  readBases,
  readForms,
  readLanguages,
  readMonths,
  readOwnership,
} from '../../../src/catalogue/import/study.ts';
import {
  readCount,
  readDate,
  readDegrees,
  readSite,
  readYesNo,
} from '../../../src/catalogue/import/values.ts';

const success = (value: unknown) => ({ status: 'success', value });
const readLatitude = readDegrees('latitude', { from: 40, to: 56 });
const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

describe('coordinates', () => {
  it.each([
    ['50.2839', 50.2839],
    ['50,2839°', 50.2839],
    ['51', 51],
  ])('reads %s', (text, value) => expect(readLatitude(text)).toEqual(success(value)));

  it.each(['57.167', '502839', "50°17'02''", '-50.2', 'центр'])('refuses %s', (text) => {
    expect(readLatitude(text)).toMatchObject({ status: 'fail', message: expect.stringContaining(text) });
  });
});

describe('phones', () => {
  it.each([
    ['8 (7132) 55-12-34, вн. 12', '+77132551234 (вн. 12)'],
    ['8 (7132) 56-20-51', '+77132562051'],
    ['+7 (7172) 38-26-05, 38-04-13', '+77172382605, +77172380413'],
    ['8 (71335) 27378, 27455', '+77133527378, +77133527455'],
    ['8713337237', undefined],
    ['56 -02 -30', undefined],
  ])('reads %s', (text, phone) => {
    const reading = readPhone(text);
    if (phone === undefined) expect(reading.status).toBe('fail');
    else expect(reading).toEqual(success(phone));
  });

  it('reads one number the same in every writing, and its own writing again', () => {
    const separators = fc.constantFrom('', ' ', '-', ' - ');
    fc.assert(
      fc.property(digits(9), fc.constantFrom('8', '+7', '7', '8 '), separators, (rest, prefix, gap) => {
        const [area, one, two, three] = [
          `7${rest.slice(0, 3)}`,
          rest.slice(3, 5),
          rest.slice(5, 7),
          rest.slice(7),
        ];
        const reading = readPhone(`${prefix}(${area})${gap}${one}${gap}${two}${gap}${three}`);
        expect(reading).toEqual(success(`+7${area}${one}${two}${three}`));
        expect(readPhone(`+7${area}${one}${two}${three}`)).toEqual(reading);
      }),
    );
  });
});

describe('codes', () => {
  it('gives a code its zero in front back, whatever stands between and behind', () => {
    const field = fc.tuple(fc.integer({ min: 1, max: 9 }), digits(2), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(
        field,
        fc.constantFrom('', ' Сварочное дело', ' – Сварочное дело'),
        ([first, middle, last], name) => {
          const code = `0${first}${middle}0${last}00`;
          for (const written of [code, String(Number(code)), `${code.slice(0, 4)} ${code.slice(4)}`]) {
            expect(readSpecialtyCode(written + name)).toEqual(
              success({ specialty: code, qualification: undefined }),
            );
          }
        },
      ),
    );
  });

  it('knows the specialty of a qualification, also with a Russian letter in the code', () => {
    const both = success({ specialty: '06130100', qualification: '4S06130103' });
    expect(readSpecialtyCode('4S06130103')).toEqual(both);
    expect(readSpecialtyCode('4С06130103')).toEqual(both);
    expect(readQualificationCodes('4S06130103; 3W06130101')).toEqual(success(['4S06130103', '3W06130101']));
  });

  it('refuses codes of the former classifier and others', () => {
    expect(readSpecialtyCode('1304000')).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('former'),
    });
    expect(readSpecialtyCode('12345').status).toBe('fail');
    expect(readSpecialtyCode('Сварочное дело').status).toBe('fail');
  });

  it('gives a BIN its zeros back', () => {
    expect(readBin('40340001234')).toEqual(success('040340001234'));
    expect(readBin('4034').status).toBe('fail');
  });
});

describe('names of colleges', () => {
  it('are the same whatever the legal form, spaces and quotation marks', () => {
    const forms = fc.constantFrom(
      'ГККП',
      'КГКП',
      'ТОО',
      'Коммунальное государственное казенное предприятие',
      'Учреждение образования',
    );
    const quotes = fc.constantFrom(['«', '»'], ['"', '"'], ['', '']);
    fc.assert(
      fc.property(
        forms,
        quotes,
        fc.constantFrom(' ', '\u00A0', '  '),
        (form, [open = '', close = ''], gap) => {
          expect(collegeKey(`${form}${gap}${open}Уилский${gap}аграрный колледж${close}`)).toBe(
            'уилский аграрный колледж',
          );
        },
      ),
    );
    expect(collegeKey('«Мысал колледжі» МКҚК')).toBe(collegeKey('Мысал колледжі'));
    expect(collegeKey('Колледж №5')).not.toBe(collegeKey('Колледж №6'));
  });

  it('are near with one word more, never with another number', () => {
    expect(
      nearKeys('алматинский политехнический колледж', 'алматинский государственный политехнический колледж'),
    ).toBe(true);
    expect(nearKeys('колледж связи 5', 'колледж связи 6')).toBe(false);
    expect(nearKeys('медицинский колледж', 'строительный колледж')).toBe(false);
  });

  it('make ids', () => {
    fc.assert(fc.property(fc.string(), (name) => /^[a-z0-9][a-z0-9-]{0,39}$/.test(slug(name))));
    expect(slug('Әйтеке би көпсалалы колледжі')).toBe('ayteke-bi-kopsalaly-kolledzhi');
  });
});

describe('cells', () => {
  it.each([
    [readBases, 'на базе 9 классов', [9]],
    [readBases, 'негізгі орта, жалпы орта', [9, 11]],
    [readLanguages, 'қазақ / орыс', ['kk', 'ru']],
    [readForms, 'күндізгі', ['full-time']],
    [readForms, 'заочная', ['part-time']],
    [readMonths, '2 года 10 месяцев', 34],
    [readMonths, '3 жыл 10 ай', 46],
    [readMonths, '34', 34],
    [readMonths, '3', 36],
    [readOwnership, 'жекеменшік', 'private'],
    [readOwnership, 'негосударственная', 'private'],
    [readCount, '1 250', 1250],
    [readCount, '25 мест', 25],
    [readDate, '01.09.2026', '2026-09-01'],
    [readDate, '2026 г.', '2026'],
    [readSite, 'college.edu.kz', 'https://college.edu.kz'],
    [readYesNo, 'жоқ', false],
    [readYesNo, 'Имеется', true],
    [readYesNo, '✓', true],
  ])('%o reads %s', (read, text, value) => {
    expect(read(text)).toEqual(success(value));
  });

  it.each([
    [readCount, '12-15'],
    [readMonths, 'долго'],
    [readBases, 'после школы'],
    [readDate, '2026-13'],
    [readSite, 'нет'],
    [readYesNo, 'строится'],
    [readYesNo, '…!'],
    [readYesNo, 'есть?'],
    [readYesNo, 'да?'],
    [readYesNo, 'жоқ ?'],
    [readYesNo, '2?'],
    [readOwnership, 'частная?'],
    [readOwnership, 'мемлекеттік (?)'],
    [readBases, '9, 11?'],
    [readLanguages, 'қазақ, орыс?'],
    [readForms, 'заочная?'],
    [readMonths, '34?'],
    [readMonths, '2 года 10 мес?'],
    [readCount, '25?'],
  ])('%o refuses %s', (read, text) => {
    expect(read(text).status).toBe('fail');
  });
});

describe('headings', () => {
  it('mean the same with year and unit', () => {
    expect(foldHeading('Контингент на 2026-2027 учебный год, чел.')).toBe('контингент');
    expect(foldHeading('Количество мест (тг)')).toBe('количество мест');
  });

  it('name columns as table programs do', () => {
    expect([0, 25, 26, 51, 52].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
  });
});
