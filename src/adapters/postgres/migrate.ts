import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseError, type Session } from '#kernel/database.ts';
import { roleNames, type PostgresDatabase } from './connect.ts';

/** One step of the schema, as it lies in `db/` or as a database remembers it. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

export interface MigrationFile extends Migration {
  readonly text: string;
}

export interface MigrateOptions {
  /** Folder of the files; `db/` of this project by default. */
  readonly folder?: string;
  /** Goes no further than this number: a restore first brings the schema to where the backup stood. */
  readonly upTo?: number;
}

const ourFolder = fileURLToPath(new URL('../../../db', import.meta.url));
const waitForOtherMs = 60_000;

/** The migration files in order. */
export async function migrationFiles(folder: string = ourFolder): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).toSorted();
  const files = await Promise.all(
    names.map(async (name) => {
      const number = /^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1];
      if (!number) throw new Error(`db/${name}: a migration is named NNNN-word.sql`);
      const text = await readFile(path.join(folder, name), 'utf8');
      // A checkout with other line ends is the same migration.
      const checksum = createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
      return { number: Number(number), name: name.slice(0, -4), checksum, text };
    }),
  );
  files.forEach((file, index) => {
    if (file.number !== index + 1) throw new Error(`db/${file.name}.sql: number ${index + 1} is missing or doubled`);
  });
  return files;
}

/** What has been applied to a database, oldest first; nothing when it was never migrated. */
export async function appliedMigrations(session: Session): Promise<Migration[]> {
  const found = await session.rows({ text: "select 1 where to_regclass('house.migration') is not null" });
  if (found.length === 0) return [];
  return session.rows<Migration>({ text: 'select number, name, checksum from house.migration order by number' });
}

/** Why these files cannot stand on what was applied; nothing when they can. */
export function conflictOf(applied: readonly Migration[], files: readonly Migration[]): string | undefined {
  for (const step of applied) {
    const file = files.find((one) => one.number === step.number);
    if (!file) {
      return (
        `The database is newer than this release: it has migration ${step.name}, which is not in db/. ` +
        'Start the release that made it'
      );
    }
    if (file.checksum !== step.checksum) {
      return `Migration ${file.name} was changed after it was applied. Restore the file; a change needs a new number`;
    }
  }
  return undefined;
}

async function createRole(session: Session, role: string): Promise<void> {
  try {
    await session.rows({ text: `create role ${role} nologin` });
  } catch (error) {
    // Roles belong to the whole server: another database of ours may have made it in this moment.
    const exists = error instanceof DatabaseError && ['42710', '23505'].includes(error.code);
    if (!exists) throw error;
  }
}

async function grantRole(session: Session, role: string): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const member = await session.rows<{ member: boolean }>({
      text: "select pg_has_role(current_user, $1, 'member') as member",
      values: [role],
    });
    if (member[0]?.member) return;
    try {
      await session.rows({ text: `grant ${role} to current_user` });
      return;
    } catch (error) {
      // "tuple concurrently updated": two grants of one role at the same moment.
      if (!(error instanceof DatabaseError) || error.code !== 'XX000' || attempt === 5) throw error;
    }
  }
}

/** Makes the roles that the schema grants rights to, and lets the login role take them. */
async function ensureRoles(session: Session): Promise<void> {
  const roles = Object.values(roleNames);
  try {
    const found = await session.rows<{ rolname: string }>({
      text: 'select rolname from pg_roles where rolname = any($1)',
      values: [roles],
    });
    for (const role of roles) {
      if (!found.some((row) => row.rolname === role)) await createRole(session, role);
      await grantRole(session, role);
    }
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== '42501') throw error;
    const login = await session.rows<{ login: string }>({ text: 'select quote_ident(current_user) as login' });
    const orders = roles.map((role) => `create role ${role} nologin; grant ${role} to ${login[0]?.login};`);
    throw new Error(
      `The login role may not create the roles that Sunlit needs. Have an administrator run:\n${orders.join('\n')}\n` +
        '(leave out what exists already), then start again',
      { cause: error },
    );
  }
}

const deadlock = '40P01';
const deadlocksMax = 5;

/** What reads many tables beside it, as a backup does, can meet it half way; PostgreSQL then lets one of the two go. */
async function applyOne(session: Session, text: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await session.rows({ text });
      return;
    } catch (error) {
      if (!(error instanceof DatabaseError) || error.code !== deadlock || attempt === deadlocksMax) throw error;
    }
  }
}

async function applyAll(session: Session, files: readonly MigrationFile[], upTo: number): Promise<Migration[]> {
  await ensureRoles(session);
  await session.rows({
    text: `create schema if not exists house;
      create table if not exists house.migration (
        number int primary key,
        name text not null,
        checksum text not null,
        applied_at timestamptz not null default now()
      )`,
  });
  const applied = await appliedMigrations(session);
  const conflict = conflictOf(applied, files);
  if (conflict) throw new Error(conflict);
  // The disk is not waited for each time: a crash takes the last of them away, and the next start applies them again.
  // Whatever is acknowledged later keeps them too.
  await session.rows({ text: 'set synchronous_commit = off' });
  const done: Migration[] = [];
  for (const file of files.slice(applied.length).filter((one) => one.number <= upTo)) {
    const noted = `insert into house.migration (number, name, checksum)
      values (${file.number}, '${file.name}', '${file.checksum}')`;
    try {
      // Statements that are sent as one are one transaction.
      await applyOne(session, `${file.text}\n;${noted}`);
    } catch (error) {
      throw new Error(`Migration ${file.name} failed: ${(error as Error).message}`, { cause: error });
    }
    done.push(file);
  }
  return done;
}

/**
 * Brings the schema forward, one transaction a file, under a lock that only one process holds. Answers what it applied.
 * @throws an error with a message for the operator when the files cannot stand on what was applied
 */
export async function migrate(database: PostgresDatabase, options: MigrateOptions = {}): Promise<Migration[]> {
  const files = await migrationFiles(options.folder);
  const until = performance.now() + waitForOtherMs;
  for (;;) {
    const done = await database.locked('migrate', (session) => applyAll(session, files, options.upTo ?? Infinity));
    if (done) return done;
    if (performance.now() > until) throw new Error('Another process has been migrating this database for a minute');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
