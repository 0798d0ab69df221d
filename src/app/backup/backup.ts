import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import type { OwnerConnection, PostgresDatabase } from '#adapters/postgres/connect.ts';
import { appliedMigrations } from '#adapters/postgres/migrate.ts';
import { contentOf, fullName, quoted, quotedName, sequencesOf, tablesOf, type Table } from './catalog.ts';
import {
  BackupRefused,
  countRows,
  formatVersion,
  manifestName,
  readManifest,
  verifyFiles,
  type Manifest,
} from './format.ts';

export interface BackupOptions {
  /** The folder to make; it must not exist or be empty. */
  readonly to: string;
  readonly log: (message: string) => void;
}

/** Writes to disk and makes sure that it is there. */
async function store(file: string, source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    for await (const chunk of source) await handle.writeFile(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows knows no sync of a folder.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

type TableEntry = Manifest['tables'][number];

async function storeTable(connection: OwnerConnection, folder: string, table: Table): Promise<TableEntry> {
  const hash = createHash('sha256');
  let bytes = 0;
  let rows = 0;
  async function* measured(): AsyncGenerator<Uint8Array> {
    for await (const chunk of connection.copyOut(`(select ${columns} from ${quotedName(table)})`)) {
      hash.update(chunk);
      bytes += chunk.length;
      rows += countRows(chunk);
      yield chunk;
    }
  }
  const columns = table.columns.map(quoted).join(', ');
  const file = `tables/${fullName(table).replaceAll(/[^\w.-]/g, '_')}.copy`;
  await store(path.join(folder, file), measured());
  const content = await contentOf(connection, table);
  if (content.rows !== rows) throw new Error(`${fullName(table)}: ${content.rows} rows, but ${rows} were copied`);
  const { schema, name } = table;
  return { schema, name, file, columns: [...table.columns], ...content, bytes, sha256: hash.digest('hex') };
}

async function instanceOf(connection: OwnerConnection): Promise<Record<string, unknown> | null> {
  const found = await connection.rows({ text: "select 1 where to_regclass('house.instance') is not null" });
  if (found.length === 0) return null;
  // The digest opens the set-up page of an instance that is not set up yet: nobody needs it to know whose backup it is.
  const rows = await connection.rows<{ instance: Record<string, unknown> }>({
    text: "select to_jsonb(i) - 'setup_digest' as instance from house.instance i",
  });
  return rows[0]?.instance ?? null;
}

/** Everything in one snapshot, while others go on reading and writing. */
async function storeAll(connection: OwnerConnection, folder: string, serverVersion: string): Promise<Manifest> {
  await connection.rows({ text: 'begin isolation level repeatable read read only' });
  const migrations = await appliedMigrations(connection);
  if (migrations.length === 0) throw new BackupRefused('There is nothing to back up: this database is empty');
  const takenAt = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
  const instance = await instanceOf(connection);
  const tables: TableEntry[] = [];
  for (const table of await tablesOf(connection)) tables.push(await storeTable(connection, folder, table));
  const sequences = await sequencesOf(connection);
  await connection.rows({ text: 'commit' });
  return { format: formatVersion, takenAt, serverVersion, instance, migrations, tables, sequences };
}

/**
 * Backs the whole database up while it is in use: one snapshot, a file a table, and a manifest to check it by. The
 * folder appears under its name only when all of it was written and read again, so a broken one is never taken for
 * a backup. Keys are not part of it: whoever finds the backup alone can read no narrative.
 */
export async function backup(database: PostgresDatabase, options: BackupOptions): Promise<Manifest> {
  const folder = path.resolve(options.to);
  const present = await readdir(folder).catch(() => undefined);
  if (present && present.length > 0) throw new BackupRefused(`${folder} is not empty; name a new folder`);
  const partial = `${folder}.partial-${process.pid}`;
  await mkdir(path.join(partial, 'tables'), { recursive: true, mode: 0o700 });
  try {
    const manifest = await database.onConnection((connection) => storeAll(connection, partial, database.serverVersion));
    const text = `${JSON.stringify(manifest, undefined, 2)}\n`;
    await store(path.join(partial, manifestName), [Buffer.from(text)]);
    await syncFolder(path.join(partial, 'tables'));
    await syncFolder(partial);
    await verifyFiles(partial, await readManifest(partial));
    if (present) await rmdir(folder);
    await rename(partial, folder);
    await syncFolder(path.dirname(folder));
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    options.log(
      `Backup of ${rows} rows in ${manifest.tables.length} tables is in ${folder}; it was read again and holds`,
    );
    const elsewhere = await filesInStore(database, manifest);
    if (elsewhere > 0)
      options.log(`${elsewhere} files lie in the file store; the backup holds their names. Back the bucket up as well`);
    return manifest;
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw error;
  }
}

/** How many files the backup does not hold, since their bytes lie in a store. */
async function filesInStore(database: PostgresDatabase, { tables }: Manifest): Promise<number> {
  let found = 0;
  for (const table of tables.filter(({ name, columns }) => name === 'file' && columns.includes('stored'))) {
    const text = `select count(*)::int as n from ${quotedName(table)} where stored is not null`;
    found += (await database.as('owner').rows<{ n: number }>({ text }))[0]!.n;
  }
  return found;
}
