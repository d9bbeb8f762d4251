import { expect, test } from 'vitest';
import { loadCare } from '../../src/answers/care/care.ts';
import { loadWording } from '../../src/answers/intents.ts';
import { addressed } from '../../src/language/address.ts';

const { intents } = loadWording('data', loadCare('data').helplines);
const replies = intents.flatMap(({ id, reply }) => (reply === null ? [] : [{ id, reply }]));

/** Words and endings that only «ты» and «сен» have; of verbs those that no other word ends in. */
const INFORMAL = {
  ru: /(?<!\p{L})(?:ты|тебя|тебе|тобой|тво\p{L}+|\p{L}+(?:ешь|ишь|ёшь|ешься|ишься)|спроси|пиши|смотри|напиши|позвони|скажи|спрашивай|выбери)(?!\p{L})/iu,
  kk: /(?<!\p{L})(?:сен|саған|сені|сенің|сенімен|өзің|өзіңе|\p{L}+(?:сың|сің|саң|сең|ыңа|іңе|ғың|гің|ңмен|ыңмен|іңмен)|сұрағың|сұрағыңа|адамың|бер|бол|жаз|қара|сұра|айт)(?!\p{L})/iu,
} as const;
const FORMAL = {
  ru: /(?<!\p{L})(?:Вы|Вас|Вам|Вами|Ваш\p{L}*|\p{L}{3,}(?:ите|йте|ете))(?!\p{L})/u,
  kk: /(?<!\p{L})(?:Сіз\p{L}*|\p{L}+(?:ыңыз|іңіз|саңыз|сеңіз|ңізге|ңызға|ңызбен|ңізбен))(?!\p{L})/u,
} as const;
/** Spoken to adults, whoever they said they are. */
const TO_ADULTS_ONLY = new Set(['support-child']);

test.each(['kk', 'ru'] as const)('replies in %s keep to one form of address', (language) => {
  const informalLeft = replies
    .map(({ id, reply }) => [id, INFORMAL[language].exec(addressed(reply[language], 'formal'))?.[0]])
    .filter(([, found]) => found !== undefined);
  expect(informalLeft).toEqual([]);
  const formalLeft = replies
    .filter(({ id }) => !TO_ADULTS_ONLY.has(id))
    .map(({ id, reply }) => [id, FORMAL[language].exec(addressed(reply[language], 'informal'))?.[0]])
    .filter(([, found]) => found !== undefined);
  expect(formalLeft).toEqual([]);
});

test('numbers to call come from the data, and an unknown one is refused', () => {
  expect(replies.filter(({ reply }) => /helpline/.test(reply.kk + reply.ru))).toEqual([]);
  expect(() => loadWording('data', [])).toThrow('no helpline');
});
