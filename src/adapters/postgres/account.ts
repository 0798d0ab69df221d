import { spawnSync, type SpawnOptions } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { chown, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { copiedBinaries, type Binaries } from './binaries.ts';

/**
 * How PostgreSQL's programs are run, since PostgreSQL refuses to run as root.
 * - `plain`: as whoever we are;
 * - `namespace`: in a user namespace that shows root to PostgreSQL as an ordinary user; files stay root's;
 * - `account`: as another account of the system, which must be able to reach programs and data.
 */
export interface Runner {
  readonly way: 'plain' | 'namespace' | 'account';
  readonly binaries: Binaries;
  /** Folder for the data folder, the socket and the log. */
  readonly home: string;
  /** Version of the programs, such as 18.4. */
  readonly version: string;
  /** Program, arguments and options to spawn. */
  command(program: string, args: readonly string[]): [string, string[], SpawnOptions];
  /** Gives a folder to the account that runs PostgreSQL. */
  own(folder: string): Promise<void>;
}

export interface RunnerOptions {
  readonly dataDir: string;
  readonly binaries: Binaries;
  /** Which way root takes; by default the namespace where the system allows it. */
  readonly rootWay?: 'namespace' | 'account';
  /** Where an account's copies of programs and data go when `dataDir` is out of its reach. */
  readonly systemFolder?: string;
}

interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

const systemFolderDefault = '/var/lib/sunlit';

function accounts(): Account[] {
  const lines = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n') : [];
  return lines.flatMap((line) => {
    const [name = '', , uid = '', gid = ''] = line.split(':');
    return name && Number(uid) > 0 ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}

/** The account that root lends to PostgreSQL: one made for it if there is one, or the one that owns nothing. */
function lentAccount(): Account | undefined {
  const all = accounts();
  for (const name of ['sunlit', 'postgres', 'nobody']) {
    const found = all.find((account) => account.name === name);
    if (found) return found;
  }
  return all[0];
}

/** PostgreSQL's programs see none of our environment: PGDATA, PGPORT or a locale there would change what they do. */
export const cleanEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
  ...(process.env['SystemRoot'] ? { SystemRoot: process.env['SystemRoot'] } : {}),
};

function options(account?: Account): SpawnOptions {
  const spawned: SpawnOptions = { cwd: path.parse(process.cwd()).root, env: cleanEnvironment };
  return account ? { ...spawned, uid: account.uid, gid: account.gid } : spawned;
}

/** The version that the program tells when run this way, or nothing when it cannot be run this way. */
function versionWhen([program, args, spawned]: [string, string[], SpawnOptions]): string | undefined {
  const run = spawnSync(program, args, { ...spawned, encoding: 'utf8', timeout: 10_000 });
  return /\(PostgreSQL\) (\d[\w.]*)/.exec(String(run.stdout))?.[1];
}

function plain(binaries: Binaries, home: string): Runner {
  const command: Runner['command'] = (program, args) => [program, [...args], options()];
  const version = versionWhen(command(binaries.postgres, ['--version']));
  if (!version) throw new Error(`The bundled PostgreSQL does not run here (${binaries.postgres})`);
  return { way: 'plain', binaries, home, version, command, own: async () => undefined };
}

function namespace(binaries: Binaries, home: string, account: Account): Runner | undefined {
  const command: Runner['command'] = (program, args) => [
    'unshare',
    [`--map-user=${account.uid}`, `--map-group=${account.gid}`, '--', program, ...args],
    options(),
  ];
  // Inside, root's power over other people's files is gone: the folder must be root's own to be writable.
  const proof = ['-c', 'test -w "$1" && exec "$2" --version', 'sh', home, binaries.postgres];
  const version = versionWhen(command('/bin/sh', proof));
  return version ? { way: 'namespace', binaries, home, version, command, own: async () => undefined } : undefined;
}

async function asAccount(account: Account, request: RunnerOptions): Promise<Runner> {
  const folder = request.systemFolder ?? systemFolderDefault;
  const command: Runner['command'] = (program, args) => [program, [...args], options(account)];
  const reaches = (place: string): boolean =>
    spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', place], options(account)).status === 0;

  let binaries = request.binaries;
  let version = versionWhen(command(binaries.postgres, ['--version']));
  if (!version) {
    binaries = await copiedBinaries(binaries, folder);
    version = versionWhen(command(binaries.postgres, ['--version']));
  }
  const [here, there] = homesFor(request);
  const own = (place: string): Promise<void> => chown(place, account.uid, account.gid);
  const home = reaches(request.dataDir) ? here : there;
  await mkdir(path.dirname(home), { recursive: true, mode: 0o755 });
  await mkdir(home, { recursive: true, mode: 0o700 });
  await own(home);
  if (!version || !reaches(home)) {
    throw new Error(
      `PostgreSQL refuses to run as root, and the account ${account.name} can reach neither ${request.dataDir} nor ` +
        `${folder}. Start Sunlit as an ordinary user, set DATA_DIR to a folder that ${account.name} can enter, ` +
        'or set DATABASE_URL to a PostgreSQL server',
    );
  }
  return { way: 'account', binaries, home, version, command, own };
}

/** Where the files of a data folder's database may be: in it, or with the system's data, out of root's own folders. */
export function homesFor(request: { readonly dataDir: string; readonly systemFolder?: string }): [string, string] {
  const id = createHash('sha256').update(request.dataDir).digest('hex').slice(0, 12);
  return [path.join(request.dataDir, 'database'), path.join(request.systemFolder ?? systemFolderDefault, id)];
}

/** The owner of a data folder made by an earlier start, wherever that start put it. */
function earlierOwner(request: RunnerOptions): number | undefined {
  for (const place of homesFor(request)) {
    const cluster = path.join(place, 'postgres');
    if (existsSync(path.join(cluster, 'PG_VERSION'))) return statSync(cluster).uid;
  }
  return undefined;
}

/** Finds a way to run PostgreSQL here; an earlier start's choice is kept, since its files belong to that account. */
export async function findRunner(request: RunnerOptions): Promise<Runner> {
  const [home] = homesFor(request);
  if (process.getuid?.() !== 0) {
    await mkdir(home, { recursive: true, mode: 0o700 });
    return plain(request.binaries, home);
  }
  const owner = earlierOwner(request);
  if (owner !== undefined && owner !== 0) {
    const known = accounts().find((account) => account.uid === owner);
    return asAccount(known ?? { name: String(owner), uid: owner, gid: owner }, request);
  }
  const lent = lentAccount();
  if (!lent) {
    throw new Error('PostgreSQL refuses to run as root, and this system has no other account. Set DATABASE_URL');
  }
  if (request.rootWay !== 'account') {
    await mkdir(home, { recursive: true, mode: 0o700 });
    const runner = namespace(request.binaries, home, lent);
    if (runner) return runner;
    if (owner === 0) {
      throw new Error(
        `The data in ${home} was made by root in a user namespace, which the system refuses now. Allow user ` +
          'namespaces again, or take a backup where they are allowed and restore it here',
      );
    }
  }
  return asAccount(lent, request);
}
