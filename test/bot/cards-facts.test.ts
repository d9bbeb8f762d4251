import { describe, expect, test } from 'vitest';
import { collegeView } from '../../src/bot/features/colleges/card-view.ts';
import { employerView } from '../../src/bot/features/employers/view.ts';
import { specialtyView } from '../../src/bot/features/specialties/view.ts';
import { shortened } from '../../src/bot/names.ts';
import { provenanceView } from '../../src/bot/sources-view.ts';
import { taughtLine } from '../../src/bot/taught-view.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';
import { collegeOf, regionOf, TODAY, texts } from './card-parts.ts';

const ru = texts.in('ru', 'formal');
const kk = texts.in('kk', 'informal');

function cardOf(id: string, t = ru) {
  const college = collegeOf(id);
  return collegeView(catalogue, { college, region: regionOf(college.regionId) }, TODAY, t);
}

describe('a college', () => {
  test('has its official Kazakh name in Kazakh, and the Russian one where no Kazakh one is known', () => {
    const bilingual = [...catalogue.colleges.values()].find(
      ({ name }) => name.kk !== null && name.ru !== null,
    );
    const russian = [...catalogue.colleges.values()].find(({ name }) => name.kk === null);
    expect(cardOf(bilingual?.id ?? '', kk).text.text).toContain(bilingual?.name.kk ?? '-');
    expect(cardOf(russian?.id ?? '', kk).text.text).toContain(russian?.name.ru ?? '-');
  });

  test('of an unofficial list of 2022 says so, what may have changed, and whom to ask, once', () => {
    const { text } = cardOf('aktobe-alga-college').text;
    expect(text).toContain('Неофициальный список, 2022. Перед поступлением проверьте в колледже.');
    expect(text.match(/могло измениться/g)).toHaveLength(1);
    expect(text).not.toContain('Уточните в приёмной комиссии');
  });

  test('names all that is not known in one line', () => {
    const { text } = cardOf('abai-geodez').text;
    expect(text).toContain(
      'Нет данных: число мест по госзаказу, дуальное обучение, партнёры, общежитие, цена учёбы. Спросите в колледже.',
    );
    expect(text).not.toMatch(/: нет данных/i);
  });

  test('tells the price of a year where it is known', () => {
    const [priced] = [...catalogue.colleges.values()].filter(({ programmes }) =>
      programmes.some(({ feeTengePerYear }) => feeTengePerYear === 140_000),
    );
    const { text } = cardOf(priced?.id ?? '').text;
    expect(text).toMatch(/Цена за год: 140\s000 тенге/);
    expect(text).not.toContain('цена учёбы');
  });

  test('marks partners that only it names itself', () => {
    expect(cardOf('aktobe-ekeb').text.text).toMatch(/Партнёры: Halyk Bank, .* \(со слов колледжа\)/);
    expect(cardOf('karaganda-kvki').text.text).not.toContain('со слов колледжа');
  });

  test('leads to its site', () => {
    const { entities } = cardOf('karaganda-kvki').text;
    expect(cardOf('aktobe-ekeb').text.entities.some((one) => one.type === 'text_link')).toBe(true);
    expect(entities.some(({ type }) => type === 'bold')).toBe(true);
  });
});

describe('an employer', () => {
  const cardText = (id: string) => {
    const employer = catalogue.employers.get(id);
    if (!employer) throw new Error(`no employer ${id}`);
    return employerView(catalogue, employer, TODAY, ru).text.text;
  };

  test('Казцинк: targeted training and mentors in its region, no college made up', () => {
    expect(cardText('kazzinc')).toContain('Восточно-Казахстанская область');
    expect(cardText('kazzinc')).toContain('целевая подготовка, наставники на производстве');
    expect(cardText('kazzinc')).toContain('источник не называет');
  });

  test('of dual training is told with the specialty and the college', () => {
    expect(cardText('tsentrenergomehanizatsiya')).toContain('Специальности: Сварочное дело');
    expect(cardText('tsentrenergomehanizatsiya')).toContain('Карагандинский высший колледж инжиниринга');
  });
});

describe('where it is taught', () => {
  const place = (regionId: string | undefined) => ({ regionId, base: undefined });

  test('is told for the own region first, then for the others', () => {
    expect(taughtLine(catalogue, ['07320100'], place('karaganda'), ru)).toMatch(
      /^Карагандинская область: .* — \d+\. В других регионах: \d+\.$/,
    );
    expect(taughtLine(catalogue, ['07320100'], place(undefined), ru)).toMatch(/^Знаем колледжей.*: \d+\.$/);
  });

  test('is never said to be nowhere', () => {
    expect(taughtLine(catalogue, [], place('abai'), ru)).toContain('Это не значит, что такого нет');
  });
});

describe('a specialty', () => {
  test('stands with its code, its qualifications and their codes', () => {
    const specialty = catalogue.specialties.get('06120200');
    if (!specialty) throw new Error('no such specialty');
    const { text } = specialtyView(catalogue, { specialty, taught: undefined }, ru).text;
    expect(text).toContain('Код: 06120200');
    expect(text).toContain('Техник по информационной безопасности (4S06120202)');
  });

  test('whose Kazakh name no source gives has the official Russian one beside it', () => {
    const unproven = [...catalogue.specialties.values()].find(
      ({ verified, kazakhVerified, name }) => verified && !kazakhVerified && name.kk !== null,
    );
    if (!unproven) throw new Error('all are proven');
    const shown = (t: typeof kk) =>
      specialtyView(catalogue, { specialty: unproven, taught: undefined }, t).text.text;
    expect(shown(kk)).toContain(unproven.name.ru);
    expect(shown(ru)).not.toContain('Официально по-русски');
  });
});

describe('old facts', () => {
  const press = [...catalogue.sources.values()].filter(({ kind }) => kind === 'press');
  const dated = press.find(({ date }) => date !== null);
  const undated = press.find(({ date }) => date === null);
  const note = (asOf: string | null, today: string, source = dated) =>
    String(
      provenanceView(
        catalogue,
        { sourceIds: [source?.id ?? ''], asOf, facts: ['places', 'contacts'] },
        new Date(today),
        ru,
      ),
    );

  test('of different kinds age at different times', () => {
    expect(note('2025', '2026-12-01')).not.toContain('могло измениться');
    expect(note('2025', '2027-01-01')).toContain(
      'могло измениться: число мест. Уточните в приёмной комиссии.',
    );
    expect(note('2025', '2028-01-01')).toContain('могло измениться: число мест, контакты.');
  });

  test('of partners send to the company too', () => {
    expect(cardOf('aktobe-ekeb').text.text).toContain('Уточните в колледже или на предприятии.');
  });

  test('of no year are said to have none, unless their source has one', () => {
    expect(note(null, '2026-12-01', undated)).toContain('Год источник не называет.');
    expect(note(null, '2026-12-01', dated)).not.toContain('Год источник не называет.');
  });
});

test('a button has the name of a college without its legal form, cut between words', () => {
  expect(shortened('ГККП «Колледж сервиса»')).toBe('Колледж сервиса');
  expect(shortened('Донской ГОК (ERG / АО «ТНК «Казхром»)')).toBe('Донской ГОК (ERG / АО ТНК Казхром)');
  expect(shortened('Эксплуатация и техническое обслуживание подъемно-транспортных машин')).toBe(
    'Эксплуатация и техническое обслуживание…',
  );
});
