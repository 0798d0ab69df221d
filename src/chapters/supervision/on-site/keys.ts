import { randomBytes } from 'node:crypto';
import type { Session } from '#kernel/database.ts';
import type { PersonId, StreamId } from '#kernel/ids.ts';

/** A key as the page on site gets it. */
export interface OnSiteKey {
  readonly id: string;
  readonly key: Buffer;
}

/**
 * The keys of one person for one inspection, the newest first. A new one is made once the last is as old as an entry may
 * become, and each is kept as long again, so that no entry outlives its key. They go by the machine's clock, as sessions do.
 */
export async function keysOnSite(
  session: Session,
  { person, stream, hours }: { readonly person: PersonId; readonly stream: StreamId; readonly hours: number },
): Promise<OnSiteKey[]> {
  await session.rows({
    name: 'on-site-key-make',
    text: `INSERT INTO house.on_site_key (person, stream, key, made_at) SELECT $1, $2, $3, now()
            WHERE NOT EXISTS (SELECT 1 FROM house.on_site_key
                               WHERE person = $1 AND stream = $2 AND made_at > now() - $4 * interval '1 hour')`,
    values: [person, stream, randomBytes(32), hours],
  });
  return session.rows<OnSiteKey>({
    name: 'on-site-keys',
    text: `SELECT id, key FROM house.on_site_key
            WHERE person = $1 AND stream = $2 AND made_at > now() - 2 * $3 * interval '1 hour' ORDER BY made_at DESC`,
    values: [person, stream, hours],
  });
}

/** Erases keys whose entries are gone by now. */
export async function eraseKeysOnSite(session: Session, hours: number): Promise<void> {
  await session.rows({
    name: 'on-site-key-erase',
    text: `DELETE FROM house.on_site_key WHERE made_at < now() - 2 * $1 * interval '1 hour'`,
    values: [hours],
  });
}
