import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Runner } from './account.ts';
import { startedAt } from './launch-lock.ts';

/** Login role and database of the embedded engine. */
export const embeddedUser = 'sunlit';
export const embeddedDatabase = 'sunlit';

const logBytesMax = 10 << 20;

/** The files of one cluster. */
export interface ClusterFiles {
  readonly folder: string;
  readonly log: string;
  readonly password: string;
}

export function filesIn(home: string): ClusterFiles {
  return {
    folder: path.join(home, 'postgres'),
    log: path.join(home, 'postgres.log'),
    password: path.join(home, 'postgres-password'),
  };
}

/** Where the server listens: a socket in a folder, or a port of the loopback address. */
export type Door = { readonly socketFolder: string } | { readonly port: number };

function run(runner: Runner, program: string, args: readonly string[]): Promise<void> {
  const [command, all, spawned] = runner.command(program, args);
  return new Promise((resolve, reject) => {
    const child = spawn(command, all, { ...spawned, stdio: ['ignore', 'pipe', 'pipe'] });
    let told = '';
    child.stdout?.on('data', (chunk: Buffer) => (told += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (told += chunk.toString()));
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve();
      else reject(new Error(`${path.basename(program)} ended with ${status}: ${told.trim().slice(-2_000)}`));
    });
  });
}

/** How a database is brought up. */
export interface Rising {
  /** False only for a test's throw-away cluster: the disk is not waited for. */
  readonly durable?: boolean;
  /** Told as soon as a program of PostgreSQL works for us: until it is done, whoever waits can compute. */
  readonly rising?: () => void;
}

/**
 * Makes the cluster if there is none. It is made beside its place and moved there when whole, so that a start that
 * was killed in the middle leaves nothing that looks like a cluster.
 */
