import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { stemKazakh } from '../../src/language/stem-kazakh.ts';

test.each([
  'мамандық мамандығы мамандықтар мамандықтарға мамандығым',
  'колледж колледжге колледжде колледждер колледжінде колледжіне колледжден',
  'жатақхана жатақханада жатақханаға жатақхананың',
  'шәкіртақы шәкіртақысы шәкіртақыны',
  'құжат құжаттар құжаттарды құжаты құжаттың',
  'мектеп мектебі мектепте мектептен',
  'емтихан емтихандар емтиханды емтиханға',
  'жұмыс жұмысқа жұмысы жұмыстар',
  'түсу түсуге түсемін түссем',
  'дәнекерлеуші дәнекерлеушілер',
])('forms of one word meet: %s', (forms) => {
  const stems = new Set(forms.split(' ').map((form) => stemKazakh(fold(form))));
  expect([...stems]).toHaveLength(1);
});

test('different words stay apart', () => {
  const stems = ['мамандық', 'маман', 'мектеп', 'құжат', 'жұмыс', 'колледж'].map((word) =>
    stemKazakh(fold(word)),
  );
  expect(new Set(stems).size).toBe(stems.length);
});

test('a stem is never empty and never longer than the word', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[а-я]{1,20}$/), (word) => {
      const stem = stemKazakh(word);
      expect(stem.length).toBeGreaterThan(0);
      expect(stem.length).toBeLessThanOrEqual(word.length);
    }),
  );
});
