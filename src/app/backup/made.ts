import type { Database } from '#kernel/database.ts';
import type { Manifest } from './format.ts';

/** Keeps that a backup was made and read again, so that the operator's page tells how old the last one is. */
export async function noteBackup(database: Database, { takenAt, tables }: Manifest): Promise<void> {
  await database.as('owner').rows({
    text: 'INSERT INTO house.backup_made (taken_at, rows) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    values: [takenAt, tables.reduce((sum, { rows }) => sum + rows, 0)],
  });
}
