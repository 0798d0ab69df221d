import type { Session } from './database.ts';
import type { StreamId } from './ids.ts';

/** What lies about of a matter besides its entries, table by table; each names the stream it belongs to. */
const ofMatter = [
  'vault.lookup',
  'vault.act_draft',
  'vault.account_matter',
  // What search was filled with goes with the letter that it was made from.
  'vault.narrative',
  'vault.identity',
  'open.file',
  'sealed.item',
  'sealed.file',
] as const;

/**
 * Erases everything that anybody wrote or gave in a matter (抹除): texts, identities, files, digests by which a person was
 * found, messages that were shown, and the keys. What of it lies in a file
 * store is put down to be deleted there, and is noise without its key until then. The entries stand, with their proofs and the commitments in them, and
 * nobody can try values against those any more. As the owner of the database: it is for the end of an archive period, or
 * for a request that two people have granted.
 */
export async function eraseMatter(session: Session, stream: StreamId): Promise<void> {
  const values = [stream];
  const keys = await session.rows<{ id: string }>({
    text: `SELECT key_id AS id FROM vault.identity WHERE stream = $1
           UNION SELECT key_id FROM open.file WHERE stream = $1 UNION SELECT key_id FROM open.petition WHERE stream = $1
           UNION SELECT key_id FROM sealed.item WHERE stream = $1 UNION SELECT key_id FROM sealed.file WHERE stream = $1`,
    values,
  });
  await session.rows({
    text: `INSERT INTO house.store_waste (name)
           SELECT stored FROM open.file WHERE stream = $1 AND stored IS NOT NULL
           UNION SELECT stored FROM sealed.file WHERE stream = $1 AND stored IS NOT NULL ON CONFLICT DO NOTHING`,
    values,
  });
  for (const table of ofMatter) await session.rows({ text: `DELETE FROM ${table} WHERE stream = $1`, values });
  await session.rows({
    text: `DELETE FROM open.demo_message WHERE split_part(message, '/', 1) = $1::text`,
    values,
  });
  const ids = [keys.map(({ id }) => id)];
  await session.rows({ text: 'DELETE FROM vault.key WHERE id = ANY ($1::uuid[])', values: ids });
  await session.rows({ text: 'DELETE FROM sealed.key WHERE id = ANY ($1::uuid[])', values: ids });
}
