import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { CLASS_DAYS, MOST_CLASSES } from '../../../classrooms/classroom.ts';
import { backButton } from '../../card-actions.ts';
import type { LedClass } from '../../own-classes.ts';
import { stampOfKey } from '../../own-shares.ts';
import { bold, button, lines, paragraphs, type Screen } from '../../screen.ts';
import type { Translate } from '../../texts.ts';

/** How many are in a class and how many have a result: both exact, for they hold no answers (see `countsOf`). */
export interface Counts {
  readonly joined: number;
  readonly finished: number;
}

/**
 * The counts are shown as they are, also below the smallest class: in a lesson one must see that all got through, and who
 * sits in the room is no secret to who stands before it. What was answered is in the figures only.
 */
export function countsOf({ members }: Pick<LedClass, 'members'>): Counts {
  const finished = [...members.values()].filter((entry) => entry !== null).length;
  return { joined: members.size, finished };
}

/** All classes of a counsellor. */
export function listView(led: readonly LedClass[], notice: string | undefined, t: Translate): Screen {
  return {
    text: paragraphs(
      notice,
      lines(bold(t('classroom.title')), t('classroom.about')),
      led.length === 0 ? t('classroom.none') : undefined,
    ),
    buttons: [
      ...led.map(({ key, classroom }) => [button(classroom.label, 'c', 'card', stampOfKey(key))]),
      ...(led.length < MOST_CLASSES ? [[button(t('classroom.new'), 'c', 'new')]] : []),
      [button(t('classroom.lesson'), 'lesson', 'open')],
      [backButton(t), button(t('nav.menu'), 'm')],
    ],
  };
}

/** One class: what it is, how many are in it, and what can be done. */
export function classView(
  led: LedClass,
  { regions, fields }: Catalogue,
  notice: string | undefined,
  t: Translate,
): Screen {
  const { label, year, language, closed } = led.classroom;
  const stamp = stampOfKey(led.key);
  const region = regions.get(led.classroom.regionId ?? '')?.name[t.language] ?? t('settings.notSet');
  const field = fields.get(led.classroom.fieldId ?? '')?.name[t.language];
  return {
    text: paragraphs(
      notice,
      lines(
        bold(label),
        t('settings.region', { value: region }),
        t('settings.grade', { value: t(`welcome.grades.${year}`) }),
        t('settings.language', { value: t(`languageNames.${language}`) }),
        field === undefined ? undefined : t('classroom.field', { value: field }),
      ),
      lines(t('classroom.counts', { ...countsOf(led) }), closed ? t('classroom.closedNote') : undefined),
      t('classroom.lives', { days: CLASS_DAYS }),
    ),
    buttons: [
      ...(closed ? [] : [[button(t('classroom.link'), 'c', 'link', stamp)]]),
      [
        button(t('classroom.report'), 'c', 'report', stamp),
        button(t('classroom.lesson'), 'lesson', 'open', language),
      ],
      [button(t('classroom.edit'), 'c', 'edit', stamp)],
      [
        closed
          ? button(t('classroom.reopen'), 'c', 'open', stamp)
          : button(t('classroom.close'), 'c', 'shut', stamp),
        button(t('classroom.delete'), 'c', 'del', stamp),
      ],
      [button(t('classroom.title'), 'c', 'list'), button(t('nav.menu'), 'm')],
    ],
  };
}

/** The ways to bring a class to its link. */
export function linkView({ key, classroom }: LedClass, link: string, t: Translate): Screen {
  const stamp = stampOfKey(key);
  return {
    text: paragraphs(bold(classroom.label), t('classroom.linkAbout'), link),
    buttons: [
      [
        { text: t('link.toChat'), url: `https://t.me/share/url?url=${encodeURIComponent(link)}` },
        { text: t('link.copy'), copy_text: { text: link } },
      ],
      [button(t('classroom.qr'), 'c', 'qr', stamp), button(t('classroom.poster.open'), 'c', 'poster', stamp)],
      [button(t('nav.back'), 'c', 'card', stamp), button(t('nav.menu'), 'm')],
    ],
  };
}

export function deleteView({ key, classroom }: LedClass, t: Translate): Screen {
  const stamp = stampOfKey(key);
  return {
    text: paragraphs(t('classroom.deleteAsk', { label: classroom.label })),
    buttons: [
      [button(t('classroom.deleteYes'), 'c', 'kill', stamp)],
      [button(t('classroom.deleteNo'), 'c', 'card', stamp)],
    ],
  };
}

/** The way on from a file, which has no screen of its own. */
export function backTo(label: string, screen: 'report' | 'link' | 'poster', { key }: LedClass) {
  return { inline_keyboard: [[button(label, 'c', screen, stampOfKey(key))]] };
}

/** To who is no counsellor and in no class. */
export function forCounsellorsView(t: Translate): Screen {
  return {
    text: paragraphs(t('classroom.forCounsellors')),
    buttons: [[button(t('classroom.changeRole'), 'w', 'change', 'role')], [button(t('nav.menu'), 'm')]],
  };
}
