import { mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { erasedListName, keysFolder } from '#app/backup/keys.ts';
import { eraseMatter } from '#kernel/erase.ts';
import type { Database } from '#kernel/database.ts';
import type { StreamId } from '#kernel/ids.ts';

/** One erasure, on two people's word. */
export interface Erased {
  readonly stream: StreamId;
  readonly number: string;
  readonly at: string;
  readonly by: readonly [string, string];
  readonly reason: string;
}

const listOf = (dataDir: string): string => join(keysFolder(dataDir), erasedListName);

/** Everything that was ever erased here. */
export async function readErased(dataDir: string): Promise<Erased[]> {
  const text = await readFile(listOf(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Erased);
}

/** On the disk before anything is erased: cut off in between, the next start erases. */
export async function noteErased(dataDir: string, erased: Erased): Promise<void> {
  await mkdir(keysFolder(dataDir), { recursive: true, mode: 0o700 });
  const handle = await open(listOf(dataDir), 'a', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(erased)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Erases again what a restored copy brought back, before anything is served.
 * @returns how many matters were there again
 */
export async function eraseAgain(database: Database, dataDir: string): Promise<number> {
  const streams = (await readErased(dataDir)).map(({ stream }) => stream);
  if (streams.length === 0) return 0;
  const back = await database.as('owner').rows<{ stream: StreamId }>({
    text: `SELECT DISTINCT stream FROM (
             SELECT stream FROM vault.narrative UNION ALL SELECT stream FROM vault.identity
             UNION ALL SELECT stream FROM open.file UNION ALL SELECT stream FROM sealed.item) there
            WHERE stream = ANY ($1::uuid[])`,
    values: [streams],
  });
  for (const { stream } of back) await database.transaction('owner', (session) => eraseMatter(session, stream));
  return back.length;
}
