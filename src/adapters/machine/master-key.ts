import { hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { link, mkdir, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { InstanceKeys } from '#kernel/cipher.ts';

const folderOf = (dataDir: string): string => join(dataDir, 'keys');

/** Where the first master key lies below the data folder, apart from the database and from its backups. */
export const masterKeyPath = (dataDir: string): string => join(folderOf(dataDir), 'master.key');
/** What is left of the first master key once it has been put out of use: it finds, and opens nothing. */
const lookupKeyPath = (dataDir: string): string => join(folderOf(dataDir), 'lookup.key');

/** Whether the keys of an instance are here. */
export const hasInstanceKeys = (dataDir: string): boolean =>
  existsSync(masterKeyPath(dataDir)) || existsSync(lookupKeyPath(dataDir));

/** How long a process may go on wrapping under a key that another process has replaced. */
const lookAgainMs = 10_000;

/**
 * The instance's keys, derived from master keys. The first start makes one, readable by its owner alone; each rotation
 * adds one, and the newest wraps.
 *
 * Whoever has the database without this folder has no name, no contact and no report of misconduct; whoever loses it has
 * lost them too. Two starts at once agree on one key: the file appears whole or not at all.
 */
export async function instanceKeys(dataDir: string): Promise<InstanceKeys> {
  if (!hasInstanceKeys(dataDir)) await makeKey(dataDir, masterKeyPath(dataDir));
  const [newest] = readMasters(dataDir);
  const look = (): readonly Buffer[] => {
    readAt = performance.now();
    return readMasters(dataDir).map((master) => derive(master, 'wrap'));
  };
  let readAt = 0;
  let wraps = look();
  return {
    lookup: existsSync(masterKeyPath(dataDir))
      ? derive(keyIn(masterKeyPath(dataDir)), 'lookup')
      : keyIn(lookupKeyPath(dataDir)),
    session: derive(newest!, 'session'),
    get wrap() {
      if (performance.now() - readAt > lookAgainMs) wraps = look();
      return wraps[0]!;
    },
    everyWrap: () => (wraps = look()),
  };
}

const derive = (master: Uint8Array, use: string): Buffer => Buffer.from(hkdfSync('sha256', master, 'sunlit', use, 32));

/** Derives the keys for each use from master bytes; a simulation passes bytes made from its seed. */
export function keysFrom(master: Uint8Array): InstanceKeys {
  const wrap = derive(master, 'wrap');
  return { wrap, lookup: derive(master, 'lookup'), session: derive(master, 'session'), everyWrap: () => [wrap] };
}

/** Adds a master key that wraps from now on. What the ones before wrapped is still opened by them. @returns its file */
export async function addMasterKey(dataDir: string): Promise<string> {
  const next = Math.max(0, ...laterKeys(dataDir).map(({ number }) => number)) + 1;
  const path = join(folderOf(dataDir), laterName(next));
  await makeKey(dataDir, path);
  return path;
}

/** Milliseconds since the newest master key appeared. */
export function newestKeyAgeMs(dataDir: string): number {
  const [newest] = laterKeys(dataDir);
  return Date.now() - statSync(newest ? join(folderOf(dataDir), newest.name) : masterKeyPath(dataDir)).mtimeMs;
}

/**
 * Puts all master keys but the newest out of use: nothing that they wrapped can be opened any more. The first leaves the
 * key behind by which people are found again, since digests cannot be made anew without the values. @returns how many
 */
export async function forgetFormerKeys(dataDir: string): Promise<number> {
  const [newest, ...before] = laterKeys(dataDir);
  if (!newest) return 0;
  const first = masterKeyPath(dataDir);
  if (existsSync(first)) {
    await makeKey(dataDir, lookupKeyPath(dataDir), derive(keyIn(first), 'lookup'));
  }
  const gone = [...before.map(({ name }) => join(folderOf(dataDir), name)), ...(existsSync(first) ? [first] : [])];
  for (const path of gone) await unlink(path);
  return gone.length;
}

const laterName = (number: number): string => `master-${String(number).padStart(4, '0')}.key`;

/** The keys that rotations added, newest first. */
function laterKeys(dataDir: string): { readonly name: string; readonly number: number }[] {
  return readdirSync(folderOf(dataDir))
    .flatMap((name) => {
      const number = /^master-(\d{4,})\.key$/.exec(name)?.[1];
      return number ? [{ name, number: Number(number) }] : [];
    })
    .toSorted((one, other) => other.number - one.number);
}

/** Newest first. */
function readMasters(dataDir: string): Buffer[] {
  const later = laterKeys(dataDir).map(({ name }) => keyIn(join(folderOf(dataDir), name)));
  const first = masterKeyPath(dataDir);
  const masters = existsSync(first) ? [...later, keyIn(first)] : later;
  if (masters.length === 0)
    throw new Error(`${folderOf(dataDir)} holds no master key; bring the newest copy of keys here`);
  return masters;
}

function keyIn(path: string): Buffer {
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'hex');
  if (key.length !== 32)
    throw new Error(`${path} is damaged: it must hold 64 hexadecimal digits. Restore it from the backup of keys.`);
  return key;
}

/** Writes a key to a file that appears whole or not at all; one that is there already stays. */
async function makeKey(dataDir: string, path: string, bytes: Uint8Array = randomBytes(32)): Promise<void> {
  await mkdir(folderOf(dataDir), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.new`;
  const file = await open(draft, 'wx', 0o600);
  await file.writeFile(`${Buffer.from(bytes).toString('hex')}\n`);
  await file.sync();
  await file.close();
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(draft);
}
