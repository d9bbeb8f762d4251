import type { Region } from '../../../catalogue/schema/region.ts';
import { LANGUAGES, type Language } from '../../../language/language.ts';
import { regionsByName } from '../../names.ts';
import { bold, button, grid, paragraphs, type Screen } from '../../screen.ts';
import { GRADES, type Grade, ROLES, type Role } from '../../session.ts';
import type { Journey } from '../../step.ts';
import type { Translate } from '../../texts.ts';

const REGION_COLUMNS = 2;

/** Three languages, the phone's first. */
export function languageView(phone: Language, journey: Journey, t: Translate): Screen {
  const ordered = [phone, ...LANGUAGES.filter((language) => language !== phone)];
  return {
    text: paragraphs(t('welcome.language')),
    buttons: ordered.map((language) => [button(t(`languageNames.${language}`), 'w', 'l', journey, language)]),
  };
}

export function roleView(journey: Journey, t: Translate): Screen {
  return {
    text: paragraphs(
      ...(journey === 'first' ? [t('welcome.role'), t('welcome.privacy')] : []),
      bold(t('welcome.roleQuestion')),
    ),
    buttons: [
      ...ROLES.map((role) => [button(t(`welcome.roles.${role}`), 'w', 'r', journey, role)]),
      navigation('language', 'region', journey, t),
    ],
  };
}

/** All regions as buttons; typed places and a shared location are understood too. */
export function regionView(regions: readonly Region[], journey: Journey, t: Translate): Screen {
  const named = regionsByName(regions, t.language).map((region) =>
    button(region.shortName[t.language], 'w', 'g', journey, region.id),
  );
  return {
    text: paragraphs(bold(t('welcome.region')), t('welcome.regionLocation')),
    buttons: [...grid(named, REGION_COLUMNS), navigation('role', 'grade', journey, t)],
  };
}

export function gradeView(journey: Journey, t: Translate): Screen {
  return {
    text: paragraphs(bold(t(t.address === 'formal' ? 'welcome.gradeParent' : 'welcome.gradePupil'))),
    buttons: [
      ...GRADES.map((grade) => [button(t(`welcome.grades.${grade}`), 'w', 'c', journey, grade)]),
      navigation('region', 'end', journey, t),
    ],
  };
}

/** Several places with the typed name. */
export function whichPlaceView(regions: readonly Region[], journey: Journey, t: Translate): Screen {
  return {
    text: paragraphs(t('welcome.regionWhich')),
    buttons: regions.map((region) => [button(region.name[t.language], 'w', 'g', journey, region.id)]),
  };
}

export interface SettingsState {
  readonly region: Region | undefined;
  readonly grade: Grade | undefined;
  readonly role: Role;
  readonly testRunning: boolean;
  /** A counsellor is not asked for a class. */
  readonly asksGrade: boolean;
  /** A pupil's class. */
  readonly inClass: boolean;
}

export function settingsView(
  { region, grade, role, testRunning, asksGrade, inClass }: SettingsState,
  t: Translate,
): Screen {
  const notSet = t('settings.notSet');
  const gradeName = grade ? t(`welcome.grades.${grade}`) : notSet;
  return {
    text: paragraphs(bold(t('settings.title'))),
    buttons: [
      [
        button(
          t('settings.language', { value: t(`languageNames.${t.language}`) }),
          'w',
          'change',
          'language',
        ),
      ],
      [
        button(
          t('settings.region', { value: region?.shortName[t.language] ?? notSet }),
          'w',
          'change',
          'region',
        ),
      ],
      ...(asksGrade ? [[button(t('settings.grade', { value: gradeName }), 'w', 'change', 'grade')]] : []),
      [button(t('settings.role', { value: t(`welcome.roles.${role}`) }), 'w', 'change', 'role')],
      ...(inClass ? [[button(t('classroom.open'), 'c', 'mine')]] : []),
      [button(t('settings.privacy'), 'i', 'privacy'), button(t('settings.about'), 'i', 'about')],
      [button(t('settings.help'), 'i', 'help'), button(t('settings.forget'), 'i', 'forget')],
      ...(testRunning ? [[button(t('menu.continue'), 'o', 'start')]] : []),
      [button(t('nav.menu'), 'm')],
    ],
  };
}

/** Back to the step before and on without an answer; from the settings only the way back there. */
function navigation(before: string, after: string, journey: Journey, t: Translate) {
  if (journey === 'settings') return [button(t('nav.back'), 'w', 'settings')];
  return [button(t('nav.back'), 'w', 'show', before), button(t('nav.skip'), 'w', 'show', after)];
}
