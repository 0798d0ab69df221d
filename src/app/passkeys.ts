import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { recallBegun, rememberBegun } from '#app/begun.ts';
import type { House } from '#kernel/house.ts';
import type { PersonId } from '#kernel/ids.ts';
import { insert, oneStatement } from '#kernel/statement.ts';

/** Passkeys (通行密钥) of officials: a key on a phone, a stick or in the machine signs what this site asked, once. */

/** A passkey as its owner sees it. */
export interface PasskeyLine {
  readonly id: string;
  readonly label: string;
  readonly addedAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant | null;
}

export const passkeysMax = 10;

const bound = { add: 'sunlit/passkey/add', signIn: 'sunlit/passkey/sign-in' } as const;

/** Keys are bound to the name under which people reach the site; another site gets nothing from them. */
const partyOf = (baseUrl: string) => {
  const { hostname: id, origin } = new URL(baseUrl);
  return { id, origin };
};

/** Loaded when somebody has a key, and not at each start. */
const library = () => import('@simplewebauthn/server');

const now = (): Temporal.Instant => Temporal.Now.instant();

export async function passkeysOf({ database }: House, person: PersonId): Promise<PasskeyLine[]> {
  return database.as('app').rows<PasskeyLine>({
    name: 'passkeys',
    text: `SELECT id, label, added_at AS "addedAt", used_at AS "usedAt" FROM house.passkey
            WHERE person = $1 ORDER BY added_at, id`,
    values: [person],
  });
}

/** What a browser is asked to make a key for; the challenge is good once and for minutes. */
export async function optionsToAdd(
  house: House,
  { person, login, name }: { readonly person: PersonId; readonly login: string; readonly name: string },
  baseUrl: string,
) {
  const challenge = await rememberBegun(house, bound.add, { person });
  const known = await passkeysOf(house, person);
  return (await library()).generateRegistrationOptions({
    rpName: 'Sunlit 阳光信访',
    rpID: partyOf(baseUrl).id,
    userName: login,
    userDisplayName: name,
    userID: new Uint8Array(Buffer.from(person)),
    challenge: Buffer.from(challenge, 'base64url'),
    attestationType: 'none',
    excludeCredentials: known.map(({ id }) => ({ id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
  });
}

/** Whether an answer of the browser, as it was sent, is an answer at all; what is in it is for the library to judge. */
function read<Answer>(sent: string): Answer | undefined {
  try {
    const answer: unknown = JSON.parse(sent);
    return typeof answer === 'object' && answer !== null ? (answer as Answer) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a key that was just made. @returns false where what was sent does not answer what was asked */
export async function addPasskey(
  house: House,
  person: PersonId,
  label: string,
  sent: string,
  baseUrl: string,
): Promise<boolean> {
  const { id: expectedRPID, origin: expectedOrigin } = partyOf(baseUrl);
  const response = read<RegistrationResponseJSON>(sent);
  if (!response || (await passkeysOf(house, person)).length >= passkeysMax) return false;
  const asked = async (challenge: string): Promise<boolean> =>
    (await recallBegun<{ person: PersonId }>(house, bound.add, challenge))?.person === person;
  const { verifyRegistrationResponse } = await library();
  const verified = await verifyRegistrationResponse({
    response,
    expectedChallenge: asked,
    expectedOrigin,
    expectedRPID,
    requireUserVerification: false,
  }).catch(() => undefined);
  if (!verified?.verified) return false;
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  const row = { id, person, public_key: Buffer.from(publicKey), counter, label, added_at: now() };
  await house.database.as('app').rows(oneStatement([insert('house.passkey', row, 'ON CONFLICT DO NOTHING')]));
  return true;
}

/** What a browser is asked to sign to get in; it says nothing of anybody. */
export async function optionsToSignIn(house: House, baseUrl: string) {
  const challenge = await rememberBegun(house, bound.signIn, {});
  return (await library()).generateAuthenticationOptions({
    rpID: partyOf(baseUrl).id,
    challenge: Buffer.from(challenge, 'base64url'),
    userVerification: 'preferred',
  });
}

/** What was sent with a password: the browser's answer, and the address that it has to be for. */
export interface PasskeyAnswer {
  readonly sent: string;
  readonly baseUrl: string;
}

/** Whether a key of this person answered what was asked here, and nobody used that answer before. */
export async function answersByPasskey(
  house: House,
  person: PersonId,
  { sent, baseUrl }: PasskeyAnswer,
): Promise<boolean> {
  const response = read<AuthenticationResponseJSON>(sent);
  if (!response || typeof response.id !== 'string') return false;
  const session = house.database.as('app');
  const [key] = await session.rows<{ public_key: Buffer; counter: string }>({
    name: 'passkey',
    text: 'SELECT public_key, counter::text FROM house.passkey WHERE id = $1 AND person = $2',
    values: [response.id, person],
  });
  if (!key) return false;
  const { id: expectedRPID, origin: expectedOrigin } = partyOf(baseUrl);
  const { verifyAuthenticationResponse } = await library();
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: async (challenge) => (await recallBegun(house, bound.signIn, challenge)) !== undefined,
    expectedOrigin,
    expectedRPID,
    credential: { id: response.id, publicKey: new Uint8Array(key.public_key), counter: Number(key.counter) },
    requireUserVerification: false,
  }).catch(() => undefined);
  if (!verified?.verified) return false;
  await session.rows({
    name: 'passkey-used',
    text: 'UPDATE house.passkey SET counter = $2, used_at = $3 WHERE id = $1',
    values: [response.id, verified.authenticationInfo.newCounter, now()],
  });
  return true;
}

export async function endPasskey({ database }: House, person: PersonId, id: string): Promise<void> {
  await database.as('app').rows({
    name: 'passkey-end',
    text: 'DELETE FROM house.passkey WHERE person = $1 AND id = $2',
    values: [person, id],
  });
}
