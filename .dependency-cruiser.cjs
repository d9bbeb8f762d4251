/** Which way knowledge flows: see the rooms in README.md. */
const DOMAIN =
  '^src/(language|catalogue|orientation|answers|wish-list|shares|reminders|announcements|classrooms|pictures)/';

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-knows-no-bot',
      comment: 'The domain is pure: no Telegram, Redis, delivery, environment, terminal.',
      severity: 'error',
      from: { path: DOMAIN },
      to: { path: '^src/(bot|delivery|store|playground|commands|config|main|load-services)' },
    },
    {
      name: 'domain-uses-no-network',
      severity: 'error',
      from: { path: DOMAIN },
      to: { path: 'node_modules/(grammy|@grammyjs|ioredis|hono|@hono|pino)/' },
    },
    {
      name: 'language-is-the-ground',
      severity: 'error',
      from: { path: '^src/language/' },
      to: { path: '^src/(?!language/)' },
    },
    {
      name: 'catalogue-and-orientation-know-no-answers',
      severity: 'error',
      from: { path: '^src/(catalogue|orientation)/' },
      to: { path: '^src/answers/' },
    },
    {
      name: 'catalogue-and-orientation-are-strangers',
      severity: 'error',
      from: { path: '^src/(catalogue|orientation)/' },
      to: { path: '^src/(catalogue|orientation)/', pathNot: '^src/$1/' },
    },
    {
      name: 'wish-list-knows-only-the-catalogue',
      severity: 'error',
      from: { path: '^src/wish-list/' },
      to: { path: '^src/(?!wish-list/|catalogue/)' },
    },
    {
      name: 'catalogue-knows-no-wish-list',
      severity: 'error',
      from: { path: '^src/(language|catalogue|orientation|answers|pictures)/' },
      to: { path: '^src/wish-list/' },
    },
    {
      name: 'pictures-know-only-language',
      comment: 'Data in, PNG out: whoever wants a picture hands in its numbers and its words.',
      severity: 'error',
      from: { path: '^src/pictures/' },
      to: { path: '^src/(?!pictures/|language/)' },
    },
    {
      name: 'store-knows-no-telegram',
      comment: 'A repository stands on the port and speaks in the words of its part of the domain.',
      severity: 'error',
      from: { path: '^src/store/' },
      to: {
        path: [
          '^src/(?!(store|shares|reminders|announcements|classrooms)/)',
          'node_modules/(grammy|@grammyjs)/',
        ],
      },
    },
    {
      name: 'metrics-only-from-main',
      comment: 'What is measured is wrapped around the parts; no part knows that it is.',
      severity: 'error',
      from: { path: '^src/(?!metrics/|main)' },
      to: { path: ['^src/metrics/', 'node_modules/prom-client/'] },
    },
    {
      name: 'features-are-strangers',
      comment: 'One feature opens another through bot/openers.ts.',
      severity: 'error',
      from: { path: '^src/bot/features/([^/]+)/' },
      to: { path: '^src/bot/features/', pathNot: '^src/bot/features/$1/' },
    },
    {
      name: 'only-main-builds',
      comment: 'Nothing imports the parts together but main.ts.',
      severity: 'error',
      from: { pathNot: '^src/main\\.ts$' },
      to: { path: '^src/main\\.ts$' },
    },
    {
      name: 'playground-is-a-telegram-of-its-own',
      severity: 'error',
      from: { path: '^src/playground/' },
      to: { path: '^src/(?!playground/)' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['^src/main\\.ts$', '^src/commands/', '^src/playground/(build-page|page/)'],
      },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
