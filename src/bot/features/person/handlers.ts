import { Composer } from 'grammy';
import { nearestPlace } from '../../../catalogue/nearest-place.ts';
import { LANGUAGES } from '../../../language/language.ts';
import type { BotContext } from '../../context.ts';
import { GRADES, ROLES } from '../../session.ts';
import {
  acceptRegion,
  goOn,
  showEnd,
  showGrade,
  showLanguage,
  showRegion,
  showRole,
  showSettings,
} from './steps.ts';
import type { Journey } from './views.ts';

export const person = new Composer<BotContext>();
const personal = person.chatType('private');

personal.command('start', async (ctx) => {
  if (ctx.session.language === undefined) await showLanguage(ctx, 'first');
  else await ctx.open.menu(ctx);
});

personal.callbackQuery(/^w:l:(first|settings):(\w+)$/, async (ctx) => {
  ctx.session.language = LANGUAGES.find((language) => language === ctx.match[2]) ?? ctx.session.language;
  await goOn(ctx, journeyOf(ctx.match[1]), showRole);
});
personal.callbackQuery(/^w:r:(first|settings):(\w+)$/, async (ctx) => {
  ctx.session.role = ROLES.find((role) => role === ctx.match[2]) ?? ctx.session.role;
  await goOn(ctx, journeyOf(ctx.match[1]), showRegion);
});
personal.callbackQuery(/^w:g:(first|settings):([\w-]+)$/, async (ctx) => {
  await acceptRegion(ctx, ctx.match[2] ?? '', journeyOf(ctx.match[1]));
});
personal.callbackQuery(/^w:c:(first|settings):(\w+)$/, async (ctx) => {
  ctx.session.grade = GRADES.find((grade) => grade === ctx.match[2]) ?? ctx.session.grade;
  await goOn(ctx, journeyOf(ctx.match[1]), showEnd);
});

personal.callbackQuery('w:show:l', (ctx) => showLanguage(ctx, 'first'));
personal.callbackQuery('w:show:r', (ctx) => showRole(ctx, 'first'));
personal.callbackQuery('w:show:g', (ctx) => showRegion(ctx, 'first'));
personal.callbackQuery('w:show:c', (ctx) => showGrade(ctx, 'first'));
personal.callbackQuery('w:show:end', showEnd);

personal.callbackQuery('w:change:language', (ctx) => showLanguage(ctx, 'settings'));
personal.callbackQuery('w:change:role', (ctx) => showRole(ctx, 'settings'));
personal.callbackQuery('w:change:region', (ctx) => showRegion(ctx, 'settings'));
personal.callbackQuery('w:change:grade', (ctx) => showGrade(ctx, 'settings'));

personal.command('settings', showSettings);
personal.callbackQuery('w:settings', showSettings);

personal.on('message:location', async (ctx) => {
  const nearest = nearestPlace(ctx.services.catalogue, ctx.message.location);
  const region = nearest && ctx.services.catalogue.regions.get(nearest.regionId);
  if (!nearest || !region) return;
  ctx.session.regionId = region.id;
  const city = nearest.cityName[ctx.language === 'kk' ? 'kk' : 'ru'];
  await ctx.open.menu(ctx, ctx.t('welcome.regionNear', { city, region: region.name[ctx.language] }));
});

function journeyOf(word: string | undefined): Journey {
  return word === 'settings' ? 'settings' : 'first';
}
