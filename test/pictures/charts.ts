import { readFileSync } from 'node:fs';
import type { Language } from '../../src/language/language.ts';
import { AREAS } from '../../src/orientation/areas.ts';
import type { ProfileChart } from '../../src/pictures/profile-chart.ts';

const WORDS = {
  kk: {
    title: 'Қызығушылық бағыттары',
    scale: { low: 'ұнамайды', high: 'өте ұнайды' },
    legend: {
      score: 'қаншалықты ұнайды; сызық — дәлдігі',
      others: 'басқа адамдарда орташа',
      standsOut: 'басқалармен салыстырғанда ерекше көрінеді',
    },
    footer: 'Касіпжол · 12 жауап',
  },
  ru: {
    title: 'Направления интересов',
    scale: { low: 'не нравится', high: 'очень нравится' },
    legend: {
      score: 'насколько нравится; линия — точность',
      others: 'в среднем у других людей',
      standsOut: 'выделяется по сравнению с другими людьми',
    },
    footer: 'Касипжол · 12 ответов',
  },
  en: {
    title: 'Areas of interest',
    scale: { low: 'dislike', high: 'like very much' },
    legend: {
      score: 'how much it is liked; line: accuracy',
      others: 'other people on average',
      standsOut: 'stands out compared with other people',
    },
    footer: 'Kasipjol · 12 answers',
  },
} as const;

const SCORES = { S: 33.5, A: 30.2, R: 26.1, I: 24.4, E: 17.2, C: 12.3 } as const;
const OTHERS = { S: 30.1, A: 28.3, R: 19.2, I: 26.9, E: 21.4, C: 19.8 } as const;

/** A pupil who likes helping most, while machines stand out against others. */
export function exampleChart(language: Language, bothLenses = true): ProfileChart {
  const names: Record<string, { name: string }> = JSON.parse(
    readFileSync(new URL(`../../locales/${language}.json`, import.meta.url), 'utf8'),
  ).areas;
  const areas = AREAS.map((area) => ({
    name: names[area]?.name ?? '',
    score: SCORES[area],
    sd: 1.8 + SCORES[area] / 15,
    ...(bothLenses ? { others: OTHERS[area], standsOut: area === 'R' } : {}),
  })).sort((left, right) => right.score - left.score);
  return { ...WORDS[language], areas };
}
