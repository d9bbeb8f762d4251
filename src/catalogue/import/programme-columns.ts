import { COLLEGE } from './college-columns.ts';
import type { Column } from './column.ts';
import { binColumn, collegeColumn, collegeIdColumn, regionColumn } from './shared-columns.ts';
import { codeColumn, qualificationCodesColumn, specialtyColumn } from './specialty-code-columns.ts';
import { readFunding, readMonths } from './study.ts';
import { readCount, readList } from './values.ts';

const IF_KNOWN = { kk: 'Белгілі болса', ru: 'Если известно' };
const MONTHS = { kk: '«2 жыл 10 ай» немесе айлар саны', ru: '«2 года 10 месяцев» или число месяцев' };

/** The columns of a register of programmes. */
export const PROGRAMME = {
  collegeId: collegeIdColumn,
  bin: binColumn,
  region: regionColumn,
  college: {
    ...collegeColumn,
    wordings: [...collegeColumn.wordings, ...COLLEGE.nameRu.wordings, ...COLLEGE.nameKk.wordings],
  },
  code: codeColumn,
  specialty: specialtyColumn,
  qualificationCodes: qualificationCodesColumn,
  qualificationNames: {
    field: 'qualificationNames',
    title: { kk: 'Біліктілік', ru: 'Квалификация' },
    wordings: [
      'наименование квалификации',
      'квалификации',
      'біліктілік атауы',
      'біліктіліктер',
      'наименование квалификаций',
      'біліктіліктің атауы',
    ],
    hint: { kk: 'Бірнешеуін нүктелі үтірмен бөліңіз', ru: 'Несколько через точку с запятой' },
    example: 'Разработчик программного обеспечения',
    read: readList,
  } satisfies Column<unknown>,
  bases: COLLEGE.bases,
  languages: COLLEGE.languages,
  forms: COLLEGE.forms,
  months: {
    field: 'months',
    title: { kk: 'Оқу мерзімі', ru: 'Срок обучения' },
    wordings: [
      'нормативный срок обучения',
      'сроки обучения',
      'оқыту мерзімі',
      'продолжительность обучения',
      'срок',
    ],
    hint: MONTHS,
    example: '',
    read: readMonths,
  } satisfies Column<unknown>,
  monthsAfter9: {
    field: 'monthsAfter9',
    title: { kk: '9-сыныптан кейінгі мерзім', ru: 'Срок после 9 класса' },
    wordings: [
      'срок обучения на базе 9 классов',
      'срок обучения 9 класс',
      'срок обучения после 9 класса',
      'оқу мерзімі 9 сынып',
      'срок обучения на базе 9 кл',
      'срок обучения на базе основного среднего образования',
      'срок обучения 9 кл',
    ],
    hint: MONTHS,
    example: '3 года 10 месяцев',
    read: readMonths,
  } satisfies Column<unknown>,
  monthsAfter11: {
    field: 'monthsAfter11',
    title: { kk: '11-сыныптан кейінгі мерзім', ru: 'Срок после 11 класса' },
    wordings: [
      'срок обучения на базе 11 классов',
      'срок обучения 11 класс',
      'срок обучения после 11 класса',
      'оқу мерзімі 11 сынып',
      'срок обучения на базе 11 кл',
      'срок обучения на базе общего среднего образования',
      'срок обучения 11 кл',
    ],
    hint: MONTHS,
    example: '2 года 10 месяцев',
    read: readMonths,
  } satisfies Column<unknown>,
  places: {
    field: 'places',
    title: { kk: 'Мемлекеттік тапсырыс орындары', ru: 'Мест по госзаказу' },
    wordings: [
      'количество мест',
      'мест',
      'места',
      'орын саны',
      'орындар',
      'госзаказ',
      'государственный заказ',
      'мемлекеттік тапсырыс',
      'количество мест по госзаказу',
      'план приема',
      'объем государственного заказа',
      'кол во мест',
      'гос заказ',
      'государственный образовательный заказ',
      'қабылдау жоспары',
    ],
    hint: { kk: '0: орын жоқ', ru: '0: мест нет' },
    example: '25',
    read: readCount,
  } satisfies Column<unknown>,
  funding: {
    field: 'funding',
    title: { kk: 'Қаржыландыру', ru: 'Финансирование' },
    wordings: ['источник финансирования', 'вид финансирования', 'қаржыландыру көзі'],
    hint: {
      kk: 'госзаказ немесе платно: басқаша түсуге болмаса ғана',
      ru: 'госзаказ или платно: только если иначе поступить нельзя',
    },
    example: '',
    read: readFunding,
  } satisfies Column<unknown>,
  fee: {
    field: 'fee',
    title: { kk: 'Жылына ақысы, теңге', ru: 'Стоимость в год, тенге' },
    wordings: [
      'стоимость обучения',
      'стоимость обучения в год',
      'оплата за обучение',
      'оқу ақысы',
      'стоимость',
      'стоимость обучения за год',
      'оқу құны',
    ],
    hint: IF_KNOWN,
    example: '',
    read: readCount,
  } satisfies Column<unknown>,
  dualPartners: {
    field: 'dualPartners',
    title: { kk: 'Дуальды серіктестер', ru: 'Партнёры дуального обучения' },
    wordings: [
      'социальные партнеры',
      'предприятия партнеры',
      'работодатели',
      'предприятие партнер',
      'әлеуметтік серіктестер',
      'предприятия',
    ],
    hint: {
      kk: 'Кәсіпорындар, нүктелі үтірмен; біз білетіндер ғана алынады',
      ru: 'Предприятия через точку с запятой; берутся только известные нам',
    },
    example: '',
    read: readList,
  } satisfies Column<unknown>,
};
