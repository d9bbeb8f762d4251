import { expect, test } from 'vitest';
import { CLASS_DAYS, type Classroom } from '../../src/classrooms/classroom.ts';
import { createClassrooms } from '../../src/store/classrooms.ts';
import { createMemoryStore } from '../../src/store/memory.ts';

const DAY = 24 * 60 * 60 * 1000;
const KEY = 'key-of-class';
const pupil = { classKey: KEY, member: 'pupil' };
const entry = { areas: ['R', 'I'], fields: ['energy'], specialties: [] } as const;
const classroom: Classroom = {
  label: '9Б',
  regionId: 'aktobe',
  year: '9',
  language: 'kk',
  fieldId: null,
  closed: false,
  token: 'token',
  owner: 'owner',
};

function opened() {
  let days = 0;
  const { fields } = createMemoryStore({ lockMilliseconds: 1000, retentionSeconds: 60 }, () => days * DAY);
  return {
    fields,
    classrooms: createClassrooms(fields),
    pass: (more: number) => {
      days += more;
    },
  };
}

test('a class lives a year after its last use, whoever uses it, and ends with all that stands in it', async () => {
  const { classrooms, pass } = opened();
  await classrooms.put(KEY, classroom);
  pass(CLASS_DAYS - 1);
  expect(await classrooms.putMember(pupil, null)).toBe(true);
  pass(CLASS_DAYS - 1);
  await classrooms.put(KEY, { ...classroom, label: '10Б' });
  pass(CLASS_DAYS - 1);
  expect(await classrooms.get(KEY)).toMatchObject({ classroom: { label: '10Б' } });
  expect((await classrooms.get(KEY))?.members).toEqual(new Map([['pupil', null]]));
  pass(1);
  expect(await classrooms.get(KEY)).toBeUndefined();
});

test('a pupil has one entry, the last one; who has left or whose class is gone has none', async () => {
  const { classrooms, fields } = opened();
  await classrooms.put(KEY, classroom);
  for (const told of [null, entry, entry]) await classrooms.putMember(pupil, told);
  expect((await classrooms.get(KEY))?.members).toEqual(new Map([['pupil', entry]]));
  await classrooms.deleteMember(pupil);
  await classrooms.deleteMember(pupil);
  expect((await classrooms.get(KEY))?.members.size).toBe(0);
  await classrooms.delete(KEY);
  expect(await classrooms.putMember(pupil, entry)).toBe(false);
  await classrooms.putShown(KEY, { steps: [] });
  expect((await fields.all(`class:${KEY}`)).size).toBe(0);
});

test('what cannot be understood is no class, a pupil without a result, and nothing shown', async () => {
  const { classrooms, fields } = opened();
  const put = (field: string, value: string) => fields.put(`class:${KEY}`, field, value, { ttlSeconds: 60 });
  await put('class', '{"label":"9Б"}');
  expect(await classrooms.get(KEY)).toBeUndefined();
  await classrooms.put(KEY, classroom);
  await put('m:pupil', '{"areas":["X"]}');
  await put('shown', 'not even JSON');
  const { members, shown } = (await classrooms.get(KEY)) ?? {};
  expect(members).toEqual(new Map([['pupil', null]]));
  expect(shown).toEqual({ steps: [] });
});
