import { z } from 'zod';
import { emit } from '../chats.ts';
import { limits } from '../checks/limits.ts';
import { badRequest } from '../errors.ts';
import type { World } from '../world.ts';
import { chatId, type Method, method } from './method.ts';

const language = z
  .string()
  .regex(/^([a-z]{2})?$/, 'a two-letter language code')
  .optional();

const scope = z
  .union([
    z.strictObject({
      type: z.enum(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']),
    }),
    z.strictObject({ type: z.enum(['chat', 'chat_administrators']), chat_id: chatId }),
  ])
  .optional();

type Scope = z.infer<typeof scope>;

/** The name under which the commands of a scope and a language are kept. */
export function commandsKey(where: Scope, languageCode = ''): string {
  const chat = where !== undefined && 'chat_id' in where ? `/${where.chat_id}` : '';
  return `${where?.type ?? 'default'}${chat}:${languageCode}`;
}

const setMyCommands = method(
  z.strictObject({
    commands: z.array(z.strictObject({ command: z.string(), description: z.string() })),
    scope,
    language_code: language,
  }),
  (asked, { world }) => {
    if (asked.commands.length > limits.commands) throw badRequest('BOT_COMMANDS_TOO_MUCH');
    for (const { command, description } of asked.commands) {
      if (!limits.command.test(command)) throw badRequest('BOT_COMMAND_INVALID');
      if (description === '' || description.length > limits.commandDescriptionUnits) {
        throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
      }
    }
    world.profile.commands.set(commandsKey(asked.scope, asked.language_code), asked.commands);
    return changed(world);
  },
);

const commandsOf = z.strictObject({ scope, language_code: language });

const getMyCommands = method(
  commandsOf,
  (asked, { world }) => world.profile.commands.get(commandsKey(asked.scope, asked.language_code)) ?? [],
);

const deleteMyCommands = method(commandsOf, (asked, { world }) => {
  world.profile.commands.delete(commandsKey(asked.scope, asked.language_code));
  return changed(world);
});

function changed(world: World): true {
  emit(world, 'all', { kind: 'profile' });
  return true;
}

/** A setter and a getter for one of the bot's own texts, per language. */
function textMethods(field: string, most: number): readonly [Method, Method] {
  const set = method(
    z.strictObject({ [field]: z.string().optional(), language_code: language }),
    (asked, { world }) => {
      const text = String(asked[field] ?? '');
      if (text.length > most) throw badRequest(`${field} is longer than ${most} characters`);
      world.profile.texts.set(`${field}:${asked.language_code ?? ''}`, text);
      return changed(world);
    },
  );
  const get = method(z.strictObject({ language_code: language }), ({ language_code }, { world }) => ({
    [field]:
      world.profile.texts.get(`${field}:${language_code ?? ''}`) ??
      world.profile.texts.get(`${field}:`) ??
      '',
  }));
  return [set, get];
}

const [setMyName, getMyName] = textMethods('name', limits.nameUnits);
const [setMyDescription, getMyDescription] = textMethods('description', limits.descriptionUnits);
const [setMyShortDescription, getMyShortDescription] = textMethods(
  'short_description',
  limits.shortDescriptionUnits,
);

const setChatMenuButton = method(
  z.strictObject({
    chat_id: z.int().optional(),
    menu_button: z.strictObject({ type: z.enum(['commands', 'default']) }).optional(),
  }),
  ({ menu_button }, { world }) => {
    world.profile.menuButton = menu_button ?? { type: 'default' };
    return changed(world);
  },
);

const getChatMenuButton = method(
  z.strictObject({ chat_id: z.int().optional() }),
  (_, { world }) => world.profile.menuButton,
);

export const profileMethods: Readonly<Record<string, Method>> = {
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  setMyName,
  getMyName,
  setMyDescription,
  getMyDescription,
  setMyShortDescription,
  getMyShortDescription,
  setChatMenuButton,
  getChatMenuButton,
};
