import { createHash } from 'node:crypto';
import type pg from 'pg';
import {
  DatabaseError,
  DatabaseUnavailable,
  type Database,
  type Query,
  type Role,
  type Session,
} from '#kernel/database.ts';
import { copyIn, copyOut } from './copy.ts';
import { openLink, Pool, type Link } from './pool.ts';

/** Where a database is: an address as PostgreSQL writes it, or its parts (`host` may be a folder with a socket). */
export type Place =
  | { readonly url: string }
  | {
      readonly host: string;
      readonly port: number;
      readonly user: string;
      readonly database: string;
      readonly password?: string;
    };

export interface ConnectOptions {
  readonly place: Place;
  /** Shown in the server's list of connections. */
  readonly applicationName: string;
  /** Connections at most, by role. */
  readonly poolSizes?: Partial<Record<Role, number>>;
  /** How long one statement may take, except as owner; 0 for no limit. */
  readonly statementMs?: number;
  /** How long a caller waits for a connection. */
  readonly waitMs?: number;
}

/** One connection as owner: what backup and restore need beyond the port, since one snapshot must hold it all. */
export interface OwnerConnection extends Session {
  copyOut(selection: string): AsyncIterable<Uint8Array>;
  copyIn(target: string, rows: AsyncIterable<Uint8Array>): Promise<number>;
}

export interface PostgresDatabase extends Database {
  /** Version of the server, such as 18.4. */
  readonly serverVersion: string;
  /** Runs `work` on one connection as owner, outside of any transaction. */
  onConnection<T>(work: (connection: OwnerConnection) => Promise<T>): Promise<T>;
}

/** The database roles behind the kernel's; the owner is whoever logs in. */
export const roleNames = { app: 'sunlit_app', vault: 'sunlit_vault', sealed: 'sunlit_sealed' } as const;

/** The migrations use what this version brought; an older server would fail in the middle of one. */
const oldestMajor = 18;

const sizes: Record<Role, number> = { owner: 4, app: 12, vault: 6, sealed: 3 };
const closeGraceMs = 3_000;

function clientConfig(options: ConnectOptions, role: Role): pg.ClientConfig {
  const settings = ['-c timezone=UTC', '-c datestyle=ISO', '-c intervalstyle=iso_8601'];
  const statementMs = role === 'owner' ? 0 : (options.statementMs ?? 15_000);
  settings.push(`-c statement_timeout=${statementMs}`);
  if (role !== 'owner') settings.push(`-c role=${roleNames[role]}`);
  // Left to itself PostgreSQL plans the work lists anew each time, which takes as long as reading them. Where a value
  // decides how rows are found, as in searching, a statement has no name and is planned with it all the same.
  if (role === 'vault') settings.push('-c plan_cache_mode=force_generic_plan');
  const shown = `${options.applicationName} ${role}`;
  const always = {
    application_name: shown,
    connectionTimeoutMillis: options.waitMs ?? 5_000,
    keepAlive: true,
  };
  if (!('url' in options.place)) return { ...always, ...options.place, options: settings.join(' ') };
  // What the address says about options would replace ours, so the two are joined and taken out of the address.
  const [address = '', parameters = ''] = options.place.url.split('?', 2);
  const search = new URLSearchParams(parameters);
  const given = search.get('options');
  if (given) settings.unshift(given);
  for (const name of ['options', 'application_name']) search.delete(name);
  return { ...always, connectionString: `${address}?${search.toString()}`, options: settings.join(' ') };
}

/** Advisory locks are numbers: 64 bits of a hash of the name, so that two names meet practically never. */
function lockNumber(name: string): string {
  return createHash('sha256').update(`sunlit:${name}`).digest().readBigInt64BE(0).toString();
}

class Postgres implements PostgresDatabase {
  serverVersion = '';
  private readonly options: ConnectOptions;
  private readonly pools: Record<Role, Pool>;

  constructor(options: ConnectOptions) {
    this.options = options;
    const pool = (role: Role): Pool => {
      const statementMs = role === 'owner' ? 0 : (options.statementMs ?? 15_000);
      return new Pool({
        client: clientConfig(options, role),
        sizeMax: options.poolSizes?.[role] ?? sizes[role],
        waitMs: options.waitMs ?? 5_000,
        answerMs: statementMs === 0 ? 0 : statementMs + 5_000,
        waitersMax: 2_000,
      });
    };
    this.pools = { owner: pool('owner'), app: pool('app'), vault: pool('vault'), sealed: pool('sealed') };
  }

