import { describe, expect, test } from 'vitest';
import { phonesOf } from '../../src/bot/features/colleges/card-contacts.ts';
import { collegeView } from '../../src/bot/features/colleges/card-view.ts';
import { mapLink } from '../../src/bot/features/colleges/map-link.ts';
import { employerView } from '../../src/bot/features/employers/view.ts';
import { professionView } from '../../src/bot/features/professions/views.ts';
import { specialtyView } from '../../src/bot/features/specialties/view.ts';
import { shortened } from '../../src/bot/names.ts';
import { provenanceView } from '../../src/bot/sources-view.ts';
import { taughtLine } from '../../src/bot/taught-view.ts';
import { catalogue } from '../catalogue/real-catalogue.ts';
import {
  calibration,
  collegeOf,
  professionCard,
  professionOf,
  regionOf,
  TODAY,
  texts,
} from './card-parts.ts';

const ru = texts.in('ru', 'formal');
const kk = texts.in('kk', 'informal');

function cardOf(id: string, t = ru) {
  const college = collegeOf(id);
  return collegeView(catalogue, { college, region: regionOf(college.regionId) }, TODAY, t);
}

describe('phones', () => {
  test.each([
    ['8 (7132) 210846', ['+77132210846']],
    ['8-7132 -99 -61 -02', ['+77132996102']],
    ['8(7132) 400482 ; 8(7132) 400498', ['+77132400482', '+77132400498']],
    ['8 (71335) 27378, 27455', ['+77133527378', '+77133527455']],
    ['+7 (7172) 38-26-05, 38-04-13', ['+77172382605', '+77172380413']],
    ['8 71 (332) 2-17-14', ['+77133221714']],
  ])('%s can be tapped', (published, numbers) => {
    expect(phonesOf(published)).toEqual(
      numbers.map((number) => ({ number, whole: true, remark: undefined })),
    );
  });

  test('keep whose they are', () => {
    expect(phonesOf('+7 (7122) 36-56-26 (приёмная), 36-62-99 (приёмная комиссия)')).toEqual([
      { number: '+77122365626', whole: true, remark: 'приёмная' },
      { number: '+77122366299', whole: true, remark: 'приёмная комиссия' },
    ]);
  });

  test.each([
    ['8 (71331) 28 6 8', '8 (71331) 28 6 8'],
    ['56 -02 -30', '56-02-30'],
    ['8713337237', '8713337237'],
  ])('%s has too few digits and stays as published', (published, number) => {
    expect(phonesOf(published)).toEqual([{ number, whole: false, remark: undefined }]);
  });

  test('of all colleges are whole numbers of Kazakhstan or are said to be incomplete', () => {
    for (const { phone } of catalogue.colleges.values()) {
      for (const { number, whole } of phone === null ? [] : phonesOf(phone)) {
        expect(/^\+77\d{9}$/.test(number)).toBe(whole);
      }
    }
  });
});

describe('on the map', () => {
  test('the published address is looked for, with its town and without a second address', () => {
    const search = (id: string) => decodeURIComponent(mapLink(collegeOf(id)) ?? '');
    const jezkazgan = [...catalogue.colleges.values()].find(({ address }) => address === 'ул. Абая, 148');
    expect(search(jezkazgan?.id ?? '')).toBe('https://2gis.kz/search/Жезказган, ул. Абая, 148');
    const kokshetau = [...catalogue.colleges.values()].find(({ address }) => address?.includes('Ташенова'));
    expect(search(kokshetau?.id ?? '')).toBe('https://2gis.kz/search/Кокшетау, ул. Жумабека Ташенова, 115');
  });

  test('the name is looked for in the town where no address is known, and nothing where no town is', () => {
    const college = { ...collegeOf('abai-geodez'), address: null };
    expect(decodeURIComponent(mapLink(college) ?? '')).toBe(
      'https://2gis.kz/search/Семей, Высший колледж геодезии, картографии и строительства',
    );
    expect(mapLink({ ...college, city: null })).toBeUndefined();
  });
});

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
      'Нет данных: число мест по госзаказу, дуальное обучение, партнёры, общежитие. Спросите в колледже.',
    );
    expect(text).not.toMatch(/: нет данных/i);
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

describe('a profession beside a result', () => {
  const replies = [...calibration.areaOf].map((area, item) => [item, area === 0 ? 5 : 1] as const);
  const shown = (id: string) => {
    const reader = { regionId: undefined, base: undefined, origin: 'none' as const, replies };
    return professionView(professionCard(professionOf(id), reader, ru), ru).text.text;
  };
  const extreme = (index: number) =>
    [...catalogue.professions.values()].toSorted(
      (left, right) => (right.interests[index] ?? 0) - (left.interests[index] ?? 0),
    )[0]?.id ?? '';

  test('is said to be close, with own answers as the reason, or far, without forbidding it', () => {
    expect(shown(extreme(0))).toMatch(/одна из самых близких[^\n]*\n[^\n]*Из Ваших ответов: /);
    expect(shown(extreme(3))).toMatch(/дальше, чем большинство профессий.*ничего не запрещает/);
  });

  test('never says that what attracts most attracts less', () => {
    const hands = ru('areas.R.name').toLowerCase();
    for (const profession of catalogue.professions.values()) {
      const reader = { regionId: undefined, base: undefined, origin: 'none' as const, replies };
      const part = String(professionCard(profession, reader, ru).fit ?? '');
      const reason = part.split('\n').find((line) => line.includes('привлекает меньше')) ?? '';
      expect(reason).not.toContain(hands);
    }
  });

  test('without a direction in the answers is not compared', () => {
    const same = replies.map(([item]) => [item, 3] as const);
    const reader = { regionId: undefined, base: undefined, origin: 'none' as const, replies: same };
    const { text } = professionView(professionCard(professionOf(extreme(0)), reader, ru), ru).text;
    expect(text).not.toContain('Насколько это близко');
  });
});

describe('old facts', () => {
  const source = [...catalogue.sources.values()].find(({ kind }) => kind === 'press');
  const note = (asOf: string | null, today: string) =>
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

  test('of no year are said to have none', () => {
    expect(note(null, '2026-12-01')).toContain('Год источник не называет.');
  });
});

test('a button has the name of a college without its legal form, cut between words', () => {
  expect(shortened('ГККП «Колледж сервиса»')).toBe('Колледж сервиса');
  expect(shortened('Донской ГОК (ERG / АО «ТНК «Казхром»)')).toBe('Донской ГОК (ERG / АО ТНК Казхром)');
  expect(shortened('Эксплуатация и техническое обслуживание подъемно-транспортных машин')).toBe(
    'Эксплуатация и техническое обслуживание…',
  );
});
