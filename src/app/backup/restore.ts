import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { OwnerConnection, PostgresDatabase } from '#adapters/postgres/connect.ts';
import { appliedMigrations, conflictOf, migrate, migrationFiles } from '#adapters/postgres/migrate.ts';
import type { Session } from '#kernel/database.ts';
import {
  contentOf,
  fullName,
  inOrder,
  quoted,
  quotedName,
  referencesOf,
  tablesOf,
  type Reference,
  type Table,
} from './catalog.ts';
import { BackupRefused, readManifest, verifyFiles, type Manifest } from './format.ts';

export interface RestoreOptions {
  readonly from: string;
  readonly log: (message: string) => void;
  /** What follows in the restoring transaction once every row is in and was compared. */
  readonly finish: ReadonlyArray<(session: Session) => Promise<void>>;
  /** Folder of the migration files, if not the product's own. */
  readonly migrations?: string;
}

/** Stands on the schema while a restore is under way: what it left unfinished may be overwritten by the next one. */
const underWay = 'Sunlit: a restore into this database is not finished';

/** Whether a restore into this database was begun and not finished; such a database must not be served. */
export async function restoreUnfinished(session: Session): Promise<boolean> {
  const rows = await session.rows<{ comment: string | null }>({
    text: "select obj_description(to_regnamespace('house')::oid, 'pg_namespace') as comment",
  });
  return rows[0]?.comment === underWay;
}

async function checkEmpty(session: Session): Promise<void> {
  if (await restoreUnfinished(session)) return;
  const tables = await tablesOf(session);
  if (tables.length === 0) return;
  throw new BackupRefused(
    `This instance is not empty (it has ${tables.length} tables). A restore never overwrites: ` +
      'name an empty DATA_DIR, or the DATABASE_URL of an empty database, and try again',
  );
}

/** The schema that the migrations made must be the one that the backup was taken of. */
function checkSchema(manifest: Manifest, tables: readonly Table[]): void {
  const described = (table: { schema: string; name: string; columns: readonly string[] }): string =>
    `${fullName(table)} (${[...table.columns].toSorted().join(', ')})`;
  const here = new Set(tables.map(described));
  const there = new Set(manifest.tables.map(described));
  const different = [...here].filter((one) => !there.has(one)).concat([...there].filter((one) => !here.has(one)));
  if (different.length === 0) return;
  throw new BackupRefused(`The backup does not fit the schema of this release: ${different.join('; ')}`);
}

interface Trigger {
  readonly schema: string;
  readonly name: string;
  readonly trigger: string;
  readonly enabled: 'O' | 'A' | 'R';
}

/** Takes down for this transaction what is in a restore's way; the answer puts it up again. */
async function clearTheWay(
  session: Session,
  tables: readonly Table[],
  circular: readonly Reference[],
): Promise<() => Promise<void>> {
  const run = (text: string): Promise<object[]> => session.rows({ text });
  const named = (full: string): string =>
    quotedName(tables.find((table) => fullName(table) === full) ?? { schema: '', name: full });
  // Triggers guard against people, not against the rows that they already let pass.
  const triggers = await session.rows<Trigger>({
    text: `select n.nspname::text as schema, c.relname::text as name, t.tgname::text as trigger,
        t.tgenabled::text as enabled
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      where not t.tgisinternal and t.tgenabled <> 'D' and t.tgparentid = 0 and n.nspname !~ '^pg_'`,
  });
  const strict = circular.filter((reference) => !reference.deferrable);
  const constraint = (one: Reference): string =>
    `alter table ${named(one.from)} alter constraint ${quoted(one.constraint)}`;
  for (const one of triggers) await run(`alter table ${quotedName(one)} disable trigger ${quoted(one.trigger)}`);
  for (const one of strict) await run(`${constraint(one)} deferrable`);
  for (const table of tables) {
    for (const xid of table.bareXids)
      await run(`alter table ${quotedName(table)} alter ${quoted(xid)} set default '0'`);
  }
  return async () => {
    const again = { O: 'enable', A: 'enable always', R: 'enable replica' };
    for (const one of triggers) {
      await run(`alter table ${quotedName(one)} ${again[one.enabled]} trigger ${quoted(one.trigger)}`);
    }
    for (const one of strict) await run(`${constraint(one)} not deferrable`);
    for (const table of tables) {
      for (const xid of table.bareXids) await run(`alter table ${quotedName(table)} alter ${quoted(xid)} drop default`);
    }
  };
}

async function fill(connection: OwnerConnection, folder: string, manifest: Manifest): Promise<void> {
  const tables = await tablesOf(connection);
  checkSchema(manifest, tables);
  const { ordered, circular } = inOrder(tables, await referencesOf(connection));
  const putBack = await clearTheWay(connection, tables, circular);
  await connection.rows({ text: 'set constraints all deferred' });
  // Migrations write rows too; the backup holds them as they were.
  await connection.rows({ text: `truncate ${tables.map(quotedName).join(', ')}` });
  for (const table of ordered) {
    const entry = manifest.tables.find((one) => fullName(one) === fullName(table));
    if (!entry) throw new BackupRefused(`The backup lacks ${fullName(table)}`);
    const target = `${quotedName(table)} (${entry.columns.map(quoted).join(', ')})`;
    await connection.copyIn(target, createReadStream(path.join(folder, entry.file)));
    const content = await contentOf(connection, table);
    if (content.rows !== entry.rows || content.digest !== entry.digest) {
      throw new BackupRefused(`${fullName(table)} did not arrive as it was: nothing was restored`);
    }
  }
  await connection.rows({ text: 'set constraints all immediate' });
  for (const sequence of manifest.sequences) {
    await connection.rows({
      text: 'select setval($1::regclass, $2::bigint, $3)',
      values: [quotedName(sequence), sequence.lastValue, sequence.isCalled],
    });
  }
  await putBack();
}

/**
 * Restores a backup into an empty instance: checks the files, brings the schema to the backup's level, fills and
 * compares every table in one transaction, and then goes forward to this release. Refuses anything but an empty
 * instance; a restore that was interrupted may be run again.
 */
export async function restore(database: PostgresDatabase, options: RestoreOptions): Promise<Manifest> {
  const owner = database.as('owner');
  const folder = path.resolve(options.from);
  const manifest = await readManifest(folder);
  await verifyFiles(folder, manifest);
  const folderOption = options.migrations === undefined ? {} : { folder: options.migrations };
  const conflict = conflictOf(manifest.migrations, await migrationFiles(options.migrations));
  if (conflict) throw new BackupRefused(`This backup cannot be restored by this release. ${conflict}`);
  await checkEmpty(owner);

  await owner.rows({ text: `create schema if not exists house; comment on schema house is '${underWay}'` });
  const level = manifest.migrations.length;
  await migrate(database, { ...folderOption, upTo: level });
  if ((await appliedMigrations(owner)).length !== level) {
    throw new BackupRefused('An unfinished restore of a newer backup was here: use another empty database');
  }
  await database.onConnection(async (connection) => {
    await connection.rows({ text: 'begin' });
    await fill(connection, folder, manifest);
    for (const finish of options.finish) await finish(connection);
    await connection.rows({ text: 'comment on schema house is null; commit' });
    await connection.rows({ text: 'analyze' });
  });
  const newer = await migrate(database, folderOption);
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
  options.log(
    `Restored ${rows} rows in ${manifest.tables.length} tables, as they stood at ${manifest.takenAt}; compared`,
  );
  if (newer.length > 0) options.log(`Brought forward to this release: ${newer.map((step) => step.name).join(', ')}`);
  return manifest;
}
