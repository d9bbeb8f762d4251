import { Composer } from 'grammy';
import type { BotContext } from '../../context.ts';

/** What is neither a text nor a button of a private chat. */
export const elsewhere = new Composer<BotContext>();

// A press under a message that was sent to another chat by way of this bot: there is nothing to show it in.
elsewhere.on('callback_query').drop(
  (ctx) => ctx.chat !== undefined,
  (ctx) => ctx.acknowledge(),
);

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
