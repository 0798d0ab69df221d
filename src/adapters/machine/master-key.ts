import { hkdfSync, randomBytes } from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { InstanceKeys } from '#kernel/cipher.ts';

/** Where the master key lies below the data folder, apart from the database and from its backups. */
export const masterKeyPath = (dataDir: string): string => join(dataDir, 'keys', 'master.key');

/**
 * The instance's keys, derived from one master key. The first start makes it, readable by its owner alone.
 *
 * Whoever has the database without this file has no name, no contact and no report of misconduct; whoever loses it has
 * lost them too. Two starts at once agree on one key: the file appears whole or not at all.
 */
export async function instanceKeys(dataDir: string): Promise<InstanceKeys> {
  const path = masterKeyPath(dataDir);
  const master = (await keyIn(path)) ?? (await makeKey(dataDir, path));
  return keysFrom(master);
}

/** Derives the keys for each use from master bytes; a simulation passes bytes made from its seed. */
export function keysFrom(master: Uint8Array): InstanceKeys {
  const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', master, 'sunlit', use, 32));
  return { wrap: derive('wrap'), lookup: derive('lookup'), session: derive('session') };
}

async function keyIn(path: string): Promise<Buffer | undefined> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) return undefined;
  const key = Buffer.from(text.trim(), 'hex');
  if (key.length !== 32)
    throw new Error(`${path} is damaged: it must hold 64 hexadecimal digits. Restore it from the backup of keys.`);
  return key;
}

async function makeKey(dataDir: string, path: string): Promise<Buffer> {
  await mkdir(join(dataDir, 'keys'), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.new`;
  const file = await open(draft, 'wx', 0o600);
  await file.writeFile(`${randomBytes(32).toString('hex')}\n`);
  await file.sync();
  await file.close();
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(draft);
  return (await keyIn(path))!;
}
