import { createHash, randomBytes } from 'node:crypto';
import { openWrapped } from '#kernel/cipher.ts';
import type { House } from '#kernel/house.ts';

/** What is remembered of a sign-in on its way, for minutes and once: at a provider, or with a key in somebody's hand. */

const begunMinutes = 10;

const digestOf = (handle: string): Buffer => createHash('sha256').update(handle).digest();

/** @returns the handle that recalls it; the database holds its digest only */
export async function rememberBegun(house: House, bound: string, begun: object): Promise<string> {
  const handle = randomBytes(32).toString('base64url');
  const now = Temporal.Now.instant();
  const sealed = house.cipher.seal(house.keys.wrap, Buffer.from(JSON.stringify(begun)), bound);
  await house.database.as('app').rows({
    name: 'begun-remember',
    text: `WITH old AS (DELETE FROM house.sign_in_begun WHERE expires_at < $3)
           INSERT INTO house.sign_in_begun (digest, sealed, expires_at) VALUES ($1, $2, $4)`,
    values: [digestOf(handle), sealed, now, now.add({ minutes: begunMinutes })],
  });
  return handle;
}

/** Works once. */
export async function recallBegun<Begun extends object>(
  house: House,
  bound: string,
  handle: string,
): Promise<Begun | undefined> {
  const [row] = await house.database.as('app').rows<{ sealed: Buffer }>({
    name: 'begun-recall',
    text: 'DELETE FROM house.sign_in_begun WHERE digest = $1 AND expires_at > $2 RETURNING sealed',
    values: [digestOf(handle), Temporal.Now.instant()],
  });
  if (!row) return undefined;
  return JSON.parse(Buffer.from(openWrapped(house.cipher, house.keys, row.sealed, bound)).toString()) as Begun;
}
