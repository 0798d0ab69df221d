import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, statSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Runner } from './account.ts';
import {
  embeddedDatabase,
  embeddedUser,
  filesIn,
  lastLogLines,
  runningServer,
  serverSettings,
  spawnServer,
  stopServer,
  writeSettings,
  type ClusterFiles,
  type Door,
  type Rising,
} from './cluster.ts';
import { InUse } from './launch-lock.ts';

/** Where the embedded database is reached; `host` is the socket's folder, or the loopback address. */
export interface EmbeddedPlace {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly password?: string;
}

export interface KeeperOptions extends Rising {
  readonly log: (message: string) => void;
  /** A loopback port with a password instead of a socket; the default where sockets do not work. */
  readonly transport?: 'socket' | 'tcp';
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** One lock for each cluster: whoever holds it keeps the server running. */
const launcherLock = '7021930118';

/** How long a new server waits for the sessions of one that was killed. */
const sessionsEndMs = 60_000;

function usable(folder: string, uid: number): boolean {
  // A socket's whole path may take 107 bytes, and its setting is a list: no commas, no quotes.
  const found = existsSync(folder) && statSync(folder);
  const private_ = found && found.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0;
  return Boolean(private_) && Buffer.byteLength(`${folder}/.s.PGSQL.5432.lock`) <= 107 && !/[",\\]/.test(folder);
}

/** A private folder for the socket: beside the data, or a short one when that path is too long for a socket. */
async function socketFolder(runner: Runner): Promise<string> {
  const uid = statSync(runner.home).uid;
  const beside = path.join(runner.home, 'socket');
  mkdirSync(beside, { recursive: true, mode: 0o700 });
  chmodSync(beside, 0o700);
  await runner.own(beside);
  if (usable(beside, uid)) return beside;
  const note = path.join(runner.home, 'socket-folder');
  const noted = (await readFile(note, 'utf8').catch(() => '')).trim();
  if (noted && usable(noted, uid)) return noted;
  const id = createHash('sha256').update(runner.home).digest('hex').slice(0, 8);
  const made = mkdtempSync(path.join(os.tmpdir(), `sunlit-${id}-`));
  await runner.own(made);
  await writeFile(note, `${made}\n`, { mode: 0o600 });
  return made;
}

/** What a killed server left in our private folder would stop the next one when its id is another process's now. */
async function clearSocket(folder: string): Promise<void> {
  for (const name of ['.s.PGSQL.5432', '.s.PGSQL.5432.lock']) await rm(path.join(folder, name), { force: true });
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

export async function placeOf(files: ClusterFiles, door: Door): Promise<EmbeddedPlace> {
  const login = { user: embeddedUser, database: embeddedDatabase };
  if ('socketFolder' in door) return { ...login, host: door.socketFolder, port: 5432 };
  return { ...login, host: '127.0.0.1', port: door.port, password: (await readFile(files.password, 'utf8')).trim() };
}

/** One connection that holds the launcher's lock; its end is the first sign that the server died. */
async function openWatch(place: EmbeddedPlace): Promise<pg.Client> {
  const connect = async (database: string): Promise<pg.Client> => {
    const client = new pg.Client({
      ...place,
      database,
      application_name: 'sunlit launcher',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
      options: '-c statement_timeout=0',
    });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  };
  // Locks hold within one database, and this one is always there.
  const watch = await connect('postgres');
  const found = await watch.query('select 1 from pg_database where datname = $1', [embeddedDatabase]);
  if (found.rowCount === 0) await watch.query(`create database ${embeddedDatabase}`);
  return watch;
}

/** Keeps one PostgreSQL running until it is stopped. */
export class Keeper {
  place: EmbeddedPlace | undefined;
  private readonly runner: Runner;
  private readonly files: ClusterFiles;
  private readonly request: KeeperOptions;
  private reviving: Promise<void> | undefined;
  private watch: pg.Client | undefined;
  private stopping = false;
  private door: Door | undefined;

  constructor(runner: Runner, request: KeeperOptions) {
    this.runner = runner;
    this.files = filesIn(runner.home);
    this.request = request;
  }

  async start(): Promise<EmbeddedPlace> {
    const tcp = this.request.transport === 'tcp' || process.platform === 'win32';
    let running = await runningServer(this.files);
    // It may be starting, or ending: wait until it is either.
    for (let waited = 0; running && !running.door && waited < 600; waited++) {
      await pause(50);
      running = await runningServer(this.files);
    }
    if (running?.door && 'port' in running.door === tcp) {
      const place = await placeOf(this.files, running.door);
      const watch = await this.ready(place, () => runningServer(this.files).then(Boolean));
      if (watch) {
        const served = await watch.query<{ server_version: string }>('show server_version');
        if (served.rows[0]?.server_version.split(' ')[0] === this.runner.version) {
          this.door = running.door;
          this.request.log(`PostgreSQL was still running after the last stop (process ${running.pid}); taken over`);
          return this.keep(place, watch);
        }
        await watch.end();
      }
    }
    const unfit = await runningServer(this.files);
    if (unfit) await stopServer(unfit.pid);
    return this.launch(tcp);
  }

  private async launch(tcp: boolean): Promise<EmbeddedPlace> {
    const durable = this.request.durable !== false;
    // Kept for the next time: the application goes on looking for the server where it was.
    this.door ??= tcp ? { port: await freePort() } : { socketFolder: await socketFolder(this.runner) };
    await writeSettings(this.runner, this.files, serverSettings(this.door, durable));
    const place = await placeOf(this.files, this.door);
    const until = performance.now() + sessionsEndMs;
    for (let attempt = 1; !this.stopping; attempt++) {
      if (!tcp) await clearSocket(place.host);
      let alive = true;
      const { ended } = spawnServer(this.runner, this.files);
      this.request.rising?.();
      void ended.then(() => (alive = false));
      const watch = await this.ready(place, async () => alive);
      if (watch) return this.keep(place, watch);
      // A session that is busy outlives a killed server for a while, and a new server rightly refuses to start then.
      const busy = lastLogLines(this.files).includes('shared memory block');
      if (!busy || performance.now() > until) break;
      if (attempt === 1) this.request.log('Sessions of the PostgreSQL that died are still ending; waiting for them');
      await pause(100);
    }
    throw new Error(`PostgreSQL did not start; its log (${this.files.log}) ends with:\n${lastLogLines(this.files)}`);
  }

  /** A connection as soon as the server answers; nothing when it ends before. Crash recovery may take minutes. */
  private async ready(place: EmbeddedPlace, alive: () => Promise<boolean>): Promise<pg.Client | undefined> {
    for (let waitMs = 5; await alive(); waitMs = Math.min(waitMs * 1.3, 200)) {
      try {
        return await openWatch(place);
      } catch (error) {
        const code = (error as { code?: string }).code ?? '';
        const coming = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', '57P03', '57P01', '57P02', '53300', '55006'];
        if (!coming.includes(code) && !String(error).includes('terminated')) throw error;
        await pause(waitMs);
      }
    }
    return undefined;
  }

  private async keep(place: EmbeddedPlace, watch: pg.Client): Promise<EmbeddedPlace> {
    // A launcher that was killed a moment ago may still hold the lock until its session ends.
    const until = performance.now() + 3_000;
    for (;;) {
      const answer = await watch.query<{ taken: boolean }>(`select pg_try_advisory_lock(${launcherLock}) as taken`);
      if (answer.rows[0]?.taken) break;
      if (performance.now() > until) {
        await watch.end();
        throw new InUse(`Another Sunlit holds the database in ${this.files.folder}; this start ends here`);
      }
      await pause(50);
    }
    this.place = place;
    this.watch = watch;
    watch.once('end', () => {
      if (!this.stopping) this.reviving = this.revive();
    });
    return place;
  }

  /** Starts the server again after it died; where only its sessions crashed it comes back by itself. */
  private async revive(): Promise<void> {
    this.request.log('PostgreSQL ended unexpectedly; starting it again');
    for (let waitMs = 20; !this.stopping; waitMs = Math.min(waitMs * 2, 2_000)) {
      try {
        await this.start();
        this.request.log('PostgreSQL answers again');
        return;
      } catch (error) {
        this.request.log(`PostgreSQL did not come back yet: ${(error as Error).message}`);
        await pause(waitMs);
      }
    }
  }

  async stop(): Promise<void> {
    this.stopping = true;
    await this.reviving;
    await this.watch?.end().catch(() => undefined);
    const running = await runningServer(this.files);
    if (running) await stopServer(running.pid);
    const socket = this.place?.host;
    if (socket?.startsWith(os.tmpdir()) && !socket.startsWith(this.runner.home)) {
      await rm(socket, { recursive: true, force: true });
    }
  }
}