export async function createCluster(
  runner: Runner,
  files: ClusterFiles,
  { durable = true, rising }: Rising,
): Promise<boolean> {
  if (existsSync(path.join(files.folder, 'PG_VERSION'))) return false;
  for (const name of await readdir(runner.home)) {
    if (name.startsWith('postgres.new-')) await rm(path.join(runner.home, name), { recursive: true, force: true });
  }
  const partial = path.join(runner.home, `postgres.new-${randomBytes(4).toString('hex')}`);
  await mkdir(partial, { mode: 0o700 });
  await runner.own(partial);
  await writeFile(files.password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  await runner.own(files.password);
  const args = [
    `--pgdata=${partial}`,
    `--username=${embeddedUser}`,
    `--pwfile=${files.password}`,
    '--auth-local=trust',
    '--auth-host=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ];
  const made = run(runner, runner.binaries.initdb, durable ? args : [...args, '--no-sync']);
  rising?.();
  await made;
  await rename(partial, files.folder);
  return true;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** The server's settings, written at each start. */
export function serverSettings(door: Door, durable: boolean): string {
  const socket = 'socketFolder' in door;
  const safe = durable ? 'on' : 'off';
  return [
    '# Written by Sunlit at each start. Put settings of your own into local.conf in this folder.',
    // A throw-away cluster serves the houses of many tests at once.
    `max_connections = ${durable ? 100 : 300}`,
    'shared_buffers = 128MB',
    'work_mem = 8MB',
    'maintenance_work_mem = 64MB',
    'effective_cache_size = 1GB',
    'random_page_cost = 1.1',
    'jit = off',
    '# Two cores serve everything here: readers of their own and parallel plans would only take them from us.',
    'io_method = sync',
    'max_parallel_workers_per_gather = 0',
    'max_parallel_maintenance_workers = 0',
    '# Nobody replicates from the embedded engine; rarer checkpoints write fewer full pages.',
    'wal_level = minimal',
    'max_wal_senders = 0',
    'max_wal_size = 1GB',
    'min_wal_size = 160MB',
    'checkpoint_timeout = 15min',
    'tcp_keepalives_idle = 60',
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
    "datestyle = 'ISO, YMD'",
    "lc_messages = 'C'",
    'log_min_messages = warning',
    '# A statement in a log would be a letter in a log.',
    'log_min_error_statement = panic',
    'log_parameter_max_length_on_error = 0',
    'log_error_verbosity = terse',
    "log_line_prefix = '%m [%p] '",
    "include_if_exists = 'local.conf'",
    socket ? "listen_addresses = ''" : "listen_addresses = '127.0.0.1'",
    socket ? 'port = 5432' : `port = ${door.port}`,
    `unix_socket_directories = ${socket ? quoted(`"${door.socketFolder}"`) : "''"}`,
    'unix_socket_permissions = 0700',
    '# What was acknowledged is on disk. These three come last: local.conf cannot turn them off.',
    `fsync = ${safe}`,
    `synchronous_commit = ${safe}`,
    `full_page_writes = ${safe}`,
    '',
  ].join('\n');
}

/** Who may come in: whoever can enter the socket's folder (0700), or who knows the password. Never trust on TCP. */
const entrance = 'local all all trust\nhost all all 127.0.0.1/32 scram-sha-256\n';

export async function writeSettings(runner: Runner, files: ClusterFiles, settings: string): Promise<void> {
  for (const [name, text] of [
    ['postgresql.conf', settings],
    ['pg_hba.conf', entrance],
  ] as const) {
    const file = path.join(files.folder, name);
    await writeFile(file, text, { mode: 0o600 });
    await runner.own(file);
  }
}

/** Starts the server, free of our process group: a Ctrl-C is for us, and we stop it when our work is drained. */
export function spawnServer(runner: Runner, files: ClusterFiles): { pid: number; ended: Promise<void> } {
  if (existsSync(files.log) && statSync(files.log).size > logBytesMax) renameSync(files.log, `${files.log}.1`);
  const log = openSync(files.log, 'a', 0o600);
  try {
    const [command, args, spawned] = runner.command(runner.binaries.postgres, ['-D', files.folder]);
    const child = spawn(command, args, { ...spawned, detached: true, stdio: ['ignore', log, log] });
    const ended = new Promise<void>((resolve) => {
      child.on('exit', () => resolve());
      child.on('error', () => resolve());
    });
    child.unref();
    return { pid: child.pid ?? 0, ended };
  } finally {
    closeSync(log);
  }
}

/** What `postmaster.pid` tells, if a server of ours wrote it and still runs. */
export interface RunningServer {
  readonly pid: number;
  /** Not known while it is still starting. */
  readonly door: Door | undefined;
}

/** Whether this process is PostgreSQL on this folder: ids are given out again, most of all in containers. */
function servesFolder(pid: number, folder: string): boolean {
  if (startedAt(pid) === undefined) return false;
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(folder);
    } catch {
      return false;
    }
  }
  if (process.platform === 'win32') return true;
  const told = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
  return told.includes(folder);
}

/** An id that no process has: above what any system gives out. */
const nobody = '99999999';

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export async function runningServer(files: ClusterFiles): Promise<RunningServer | undefined> {
  const file = path.join(files.folder, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const [pid = '', , , port = '', socketFolder = '', , , status = ''] = text.split('\n');
  if (servesFolder(Number(pid), files.folder)) {
    const door: Door = socketFolder ? { socketFolder } : { port: Number(port) };
    return { pid: Number(pid), door: status.trim() === '' ? undefined : door };
  }
  // PostgreSQL would refuse to start while another process, or an unburied one, has that id. The file stays all the
  // same: by its other lines PostgreSQL sees whether sessions of the dead server still hold its memory.
  if (Number(pid) > 0 && exists(Number(pid))) await writeFile(file, text.replace(/^\d+/, nobody));
  // What a power cut leaves of it may be empty.
  if (text.trim() === '') await rm(file, { force: true });
  return undefined;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Stops a server: fast (sessions are ended, a checkpoint is written), and when that takes too long, at once. */
export async function stopServer(pid: number, fastMs = 3_000): Promise<void> {
  const signal = (name: NodeJS.Signals): void => {
    try {
      process.kill(pid, name);
    } catch {
      // It ended in between.
    }
  };
  const gone = async (ms: number): Promise<boolean> => {
    const until = performance.now() + ms;
    while (startedAt(pid) !== undefined) {
      if (performance.now() > until) return false;
      await pause(5);
    }
    return true;
  };
  signal('SIGINT');
  if (await gone(fastMs)) return;
  signal('SIGQUIT');
  if (await gone(2_000)) return;
  signal('SIGKILL');
  await gone(1_000);
}

export function lastLogLines(files: ClusterFiles): string {
  if (!existsSync(files.log)) return '';
  return readFileSync(files.log, 'utf8').trimEnd().split('\n').slice(-6).join('\n');
}