  as(role: Role): Session {
    return this.pools[role];
  }

  async transaction<T>(role: Role, work: (session: Session) => Promise<T>): Promise<T> {
    const pool = this.pools[role];
    const link = await pool.acquire();
    try {
      return await inTransaction(link, work);
    } finally {
      pool.release(link);
    }
  }

  async locked<T>(name: string, work: (session: Session) => Promise<T>): Promise<T | undefined> {
    const link = await openLink(clientConfig(this.options, 'owner'), () => undefined);
    try {
      const taken = await link.rows<{ taken: boolean }>({
        text: 'select pg_try_advisory_lock($1) as taken',
        values: [lockNumber(name)],
      });
      if (taken[0]?.taken !== true) return undefined;
      return await work({ rows: (query) => link.rows(query) });
    } finally {
      // The lock ends with its connection, whatever happened to the work.
      await link.close();
    }
  }

  async *copyOut(selection: string): AsyncGenerator<Uint8Array> {
    const link = await this.pools.owner.acquire();
    try {
      yield* copyOut(link, selection);
    } finally {
      this.pools.owner.release(link);
    }
  }

  async copyIn(target: string, rows: AsyncIterable<Uint8Array>): Promise<number> {
    return this.onConnection((connection) => connection.copyIn(target, rows));
  }

  async onConnection<T>(work: (connection: OwnerConnection) => Promise<T>): Promise<T> {
    const link = await openLink(clientConfig(this.options, 'owner'), () => undefined);
    try {
      return await work({
        rows: (query) => link.rows(query),
        copyOut: (selection) => copyOut(link, selection),
        copyIn: (target, rows) => copyIn(link, target, rows),
      });
    } finally {
      await link.close();
    }
  }

  async close(): Promise<void> {
    await Promise.all(Object.values(this.pools).map((pool) => pool.close(closeGraceMs)));
  }
}

async function inTransaction<T>(link: Link, work: (session: Session) => Promise<T>): Promise<T> {
  await link.rows({ text: 'begin' });
  let open = true;
  let before: Promise<unknown> = Promise.resolve();
  const session: Session = {
    // Work may ask for several things at once; they are sent one after the other.
    rows: <Row extends object>(query: Query): Promise<Row[]> => {
      const answer = before.then(() => {
        if (!open) throw new Error('This transaction is over');
        return link.rows<Row>(query);
      });
      before = answer.catch(() => undefined);
      return answer;
    },
  };
  let outcome: T;
  try {
    outcome = await work(session);
    open = false;
  } catch (error) {
    open = false;
    // A connection that cannot even roll back is cut; the server rolls back then.
    await link.rows({ text: 'rollback' }).catch(() => link.discard());
    throw error;
  }
  const tag = await new Promise<string>((resolve, reject) => {
    link.run({ text: 'commit' }, (error, _rows, done) => (error ? reject(error) : resolve(done)));
  });
  // PostgreSQL answers a COMMIT after a failed statement with ROLLBACK and no error: work that swallowed the error
  // of a statement must not believe that it was stored.
  if (tag !== 'COMMIT') throw new DatabaseError('A statement of this transaction failed before', '25P02');
  return outcome;
}

/**
 * Connects to PostgreSQL and proves it with one statement.
 * @throws {DatabaseUnavailable} when the server does not answer; {@link DatabaseError} when it refuses us.
 */
export async function connectDatabase(options: ConnectOptions): Promise<PostgresDatabase> {
  const database = new Postgres(options);
  try {
    const rows = await database.as('owner').rows<{ version: string; major: number }>({
      text: `select split_part(current_setting('server_version'), ' ', 1) as version,
        current_setting('server_version_num')::int / 10000 as major`,
    });
    const server = rows[0];
    if (!server) throw new DatabaseUnavailable('The server told no version');
    if (server.major < oldestMajor) {
      throw new Error(`PostgreSQL ${oldestMajor} or newer is needed; this server is ${server.version}`);
    }
    database.serverVersion = server.version;
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}
