import type { Question } from '../../../answers/base/schema.ts';
import { type Care, type CareReader, careText } from '../../../answers/care/care.ts';
import { contentLanguage, type Language } from '../../../language/language.ts';
import { button, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

/** Who is spoken to, and how. */
export interface Reader {
  readonly t: Translate;
  readonly language: Language;
  readonly kind: CareReader;
  /** Whether a test was begun and can go on. */
  readonly isInTest: boolean;
}

/** The first answer to a cry for help; `questions` tell what to do about what it speaks of. */
export function cryView(care: Care, reader: Reader, questions: readonly Question[]): Screen {
  const language = contentLanguage(reader.language);
  const told = questions.map(({ id, title }) => [button(title[language], 'q', 'faq', id)]);
  return {
    text: paragraphs(careText(care, reader.language, reader.kind)),
    buttons: [...told, ...waysOn(reader)],
  };
}

/** What is said to short words after it. */
export function stayView(care: Care, reader: Reader): Screen {
  const { t, language } = reader;
  const numbers = care.helplines.map(({ number, for: purpose }) => `${number} — ${purpose[language]}`);
  return { text: paragraphs(t('care.stay'), numbers.join('\n'), t('care.goOn')), buttons: waysOn(reader) };
}

function waysOn({ t, isInTest }: Reader): Screen['buttons'] {
  const menu = [button(t('nav.menu'), 'm')];
  return isInTest ? [[button(t('menu.continue'), 'o', 'start')], menu] : [menu];
}
