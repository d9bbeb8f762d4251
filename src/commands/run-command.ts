import { DataError } from '../catalogue/fault.ts';
import { CommandError } from './command-error.ts';

/**
 * Runs a command with the arguments of the process. Mistakes of the caller and of the data files are told in lines
 * without a stack, exit code 1; a reader that went away (`| head`) ends the command quietly.
 */
export async function runCommand(
  name: string,
  command: (args: readonly string[]) => void | Promise<void>,
): Promise<void> {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', endWithReader);
  try {
    await command(process.argv.slice(2));
  } catch (error) {
    if (error instanceof CommandError) console.error(`${name}: ${error.message}`);
    else if (error instanceof DataError) console.error(error.message);
    else throw error;
    process.exitCode = 1;
  }
}

function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
}
