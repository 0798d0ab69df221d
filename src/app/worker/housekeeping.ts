import type { House } from '#kernel/house.ts';

/** How long a session that ended stays on record for its owner to see. */
const sessionsKeptDays = 7;

/**
 * Drops what ran out: drafts that nobody filed, with their files, and sessions. Both live by the machine's clock, so
 * that moving a demo's clock takes no draft away.
 */
export async function dropExpired({ database }: House): Promise<void> {
  await database.as('vault').rows({ name: 'drop-drafts', text: 'DELETE FROM vault.draft WHERE expires_at < now()' });
  await database.as('app').rows({
    name: 'drop-sessions',
    text: `DELETE FROM house.session
            WHERE expires_at < now() - $1 * interval '1 day' OR revoked_at < now() - $1 * interval '1 day'`,
    values: [sessionsKeptDays],
  });
}
