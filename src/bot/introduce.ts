import type { Api } from 'grammy';
import type { BotCommand } from 'grammy/types';
import { LANGUAGES, type Language } from '../language/language.ts';
import type { Texts } from './texts.ts';

const COMMANDS = [
  'start',
  'menu',
  'test',
  'list',
  'class',
  'reminders',
  'settings',
  'coverage',
  'help',
  'privacy',
  'mydata',
  'forget',
  'about',
] as const;
const scope = { type: 'all_private_chats' } as const;

/** Sets the command menu in all languages, where it differs from what Telegram has. */
export async function introduce(api: Api, texts: Texts): Promise<void> {
  // People whose phone speaks another language get the state language.
  await setCommands(api, commandsIn(texts, 'kk'), undefined);
  for (const language of LANGUAGES) await setCommands(api, commandsIn(texts, language), language);
}

function commandsIn(texts: Texts, language: Language): readonly BotCommand[] {
  const t = texts.in(language, 'informal');
  return COMMANDS.map((command) => ({ command, description: t(`commands.${command}`) }));
}

async function setCommands(
  api: Api,
  commands: readonly BotCommand[],
  language: Language | undefined,
): Promise<void> {
  const where = language === undefined ? { scope } : { scope, language_code: language };
  const present = await api.getMyCommands(where);
  const line = ({ command, description }: BotCommand) => `${command} ${description}`;
  if (present.map(line).join('\n') === commands.map(line).join('\n')) return;
  await api.setMyCommands(commands, where);
}
