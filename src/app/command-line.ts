import { readFile } from 'node:fs/promises';
import { InUse } from '#adapters/postgres/launch-lock.ts';
import { DatabaseUnavailable } from '#kernel/database.ts';
import { EnvironmentError } from './environment.ts';

/** A command cannot do what was asked. Its message says why and what to do, and is all that the operator sees. */
export class CommandRefused extends Error {
  override readonly name: string = 'CommandRefused';
}

/** What an operator can put right: told in a sentence. Anything else is our fault and shows where it happened. */
const foreseen = [CommandRefused, EnvironmentError, InUse, DatabaseUnavailable] as const;

/** Runs an operator's command; the process ends with 1 when it did not do what was asked. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(foreseen.some((kind) => error instanceof kind) ? (error as Error).message : error);
    process.exitCode = 1;
  }
}

/** The text of a file that an operator named. @throws CommandRefused when it cannot be read */
export async function readNamedFile(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CommandRefused(code === 'ENOENT' ? `There is no file ${path}` : `${path} cannot be read: ${message}`);
  }
}
