import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { LivingHouse } from '#app/house.ts';
import type { UnitTree } from '#kernel/units.ts';

const digestOf = (token: string): Buffer => createHash('sha256').update('sunlit/setup').update(token).digest();

const known = new WeakMap<UnitTree, boolean>();

/** Whether there is a petition office: without one nothing can be filed, because nobody would have it. */
export function hasOffice({ units }: Pick<LivingHouse, 'units'>): boolean {
  const found = known.get(units) ?? units.all().some(({ kind }) => kind === 'petition-office');
  known.set(units, found);
  return found;
}

/** Whether somebody keeps the instance: an administrator who can sign in. */
async function hasAdministrator({ database }: LivingHouse): Promise<boolean> {
  const rows = await database.as('app').rows({
    text: `SELECT 1 FROM house.post t JOIN house.person p ON p.id = t.person
            WHERE t.post = 'administrator' AND p.password_hash IS NOT NULL LIMIT 1`,
  });
  return rows.length > 0;
}

/**
 * Makes the way to the set-up page of a live instance that nobody keeps yet. Each start makes a new one and the one
 * before it is dead; only its digest is kept.
 * @returns the path, or undefined when there is nothing to set up
 */
export async function openSetup(house: LivingHouse): Promise<string | undefined> {
  if (house.mode !== 'none' || (await hasAdministrator(house))) return undefined;
  const token = randomBytes(24).toString('base64url');
  await house.database
    .as('app')
    .rows({ text: 'UPDATE house.instance SET setup_digest = $1', values: [digestOf(token)] });
  return `/setup/${token}`;
}

/** Whether this is the link that the last start printed, and nobody has used it. */
export async function isSetupToken({ database }: LivingHouse, token: string): Promise<boolean> {
  const [row] = await database
    .as('app')
    .rows<{ setup_digest: Buffer | null }>({ text: 'SELECT setup_digest FROM house.instance' });
  return row?.setup_digest ? timingSafeEqual(row.setup_digest, digestOf(token)) : false;
}

/** Uses the link up: true for exactly one of those who try. */
export async function claimSetup({ database }: LivingHouse, token: string): Promise<boolean> {
  const rows = await database.as('app').rows({
    text: 'UPDATE house.instance SET setup_digest = NULL WHERE setup_digest = $1 RETURNING 1',
    values: [digestOf(token)],
  });
  return rows.length > 0;
}
