import { eraseKeysOnSite } from '#chapters/supervision/on-site/keys.ts';
import { clearTickets } from '#chapters/reception/hall/store.ts';
import { markClock } from '#app/operations/clock-mark.ts';
import { dayOf } from '#kernel/clock.ts';
import type { House } from '#kernel/house.ts';
import { fixed, rule } from '#law/law.ts';

/** How long a session that ended stays on record for its owner to see. */
const sessionsKeptDays = 7;

/**
 * Drops what ran out: drafts that nobody filed, with their files, and sessions. Both live by the machine's clock, so
 * that moving a demo's clock takes no draft away. A hall's tickets go by the day that the house has.
 */
export async function dropExpired({ database, clock }: House): Promise<void> {
  await database.as('vault').rows({ name: 'drop-drafts', text: 'DELETE FROM vault.draft WHERE expires_at < now()' });
  await database.as('vault').rows({
    name: 'drop-once-codes',
    text: 'DELETE FROM vault.once_code WHERE expires_at < $1',
    values: [clock.now()],
  });
  await database.as('app').rows({
    name: 'drop-sessions',
    text: `DELETE FROM house.session
            WHERE expires_at < now() - $1 * interval '1 day' OR revoked_at < now() - $1 * interval '1 day'`,
    values: [sessionsKeptDays],
  });
  await markClock(database, clock.now());
  await eraseKeysOnSite(database.as('app'), fixed(rule('regulations-2022', 'on-site-entries'), 'hoursMax'));
  await clearTickets(database.as('app'), dayOf(clock.now()));
}
