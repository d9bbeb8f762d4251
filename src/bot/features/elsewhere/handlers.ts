import { Composer } from 'grammy';
import type { BotContext } from '../../context.ts';

/** What is neither a text nor a button of a private chat. */
export const elsewhere = new Composer<BotContext>();

const groups = elsewhere.chatType(['group', 'supergroup', 'channel']);

groups.on('my_chat_member', async (ctx) => {
  if (ctx.myChatMember.new_chat_member.status === 'member') await pointToPrivateChat(ctx);
});
groups.on('message:entities:bot_command', pointToPrivateChat);
groups.on('callback_query', (ctx) => ctx.acknowledge());
groups.use(() => {});

async function pointToPrivateChat(ctx: BotContext): Promise<void> {
  await ctx.reply(ctx.t('other.group', { link: `https://t.me/${ctx.me.username}` }));
}
