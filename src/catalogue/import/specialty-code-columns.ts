import { readQualificationCodes, readSpecialtyCode } from './code.ts';
import type { Column } from './column.ts';
import { readText } from './values.ts';

export const codeColumn = {
  field: 'code',
  title: { kk: 'Мамандық коды', ru: 'Код специальности' },
  wordings: [
    'код',
    'коды',
    'шифр',
    'код специальности по классификатору',
    'шифр специальности',
    'код и наименование специальности',
    'мамандық коды мен атауы',
    'мамандықтың коды',
    'код специальностей',
  ],
  hint: { kk: '8 цифр; басындағы нөл түсіп қалса да болады', ru: '8 цифр; ноль в начале может пропасть' },
  example: '06130100',
  read: readSpecialtyCode,
} satisfies Column<unknown>;

export const specialtyColumn: Column<string> = {
  field: 'specialty',
  title: { kk: 'Мамандық', ru: 'Специальность' },
  wordings: [
    'наименование специальности',
    'название специальности',
    'мамандық атауы',
    'мамандықтың атауы',
    'мамандықтар',
    'специальности',
    'наименование специальностей',
  ],
  hint: { kk: 'Мамандықтың атауы', ru: 'Название специальности' },
  example: 'Программное обеспечение (по видам)',
  read: readText,
};

export const qualificationCodesColumn = {
  field: 'qualificationCodes',
  title: { kk: 'Біліктілік коды', ru: 'Код квалификации' },
  wordings: [
    'коды квалификаций',
    'шифр квалификации',
    'біліктілік кодтары',
    'біліктіліктің коды',
    'код квалификаций',
  ],
  hint: { kk: 'Бірнешеуін нүктелі үтірмен бөліңіз', ru: 'Несколько через точку с запятой' },
  example: '4S06130103',
  read: readQualificationCodes,
} satisfies Column<unknown>;
