import type { Share } from '../../../shares/share.ts';
import type { BotContext } from '../../context.ts';
import { officialName } from '../../names.ts';
import { button } from '../../screen.ts';

/** Writes to the pupil who asked for it. Whether it arrives or not, the menu tells of the suggestion too. */
export async function tellOfAdvice(
  { services, api }: BotContext,
  { key, share }: { readonly key: string; readonly share: Share },
  collegeId: string,
): Promise<void> {
  const college = services.catalogue.colleges.get(collegeId);
  const chat = share.notify && services.sealing.open(share.notify.chat, key);
  if (!share.notify || chat === undefined || !college) return;
  const t = services.texts.in(share.notify.language, 'informal');
  const text = t('family.told', { name: officialName(college.name, t) });
  const reply_markup = { inline_keyboard: [[button(t('family.look'), 'f', 'tips')]] };
  await api.sendMessage(chat, text, { reply_markup }).catch(() => {});
}
