import { Composer } from 'grammy';
import { nearestPlace } from '../../../catalogue/nearest-place.ts';
import { contentLanguage, LANGUAGES } from '../../../language/language.ts';
import type { BotContext } from '../../context.ts';
import { GRADES, ROLES } from '../../session.ts';
import type { Journey, Step, StepName } from '../../step.ts';
import { arrive } from './arrival.ts';
import { goOnFrom, showEnd, showNextStep, showSettings, showStep } from './steps.ts';
import { acceptTyped } from './typed-step.ts';

/** A place farther than this from every city we know is not one to look for colleges around. */
const FARTHEST_KILOMETRES = 300;

export const person = new Composer<BotContext>();
const personal = person.chatType('private');

personal.command('start', (ctx) => arrive(ctx, ctx.match));
personal.callbackQuery('w:begin', showNextStep);

personal.callbackQuery(/^w:l:(first|settings):(\w+)$/, async (ctx) => {
  ctx.session.language = LANGUAGES.find((language) => language === ctx.match[2]) ?? ctx.session.language;
  await goOnFrom(ctx, { name: 'language', journey: journeyOf(ctx.match[1]) });
});
personal.callbackQuery(/^w:r:(first|settings):(\w+)$/, async (ctx) => {
  ctx.session.role = ROLES.find((role) => role === ctx.match[2]) ?? ctx.session.role;
  await goOnFrom(ctx, { name: 'role', journey: journeyOf(ctx.match[1]) });
});
personal.callbackQuery(/^w:g:(first|settings):([\w-]+)$/, async (ctx) => {
  const region = ctx.services.catalogue.regions.get(ctx.match[2] ?? '');
  ctx.session.regionId = region?.id ?? ctx.session.regionId;
  await goOnFrom(ctx, { name: 'region', journey: journeyOf(ctx.match[1]) });
});
personal.callbackQuery(/^w:c:(first|settings):(\w+)$/, async (ctx) => {
  ctx.session.grade = GRADES.find((grade) => grade === ctx.match[2]) ?? ctx.session.grade;
  await goOnFrom(ctx, { name: 'grade', journey: journeyOf(ctx.match[1]) });
});

personal.callbackQuery(/^w:show:(language|role|region|grade)$/, (ctx) =>
  showStep(ctx, { name: stepNameOf(ctx.match[1]), journey: 'first' }),
);
personal.callbackQuery('w:show:end', showEnd);
personal.callbackQuery(/^w:change:(language|role|region|grade)$/, (ctx) =>
  showStep(ctx, { name: stepNameOf(ctx.match[1]), journey: 'settings' }),
);

personal.command('settings', showSettings);
personal.callbackQuery('w:settings', showSettings);

personal.on('message:text', async (ctx, next) => {
  const atHello: Step | undefined =
    ctx.session.language === undefined ? { name: 'language', journey: 'first' } : undefined;
  const step = ctx.answeredStep ?? atHello;
  const isCommand = ctx.message.text.startsWith('/');
  if (step === undefined || isCommand || !(await acceptTyped(ctx, ctx.message.text, step))) await next();
});

personal.on('message:location', async (ctx) => {
  const nearest = nearestPlace(ctx.services.catalogue, ctx.message.location);
  const region = nearest && ctx.services.catalogue.regions.get(nearest.regionId);
  if (!nearest || !region || nearest.kilometres > FARTHEST_KILOMETRES) {
    return ctx.open.menu(ctx, ctx.t('welcome.regionFar'));
  }
  ctx.session.regionId = region.id;
  const city = nearest.cityName[contentLanguage(ctx.language)];
  await ctx.open.menu(ctx, ctx.t('welcome.regionNear', { city, region: region.name[ctx.language] }));
});

function journeyOf(word: string | undefined): Journey {
  return word === 'settings' ? 'settings' : 'first';
}

function stepNameOf(word: string | undefined): StepName {
  return word === 'role' || word === 'region' || word === 'grade' ? word : 'language';
}
