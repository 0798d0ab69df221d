import { createHash } from 'node:crypto';
import type { House } from './house.ts';
import type { ItemId } from './ids.ts';
import type { Lane } from './vault.ts';

/**
 * Where the bytes of files lie outside the database (文件库). All that comes here is sealed under its matter's key, and its
 * name is the digest of what is sealed: whoever keeps the store reads nothing and sees no lane.
 */
export interface FileStore {
  /** Keeps bytes; the same again is the same. @throws StoreUnavailable */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** @throws StoreUnavailable also where there is nothing of this name */
  get(name: string): Promise<Buffer>;
  /** Nothing of this name afterwards, whether there was any. @throws StoreUnavailable */
  remove(name: string): Promise<void>;
}

/** The store does not answer, or not as it should; becomes 503 at the edge. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}

export const nameInStore = (sealed: Uint8Array): string => createHash('sha256').update(sealed).digest('hex');

/** The bytes under a name, held to it. */
export async function fromStore({ fileStore }: Pick<House, 'fileStore'>, name: string): Promise<Buffer> {
  if (!fileStore) throw new StoreUnavailable('a file lies in a store, and none is set up here');
  const bytes = await fileStore.get(name);
  if (nameInStore(bytes) !== name) throw new StoreUnavailable('what the store gave back is not what was put there');
  return bytes;
}

const roles = { open: 'vault', sealed: 'sealed' } as const satisfies Record<Lane, string>;
const lanes: readonly Lane[] = ['open', 'sealed'];
const filesAtOnce = 8;

/**
 * Moves sealed bytes from the database to the store: a file is filed in one transaction with its matter, whatever the store
 * does, and follows later. Erased or moved meanwhile, it is waste.
 * @returns whether more wait
 */
export async function moveToStore(house: House): Promise<boolean> {
  const { fileStore, database } = house;
  if (!fileStore) return false;
  let more = false;
  for (const lane of lanes) {
    const session = database.as(roles[lane]);
    const rows = await session.rows<{ id: ItemId; sealed: Buffer }>({
      name: `store-next-${lane}`,
      text: `SELECT id, sealed FROM ${lane}.file WHERE stored IS NULL ORDER BY id LIMIT ${filesAtOnce}`,
    });
    for (const { id, sealed } of rows) {
      const name = nameInStore(sealed);
      await fileStore.put(name, sealed);
      await session.rows({
        name: `store-moved-${lane}`,
        text: `WITH moved AS (UPDATE ${lane}.file SET stored = $2, sealed = NULL WHERE id = $1 AND stored IS NULL RETURNING 1)
               INSERT INTO house.store_waste (name) SELECT $2 WHERE NOT EXISTS (SELECT 1 FROM moved) ON CONFLICT DO NOTHING`,
        values: [id, name],
      });
    }
    more ||= rows.length === filesAtOnce;
  }
  return more;
}

/** Deletes in the store what no file needs any more: erased, or moved on while it was on its way. @returns how many */
export async function clearStore(house: House): Promise<number> {
  const { fileStore, database } = house;
  if (!fileStore) return 0;
  const waste = await database.as('app').rows<{ name: string }>({
    name: 'store-waste',
    text: 'SELECT name FROM house.store_waste ORDER BY since_at LIMIT 200',
  });
  for (const { name } of waste) {
    if (!(await isNeeded(house, name))) await fileStore.remove(name);
    await database.as('app').rows({
      name: 'store-waste-gone',
      text: 'DELETE FROM house.store_waste WHERE name = $1',
      values: [name],
    });
  }
  return waste.length;
}

async function isNeeded({ database }: House, name: string): Promise<boolean> {
  for (const lane of lanes) {
    const rows = await database.as(roles[lane]).rows({
      name: `store-needed-${lane}`,
      text: `SELECT 1 FROM ${lane}.file WHERE stored = $1 LIMIT 1`,
      values: [name],
    });
    if (rows.length > 0) return true;
  }
  return false;
}
