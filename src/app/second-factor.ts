import { generateSecret, generateURI, verifySync } from 'otplib';
import { openWrapped } from '#kernel/cipher.ts';
import { answersByPasskey, passkeysOf, type PasskeyAnswer } from '#app/passkeys.ts';
import type { House } from '#kernel/house.ts';
import type { PersonId } from '#kernel/ids.ts';

/** One-time codes by an authenticator app (动态码), RFC 6238: six digits, thirty seconds, one step to each side. */
const stepSeconds = 30;

/** What the secret is bound to. */
export const secondFactorBound = (person: PersonId): string => `sunlit/totp/${person}`;

/** Codes live by the machine's clock, as sessions do: a demo's moved clock locks nobody out. */
const now = (): Temporal.Instant => Temporal.Now.instant();

interface Factor {
  readonly sealed: Buffer;
  readonly confirmed_at: Temporal.Instant | null;
  readonly last_step: number;
}

async function factorOf({ database }: House, person: PersonId): Promise<Factor | undefined> {
  const [row] = await database.as('app').rows<Factor>({
    name: 'second-factor',
    text: 'SELECT sealed, confirmed_at, last_step FROM house.second_factor WHERE person = $1',
    values: [person],
  });
  return row;
}

/** Whether an official has set codes up. */
export async function hasCodes(house: House, person: PersonId): Promise<boolean> {
  const factor = await factorOf(house, person);
  return factor !== undefined && factor.confirmed_at !== null;
}

/** What comes besides a password: a code of the moment, or the answer of a key. */
export interface SecondProof {
  readonly code?: string | undefined;
  readonly passkey?: PasskeyAnswer | undefined;
}

/** Whether an official who has set up a second factor shows one; whoever has none set up shows nothing. */
export async function showsSecondFactor(
  house: House,
  person: PersonId,
  { code, passkey }: SecondProof,
): Promise<boolean> {
  const [codes, keys] = await Promise.all([hasCodes(house, person), passkeysOf(house, person)]);
  if (!codes && keys.length === 0) return true;
  if (passkey?.sent && keys.length > 0) return answersByPasskey(house, person, passkey);
  return codes && spendCode(house, person, code ?? '');
}

/** Begins to set codes up, or goes on with it: a secret that binds nobody before a code of it was given. */
export async function beginSecondFactor(house: House, person: PersonId, login: string) {
  const begun = await factorOf(house, person);
  const named = (secret: string) => ({ secret, uri: generateURI({ issuer: 'Sunlit', label: login, secret }) });
  if (begun) return named(secretOf(house, person, begun));
  const secret = generateSecret();
  const sealed = house.cipher.seal(house.keys.wrap, Buffer.from(secret), secondFactorBound(person));
  await house.database.as('app').rows({
    name: 'second-factor-begin',
    text: 'INSERT INTO house.second_factor (person, sealed) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    values: [person, sealed],
  });
  return named(secret);
}

const secretOf = ({ cipher, keys }: House, person: PersonId, { sealed }: Factor): string =>
  Buffer.from(openWrapped(cipher, keys, sealed, secondFactorBound(person))).toString();

/**
 * Whether this is a code of now that nobody has used. The step is written down in the same statement that looks, so that
 * of two who send the same code at once one is turned away.
 */
export async function spendCode(house: House, person: PersonId, code: string): Promise<boolean> {
  const factor = await factorOf(house, person);
  const token = code.replaceAll(/\s/g, '');
  if (!factor || !/^\d{6}$/.test(token)) return false;
  const secret = secretOf(house, person, factor);
  const result = verifySync({ secret, token, epochTolerance: stepSeconds });
  if (!result.valid) return false;
  const step = Math.floor(now().epochMilliseconds / 1000 / stepSeconds) + result.delta;
  const rows = await house.database.as('app').rows({
    name: 'second-factor-spend',
    text: `UPDATE house.second_factor SET last_step = $2, confirmed_at = coalesce(confirmed_at, $3::timestamptz)
            WHERE person = $1 AND last_step < $2 RETURNING 1`,
    values: [person, step, now()],
  });
  return rows.length > 0;
}

/** Ends codes: by their owner, who gives one, or by the administrator who resets all ways in. */
export async function endSecondFactor({ database }: House, person: PersonId): Promise<void> {
  await database.as('app').rows({
    name: 'second-factor-end',
    text: 'DELETE FROM house.second_factor WHERE person = $1',
    values: [person],
  });
}
