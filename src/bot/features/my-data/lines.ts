import type { Catalogue } from '../../../catalogue/catalogue.ts';
import { decodeWishes } from '../../../wish-list/coding.ts';
import type { Limits } from '../../../wish-list/list.ts';
import { EFFECT_KINDS, effectsOf } from '../../effects.ts';
import type { Session } from '../../session.ts';
import type { Translate } from '../../texts.ts';

interface Known {
  readonly catalogue: Catalogue;
  readonly limits: Limits;
}

type Field = Exclude<keyof Session, 'version'>;
type Tell = (session: Session, t: Translate, known: Known) => string | readonly string[] | undefined;

/**
 * Every field of a record in plain words; undefined where there is nothing to tell. The type demands a line here for
 * each new field, so that nothing is kept in silence.
 */
const TOLD: Readonly<Record<Field, Tell>> = {
  language: ({ language }, t) =>
    language && t('settings.language', { value: t(`languageNames.${language}`) }),
  role: ({ role }, t) => role && t('settings.role', { value: t(`welcome.roles.${role}`) }),
  regionId: ({ regionId }, t, { catalogue }) => {
    const region = catalogue.regions.get(regionId ?? '');
    return region && t('settings.region', { value: region.name[t.language] });
  },
  grade: ({ grade }, t) => grade && t('settings.grade', { value: t(`welcome.grades.${grade}`) }),
  welcomed: ({ welcomed }, t) => (welcomed ? t('myData.welcomed') : undefined),
  test: ({ test }, t) => test && t('myData.test', { count: test.replies.length }),
  fullTest: ({ fullTest }, t) => fullTest && t('myData.fullTest', { count: fullTest.answers.length }),
  result: ({ result }, t) =>
    result && [
      t('myData.result', { day: result.finishedOn, count: result.replies.length }),
      ...((result.putAside?.length ?? 0) > 0
        ? [t('myData.putAside', { count: result.putAside?.length ?? 0 })]
        : []),
    ],
  earlier: ({ earlier }, t) => earlier && t('myData.earlier', { count: earlier.replies.length }),
  wishes: ({ wishes }, t, { limits }) =>
    wishes === undefined ? undefined : t('myData.wishes', { count: decodeWishes(wishes, limits).length }),
  careUntil: ({ careUntil }, t) => (careUntil === undefined ? undefined : t('myData.careUntil')),
  // Stands and goes with careUntil, which tells of both.
  careAfter: ({ careAfter, careUntil }, t) =>
    careAfter === undefined || careUntil !== undefined ? undefined : t('myData.careUntil'),
  topic: ({ topic }, t) => topic && t('myData.topic'),
  missed: ({ missed }, t) => (missed === undefined ? undefined : t('myData.missed')),
  trail: ({ trail }, t) => (trail?.length ? t('myData.trail', { count: trail.length }) : undefined),
  compared: ({ compared }, t) =>
    compared?.length ? t('myData.compared', { count: compared.length }) : undefined,
  done: ({ done }, t) => (done?.length ? t('myData.done', { count: done.length }) : undefined),
  advising: ({ advising }, t) => (advising === undefined ? undefined : t('myData.advising')),
  nextShare: ({ nextShare }, t) => (nextShare === undefined ? undefined : t('myData.nextShare')),
  nextClass: ({ nextClass }, t) => (nextClass === undefined ? undefined : t('myData.nextClass')),
  effects: (session, t) =>
    EFFECT_KINDS.flatMap((kind) => {
      const count = effectsOf(session, kind).length;
      return count === 0 ? [] : [t(`myData.effects.${kind}`, { count })];
    }),
  conversations: ({ conversations }, t) => conversations && t('myData.conversations'),
};

/** All that a record holds, a line for each thing. */
export function linesOf(session: Session, known: Known, t: Translate): readonly string[] {
  return Object.values(TOLD).flatMap((tell) => tell(session, t, known) ?? []);
}
