import { type ParseArgsConfig, parseArgs } from 'node:util';
import { CommandError } from './command-error.ts';

/**
 * Reads the arguments of a command, positionals among them.
 * @throws CommandError with the line for the operator when one does not fit.
 */
export function readArguments<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    throw new CommandError(error instanceof Error ? error.message : String(error));
  }
}

/** @throws CommandError unless `text` is a whole number, at least `least`, below a thousand million. */
export function wholeNumber(option: string, text: string, least: number): number {
  if (!/^\d{1,9}$/.test(text) || Number(text) < least) {
    throw new CommandError(`${option} ${text}: expected a whole number from ${least} on`);
  }
  return Number(text);
}
