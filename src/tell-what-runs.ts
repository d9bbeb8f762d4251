import type { Logger } from 'pino';
import type { Knowledge } from './bot/services.ts';
import { coverageOf } from './catalogue/coverage.ts';
import type { Config } from './config.ts';

/** One line each: delivery, store, what is known, and what production still needs. */
export function tellWhatRuns(config: Config, knowledge: Knowledge, storeAnswers: boolean, log: Logger): void {
  log.info(`delivery: ${deliveryLine(config)}`);
  if (config.redisUrl === undefined) log.info('store: in this process, gone when it ends');
  else if (storeAnswers) {
    log.info(`store: Redis, records expire ${config.retentionDays} days after their last use`);
  } else log.error('store: Redis at REDIS_URL does not answer; updates wait until it does');
  log.info(`data: ${whatIsKnown(knowledge)}`);
  const missing = [
    ...(config.delivery.kind === 'playground' ? ['BOT_TOKEN (from @BotFather)'] : []),
    ...(config.redisUrl === undefined ? ['REDIS_URL (else state ends with the process)'] : []),
    ...(config.pseudonymFromToken
      ? ['PSEUDONYM_SECRET (derived from the token: a new token forgets everybody)']
      : []),
  ];
  if (missing.length > 0) log.info(`for production set: ${missing.join(', ')}`);
}

/** How many records of each kind, in one line. */
export function whatIsKnown({ catalogue, answers }: Knowledge): string {
  const { regions, professions, specialties, colleges } = coverageOf(catalogue);
  const places = `${regions} regions, ${colleges} colleges`;
  return `${places}, ${professions} professions, ${specialties} specialties, ${answers.questions.size} questions`;
}

function deliveryLine({ delivery, host, port }: Config): string {
  if (delivery.kind === 'playground') return `chat page at http://${host}:${port}, no Telegram`;
  return delivery.kind === 'polling' ? 'Telegram by polling' : `Telegram by webhook on ${host}:${port}`;
}
