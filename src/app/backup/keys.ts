import { cp, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { BackupRefused } from './format.ts';

/** What was erased, beside the keys and not in the database: an older copy of that knows nothing of it. */
export const erasedListName = 'erased.jsonl';

const joined = (...texts: readonly string[]): string =>
  [...new Set(texts.flatMap((text) => text.split('\n')).filter((line) => line !== '')), ''].join('\n');

/** The folder of the instance's keys, outside of the database. */
export const keysFolder = (dataDir: string): string => path.join(dataDir, 'keys');

async function filesOf(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
}

const within = (inner: string, outer: string): boolean => !path.relative(outer, inner).startsWith('..');

/**
 * Copies the keys to a folder of their own. Never into the backup: together they open every narrative, apart neither
 * does.
 */
export async function copyKeys(dataDir: string, to: string, backupFolder: string): Promise<void> {
  const target = path.resolve(to);
  const beside = path.resolve(backupFolder);
  if (within(target, beside) || within(beside, target)) {
    throw new BackupRefused(`The keys may not lie with the backup: ${target} and ${beside} must be apart`);
  }
  const names = await filesOf(keysFolder(dataDir));
  if (names.length === 0) throw new BackupRefused(`There are no keys in ${keysFolder(dataDir)}`);
  await mkdir(target, { recursive: true, mode: 0o700 });
  for (const name of names) await place(path.join(keysFolder(dataDir), name), path.join(target, name));
}

/** Puts keys back where the instance looks for them; never over other keys. */
export async function placeKeys(from: string, dataDir: string): Promise<void> {
  const names = await filesOf(path.resolve(from));
  if (names.length === 0) throw new BackupRefused(`There are no keys in ${path.resolve(from)}`);
  await mkdir(keysFolder(dataDir), { recursive: true, mode: 0o700 });
  for (const name of names) await place(path.join(from, name), path.join(keysFolder(dataDir), name));
}

async function place(from: string, to: string): Promise<void> {
  const there = await readFile(to).catch(() => undefined);
  if (there) {
    const brought = await readFile(from);
    if (there.equals(brought)) return;
    // A list that only grows: what either copy knows to be erased stays erased.
    if (path.basename(to) === erasedListName) return writeFile(to, joined(there.toString(), brought.toString()));
    throw new BackupRefused(`${to} holds another key, which is not overwritten`);
  }
  if (!(await stat(from)).isFile()) return;
  await cp(from, to, { errorOnExist: true });
}
