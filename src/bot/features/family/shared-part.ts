import type { ResultCard, Share, SharedCard } from '../../../shares/share.ts';
import { decodeWishes } from '../../../wish-list/coding.ts';
import { UNDECIDED, type WishList } from '../../../wish-list/list.ts';
import { summaryOf } from '../../card-summary.ts';
import { officialName, placeName, shortened } from '../../names.ts';
import { bold, button, lines, type Part, paragraphs } from '../../screen.ts';
import type { Knowledge } from '../../services.ts';
import type { Translate } from '../../texts.ts';

type Known = Pick<Knowledge, 'catalogue' | 'wishRules'>;

/** Telegram takes 4096; a list of long names leaves room for what stands around it. */
const LONGEST = 3600;
const SHORT = 60;
const OPENS = { p: ['p', 'card'], s: ['x', 'card'], k: ['k', 'card'], e: ['e', 'card'] } as const;
const WAY_BACK: Readonly<Record<string, string>> = { p: 'none', k: 'region' };

/** What a shared card says, in the reader's language. Nothing else of the pupil is in it. */
export function sharedPart(card: SharedCard, known: Known, t: Translate): Part {
  if (card.kind === 'result') return resultPart(card, known, t);
  if (card.kind === 'wishes') return wishesPart(card.wishes, known, t);
  const summary = summaryOf(known.catalogue, { kind: card.card, id: card.id }, t);
  return summary && lines(bold(summary.name), `${summary.kind}. ${summary.line}`.trim(), summary.source);
}

/** The name of a shared card in a list of links. */
export function sharedName({ card }: Share, known: Known, t: Translate): string {
  if (card.kind !== 'card') return t(`family.kinds.${card.kind}`);
  return summaryOf(known.catalogue, { kind: card.card, id: card.id }, t)?.name ?? t('family.kinds.card');
}

/** Buttons that open what a shared card names. */
export function sharedButtons(card: SharedCard, { catalogue, wishRules }: Known, t: Translate) {
  if (card.kind === 'card') return [[opening(card.card, card.id, t('family.openCard'))]];
  if (card.kind === 'result') {
    return card.professionIds.flatMap((id) => {
      const profession = catalogue.professions.get(id);
      return profession ? [[opening('p', id, shortened(profession.name[t.language]))]] : [];
    });
  }
  const ids = decodeWishes(card.wishes, wishRules.limits).flatMap(({ collegeIds }) => collegeIds);
  return [...new Set(ids)].flatMap((id) => {
    const college = catalogue.colleges.get(id);
    return college ? [[opening('k', id, shortened(officialName(college.name, t)))]] : [];
  });
}

function opening(kind: keyof typeof OPENS, id: string, label: string) {
  const back = WAY_BACK[kind];
  return button(label, ...OPENS[kind], id, ...(back === undefined ? [] : [back]));
}

function resultPart(
  { certainty, areas, professionIds }: ResultCard,
  { catalogue }: Known,
  t: Translate,
): Part {
  const names = professionIds.flatMap((id) => catalogue.professions.get(id)?.name[t.language] ?? []);
  return paragraphs(
    lines(bold(t('family.kinds.result')), t(`family.certainty.${certainty}`)),
    lines(
      ...areas.map((area) => {
        const line = t('result.areaLine', { name: t(`areas.${area}.name`), about: t(`areas.${area}.about`) });
        return `• ${line}`;
      }),
    ),
    names.length === 0
      ? undefined
      : lines(bold(t('family.professions')), ...names.map((name) => `• ${name}`)),
    t('family.limits'),
  );
}

function wishesPart(wishes: string, { catalogue, wishRules }: Known, t: Translate): Part {
  const list = decodeWishes(wishes, wishRules.limits);
  const whole = listPart(list, catalogue, (name) => name, t);
  return whole.text.length <= LONGEST ? whole : listPart(list, catalogue, cut, t);
}

function cut(name: string): string {
  return name.length <= SHORT ? name : `${name.slice(0, SHORT - 1)}…`;
}

function listPart(
  list: WishList,
  catalogue: Known['catalogue'],
  write: (name: string) => string,
  t: Translate,
) {
  return paragraphs(
    bold(t('family.kinds.wishes')),
    ...list.map(({ specialtyId, collegeIds }, index) => {
      const specialty = catalogue.specialties.get(specialtyId);
      const name =
        specialtyId === UNDECIDED ? t('wish.undecided') : specialty && officialName(specialty.name, t);
      const colleges = collegeIds.flatMap((id) => catalogue.colleges.get(id) ?? []);
      return lines(
        bold(`${index + 1}. ${write(name ?? specialtyId)}`),
        ...colleges.map((college) => {
          const region = catalogue.regions.get(college.regionId);
          const town = college.city === null ? '' : placeName(region, college.city, t);
          const called = write(officialName(college.name, t));
          return `• ${town === '' || called.includes(town) ? called : `${called}, ${town}`}`;
        }),
      );
    }),
  );
}
