import { Composer, InputFile } from 'grammy';
import type { BotContext } from '../../context.ts';

/** So many complete answers make a local calibration as good as a large one (data/orientation/README.md). */
const NEEDED = 400;
const VERSION = /^[\w.-]+$/;

/** What only the bot's own people may ask for. To everybody else these commands do not exist. */
export const staff = new Composer<BotContext>();

staff
  .chatType('private')
  .filter((ctx) => ctx.services.isStaff(ctx.from.id))
  .command('answers', sendAnswers);

/** The complete answers that people gave, as JSON lines: to today's items, or to those of the version named. */
async function sendAnswers(ctx: BotContext & { readonly match: string }): Promise<void> {
  const { contributions, orientation } = ctx.services;
  const version = VERSION.test(ctx.match) ? ctx.match : orientation.calibration.version;
  const rows = await contributions.all(version);
  const caption = ctx.t('staff.answers', { number: rows.length, needed: NEEDED, version });
  if (rows.length === 0) {
    await ctx.reply(caption);
    return;
  }
  const file = new InputFile(Buffer.from(`${rows.join('\n')}\n`), `answers-${version}.jsonl`);
  await ctx.replyWithDocument(file, { caption });
}
