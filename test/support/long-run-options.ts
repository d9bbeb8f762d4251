import type { ParseArgsConfig } from 'node:util';
import { readArguments } from '../../src/commands/arguments.ts';
import { CommandError } from '../../src/commands/command-error.ts';

/**
 * Reads the options of a long run; undefined when `help` was asked for, and printed.
 * @throws CommandError with the line for the operator when one does not fit.
 */
export function readOptions<const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  help: string,
) {
  if (args.includes('--help')) {
    console.log(help);
    return undefined;
  }
  const { values, positionals } = readArguments(args, options);
  if (positionals.length > 0) throw new CommandError(`${positionals[0]}: not known; "--help" tells more`);
  return values;
}
