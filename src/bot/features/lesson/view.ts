import type { ContentLanguage } from '../../../language/language.ts';
import { backButton } from '../../card-actions.ts';
import { bold, button, lines, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';
import type { Lesson, LessonPart } from './lesson.ts';

/** The parts to choose from; the texts may be wanted in the other language than the talk. */
export function lessonView({ parts }: Lesson, language: ContentLanguage, t: Translate): Screen {
  const other = language === 'kk' ? 'ru' : 'kk';
  return {
    text: paragraphs(lines(bold(t('lesson.title')), t('lesson.about'))),
    buttons: [
      ...parts.map(({ id, title }) => [button(title[language], 'lesson', id, language)]),
      [button(t(`lesson.in.${other}`), 'lesson', 'open', other)],
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

/** One part, a message to copy or forward. */
export function lessonPartView(
  { parts }: Lesson,
  part: LessonPart,
  language: ContentLanguage,
  t: Translate,
): Screen {
  const chosen = parts.find(({ id }) => id === part);
  return {
    text: paragraphs(chosen && bold(chosen.title[language]), chosen?.text[language]),
    buttons: [[button(t('lesson.title'), 'lesson', 'open', language), button(t('nav.menu'), 'm')]],
  };
}
