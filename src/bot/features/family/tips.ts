import { Composer } from 'grammy';
import type { College } from '../../../catalogue/schema/college.ts';
import { decide } from '../../../shares/advice.ts';
import { addCollege, UNDECIDED } from '../../../wish-list/list.ts';
import type { BotContext } from '../../context.ts';
import { keepWishes, wishesOf } from '../../kept-wishes.ts';
import { ownShares, tipsAmong } from '../../own-shares.ts';
import { show } from '../../screen.ts';
import { ownShare, showHome } from './home.ts';
import { tipView } from './pupil-views.ts';

/** Colleges that parents suggest: the pupil takes each on the list, or not. */
export const tips = new Composer<BotContext>();
const personal = tips.chatType('private');

personal.callbackQuery('f:tips', (ctx) => showTip(ctx));

personal.callbackQuery(/^f:(y|n):([\w-]{8}):([\w-]+)$/, async (ctx) => {
  const { catalogue, shares } = ctx.services;
  const college = catalogue.colleges.get(ctx.match[3] ?? '');
  const own = await ownShare(ctx, ctx.match[2] ?? '');
  if (!college || !own?.advices.some(({ collegeId }) => collegeId === college.id)) return showTip(ctx);
  const wanted = ctx.match[1] === 'y';
  if (wanted && !putOnList(ctx, college)) return showTip(ctx, ctx.t('family.listFull'));
  const decided = decide(own.advices, college.id, wanted ? 'accepted' : 'declined');
  await shares.putAdvices(own.key, own.share, decided);
  await showTip(ctx, ctx.t(wanted ? 'family.accepted' : 'family.declined'));
});

/** The first suggestion that waits, or all links when none does. */
async function showTip(ctx: BotContext, notice?: string): Promise<void> {
  const { catalogue } = ctx.services;
  const [tip] = tipsAmong(await ownShares(ctx), (id) => catalogue.colleges.has(id));
  if (!tip) return showHome(ctx, notice === undefined ? {} : { notice });
  ctx.address = 'f:tips';
  await show(ctx, tipView({ tip, notice }, ctx.services, ctx.t));
}

/** For the dearest specialty that is taught there, else with the specialty to be asked for. False: the list is full. */
function putOnList(ctx: BotContext, { id, programmes }: College): boolean {
  const { list } = wishesOf(ctx);
  const taught = new Set(programmes.map(({ specialtyId }) => specialtyId));
  const specialtyId = list.find((choice) => taught.has(choice.specialtyId))?.specialtyId ?? UNDECIDED;
  const addition = addCollege(list, specialtyId, id, ctx.services.wishRules.limits);
  keepWishes(ctx.session, addition.list);
  return addition.outcome !== 'full';
}
