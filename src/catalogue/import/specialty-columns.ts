import type { Column } from './column.ts';
import { PROGRAMME } from './programme-columns.ts';
import { codeColumn, qualificationCodesColumn, specialtyColumn } from './specialty-code-columns.ts';
import { readText } from './values.ts';

const OFFICIAL = { kk: 'Жіктеуіштегі атауы', ru: 'Как в классификаторе' };

export const SPECIALTY = {
  code: codeColumn,
  nameKk: {
    field: 'nameKk',
    title: { kk: 'Мамандықтың қазақша атауы', ru: 'Специальность на казахском' },
    wordings: [
      'наименование специальности на казахском языке',
      'наименование на казахском языке',
      'мамандық атауы',
      'мамандық атауы қазақша',
      'мамандықтың атауы',
      'мамандық қазақ тілінде',
      'қазақша атауы',
      'специальность на казахском языке',
    ],
    hint: OFFICIAL,
    example: 'Бағдарламалық қамтамасыз ету (түрлері бойынша)',
    read: readText,
  } satisfies Column<unknown>,
  nameRu: {
    field: 'nameRu',
    title: { kk: 'Мамандықтың орысша атауы', ru: 'Специальность на русском' },
    wordings: [
      'наименование специальности на русском языке',
      'наименование на русском языке',
      ...specialtyColumn.wordings.filter((text) => !/мамандық/.test(text)),
      'специальность',
      'орысша атауы',
      'специальность на русском языке',
    ],
    hint: OFFICIAL,
    example: 'Программное обеспечение (по видам)',
    read: readText,
  } satisfies Column<unknown>,
  qualificationCode: {
    ...qualificationCodesColumn,
    field: 'qualificationCode',
    hint: { kk: 'Бір жолда бір біліктілік', ru: 'Одна квалификация в строке' },
  },
  qualificationKk: {
    field: 'qualificationKk',
    title: { kk: 'Біліктіліктің қазақша атауы', ru: 'Квалификация на казахском' },
    wordings: [
      'наименование квалификации на казахском языке',
      'біліктілік атауы',
      'біліктілік',
      'біліктіліктің атауы',
      'біліктілік атауы қазақша',
      'квалификация на казахском языке',
    ],
    hint: OFFICIAL,
    example: 'Бағдарламалық қамтамасыз етуді әзірлеуші',
    read: readText,
  } satisfies Column<unknown>,
  qualificationRu: {
    field: 'qualificationRu',
    title: { kk: 'Біліктіліктің орысша атауы', ru: 'Квалификация на русском' },
    wordings: [
      'наименование квалификации на русском языке',
      ...PROGRAMME.qualificationNames.wordings.filter((text) => !/біліктілік/.test(text)),
      'квалификация',
      'квалификация на русском языке',
    ],
    hint: OFFICIAL,
    example: 'Разработчик программного обеспечения',
    read: readText,
  } satisfies Column<unknown>,
};
