import { hash, verify } from '@node-rs/argon2';
import { createHash, randomBytes } from 'node:crypto';
import { dayOf } from '#kernel/clock.ts';
import { showsSecondFactor, type SecondProof } from '#app/second-factor.ts';
import type { House } from '#kernel/house.ts';
import type { PersonId } from '#kernel/ids.ts';
import { officialText, type Official } from '#kernel/organisation.ts';
import { insert, oneStatement } from '#kernel/statement.ts';

/** How long an official stays signed in, and after how long without a request they must sign in again. */
const lifeHours = 12;
const idleHours = 2;

/** OWASP's second recommendation for argon2id: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

/** Sessions live by the machine's clock: moving a demo's clock signs nobody out. */
const now = (): Temporal.Instant => Temporal.Now.instant();

const digestOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A hash that no password fits, so that an unknown login takes as long as a wrong password. */
const nobody = hashPassword(randomBytes(32).toString('hex'));

/** A session as its owner sees it in the list, where it can be ended. */
export interface SessionLine {
  readonly id: string;
  readonly createdAt: Temporal.Instant;
  readonly seenAt: Temporal.Instant;
  readonly current: boolean;
}

/**
 * Signs an official in, by password and, where one is set up, by a second factor: a code of the moment or a passkey. Which of
 * them was wrong is not said.
 * @returns the token to keep in a cookie or to send as bearer; undefined when something is wrong
 */
export async function signIn(
  house: House,
  login: string,
  password: string,
  proof: SecondProof = {},
): Promise<string | undefined> {
  const today = dayOf(house.clock.now());
  const [row] = await house.database.as('app').rows<{ id: PersonId; password_hash: string | null }>({
    name: 'sign-in',
    text: `SELECT id, password_hash FROM house.person
            WHERE login = $1 AND valid_from <= $2 AND (valid_until IS NULL OR valid_until > $2)`,
    values: [login, today],
  });
  const right = await verify(row?.password_hash ?? (await nobody), password);
  if (!row?.password_hash || !right) return undefined;
  if (!(await showsSecondFactor(house, row.id, proof))) return undefined;
  return openSession(house, row.id);
}

/** Whether this is the person's password; false for one who signs in by the office's provider alone. */
export async function isPassword(house: House, person: PersonId, password: string): Promise<boolean> {
  const [row] = await house.database.as('app').rows<{ password_hash: string | null }>({
    name: 'password-of',
    text: 'SELECT password_hash FROM house.person WHERE id = $1',
    values: [person],
  });
  return (await verify(row?.password_hash ?? (await nobody), password)) && row?.password_hash !== null;
}

/** Gives somebody a new password. Whoever else was signed in with the old one is out. */
export async function changePassword(house: House, person: PersonId, password: string, token: string): Promise<void> {
  const hashed = await hashPassword(password);
  await house.database.as('app').rows({
    name: 'password-change',
    text: `WITH changed AS (UPDATE house.person SET password_hash = $2 WHERE id = $1 RETURNING id)
           UPDATE house.session SET revoked_at = $4
            WHERE person = (SELECT id FROM changed) AND digest <> $3 AND revoked_at IS NULL`,
    values: [person, hashed, digestOf(token), now()],
  });
}

/** Opens a session for a person whose identity was shown. */
export async function openSession(house: House, person: PersonId): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const at = now();
  const row = {
    digest: digestOf(token),
    person,
    created_at: at,
    seen_at: at,
    expires_at: at.add({ hours: lifeHours }),
  };
  await house.database.as('app').rows(oneStatement([insert('house.session', row)]));
  return token;
}

/** The official behind a token, with the posts in force today. */
export async function officialOf(house: House, token: string): Promise<Official | undefined> {
  const at = now();
  const digest = digestOf(token);
  const [row] = await house.database.as('app').rows<Official & { stale: boolean }>({
    name: 'session',
    text: `SELECT o.*, s.seen_at < $5::timestamptz AS stale
             FROM house.session s JOIN LATERAL (${officialText} AND p.id = s.person GROUP BY p.id) o ON true
            WHERE s.digest = $2 AND s.revoked_at IS NULL AND s.expires_at > $3 AND s.seen_at > $4`,
    values: [dayOf(house.clock.now()), digest, at, at.subtract({ hours: idleHours }), at.subtract({ minutes: 1 })],
  });
  if (!row) return undefined;
  const { stale, ...official } = row;
  if (stale) await seen(house, digest, at);
  return official;
}

/** Noted at most once a minute, so that reading a page writes nothing. */
async function seen(house: House, digest: Buffer, at: Temporal.Instant): Promise<void> {
  await house.database.as('app').rows({
    name: 'session-seen',
    text: 'UPDATE house.session SET seen_at = $2 WHERE digest = $1',
    values: [digest, at],
  });
}

export async function sessionsOf(house: House, person: PersonId, token: string): Promise<SessionLine[]> {
  return house.database.as('app').rows<SessionLine>({
    name: 'sessions',
    text: `SELECT id, created_at AS "createdAt", seen_at AS "seenAt", digest = $3 AS current FROM house.session
            WHERE person = $1 AND revoked_at IS NULL AND expires_at > $2 ORDER BY seen_at DESC`,
    values: [person, now(), digestOf(token)],
  });
}

/** Ends one session of a person; nobody ends another's here. */
export async function endSession(house: House, person: PersonId, id: string): Promise<void> {
  await house.database.as('app').rows({
    name: 'session-end',
    text: 'UPDATE house.session SET revoked_at = $3 WHERE person = $1 AND id = $2 AND revoked_at IS NULL',
    values: [person, id, now()],
  });
}

export async function signOut(house: House, token: string): Promise<void> {
  await house.database.as('app').rows({
    name: 'sign-out',
    text: 'UPDATE house.session SET revoked_at = $2 WHERE digest = $1 AND revoked_at IS NULL',
    values: [digestOf(token), now()],
  });
}
