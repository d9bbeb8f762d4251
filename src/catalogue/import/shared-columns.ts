import { fail, type Reading, success } from './cell.ts';
import { readBin } from './code.ts';
import type { Column } from './column.ts';
import { readText } from './values.ts';

/** An id of our records, or `new` for what we do not have. */
function readId(text: string): Reading<string> {
  return /^[a-z0-9][a-z0-9_-]*$/.test(text) ? success(text) : fail(`«${text}» is not an id`);
}

export const idColumn: Column<string> = {
  field: 'id',
  title: { kk: 'ID', ru: 'ID' },
  wordings: ['id записи', 'идентификатор'],
  hint: {
    kk: 'Біздегі жазбаның id-і немесе new: бағдарлама жазбаны өзі таба алмаса ғана қажет',
    ru: 'id нашей записи или new: нужен, только если программа не узнала запись сама',
  },
  example: '',
  read: readId,
};

export const binColumn: Column<string> = {
  field: 'bin',
  title: { kk: 'БСН', ru: 'БИН' },
  wordings: ['бин организации', 'бин колледжа', 'бин иин', 'бсн жсн', 'колледждің бсн', 'ұйымның бсн', 'bin'],
  hint: { kk: '12 цифр', ru: '12 цифр' },
  example: '990340001234',
  read: readBin,
};

export const regionColumn: Column<string> = {
  field: 'region',
  title: { kk: 'Облыс', ru: 'Область' },
  wordings: [
    'регион',
    'наименование области',
    'наименование региона',
    'область город',
    'область город республиканского значения',
    'облыс атауы',
    'облыстың атауы',
    'өңір',
    'аймақ',
    'облыс қала',
    'область регион',
    'region',
  ],
  hint: {
    kk: 'Облыстың немесе республикалық маңызы бар қаланың атауы',
    ru: 'Название области или города республиканского значения',
  },
  example: 'Актюбинская область',
  read: readText,
};

export const collegeColumn: Column<string> = {
  field: 'college',
  title: { kk: 'Колледж', ru: 'Колледж' },
  wordings: [
    'наименование колледжа',
    'название колледжа',
    'наименование организации',
    'наименование организации образования',
    'организация образования',
    'учебное заведение',
    'наименование учебного заведения',
    'полное наименование',
    'колледж атауы',
    'колледждің атауы',
    'колледждер атауы',
    'білім беру ұйымы',
    'білім беру ұйымының атауы',
    'оқу орны',
    'оқу орнының атауы',
    'наименование организации тип о',
    'наименование типо',
    'организация тип о',
    'college',
  ],
  hint: {
    kk: 'Колледждің ресми атауы, қазақша немесе орысша',
    ru: 'Официальное название, на казахском или русском',
  },
  example: 'ГККП «Пример политехнического колледжа»',
  read: readText,
};

export const collegeIdColumn: Column<string> = {
  ...idColumn,
  field: 'collegeId',
  title: { kk: 'Колледж ID', ru: 'ID колледжа' },
  wordings: ['college id'],
};
