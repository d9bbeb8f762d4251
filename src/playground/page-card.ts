import type { BotCommand, User } from 'grammy/types';
import { commandsKey } from './methods/profile.ts';
import type { BotCard } from './page-protocol.ts';
import type { World } from './world.ts';

/** The bot as a person's phone shows it. */
export function botCard(world: World, user: User): BotCard {
  const language = (user.language_code ?? '').slice(0, 2);
  const text = (field: string) =>
    world.profile.texts.get(`${field}:${language}`) || world.profile.texts.get(`${field}:`);
  return {
    id: world.bot.id,
    name: text('name') || world.bot.first_name,
    username: world.bot.username,
    description: text('description') || '',
    commands: commandsFor(world, user.id, language),
  };
}

/** The narrowest scope wins, inside it the person's language: the order of the Bot API's documentation. */
function commandsFor(world: World, chatId: number, language: string): readonly BotCommand[] {
  const scopes = [
    { type: 'chat' as const, chat_id: chatId },
    { type: 'all_private_chats' as const },
    { type: 'default' as const },
  ];
  const keys = scopes.flatMap((scope) => [commandsKey(scope, language), commandsKey(scope)]);
  return keys.map((key) => world.profile.commands.get(key)).find((commands) => commands !== undefined) ?? [];
}
