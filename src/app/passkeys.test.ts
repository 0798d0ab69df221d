import { afterAll, beforeAll, expect, test } from 'vitest';
import { addPasskey, endPasskey, optionsToAdd, optionsToSignIn, passkeysOf } from '#app/passkeys.ts';
import { hashPassword, signIn } from '#app/sessions.ts';
import type { PersonId } from '#kernel/ids.ts';
import { authenticator } from '#test/authenticator.ts';
import { storyHouse, type StoryHouse } from '#test/cast.ts';

// A key besides the password: bound to the site, asked for once, good for one person.

const site = 'https://xf.example.gov';
const password = 'river lamp window';
const clerk = { person: '99-clerk' as PersonId, login: 'clerk', name: '李梅' };
const handler = { person: '99-handler' as PersonId, login: 'handler', name: '周敏' };
const key = authenticator();
let house: StoryHouse;
beforeAll(async () => {
  house = await storyHouse('2026-03-02', await hashPassword(password));
});
afterAll(() => house.database.drop());

const asked = async (): Promise<string> => (await optionsToSignIn(house, site)).challenge;
const enters = async (login: string, sent?: string): Promise<boolean> =>
  (await signIn(house, login, password, sent === undefined ? {} : { passkey: { sent, baseUrl: site } })) !== undefined;

test('a key is taken for whoever asked for it, for this site, and once', async () => {
  const { challenge } = await optionsToAdd(house, clerk, site);
  const take = (sent: string, person = clerk.person) => addPasskey(house, person, '办公室电脑', sent, site);
  expect(await take('no answer')).toBe(false);
  expect(await take(key.made(challenge, 'https://xf.example.gov.evil.org'))).toBe(false);
  const other = await optionsToAdd(house, handler, site);
  expect(await take(key.made(other.challenge, site)), 'asked by somebody else').toBe(false);
  const again = await optionsToAdd(house, clerk, site);
  expect(await take(key.made(again.challenge, site))).toBe(true);
  expect(await take(key.made(again.challenge, site)), 'the same answer twice').toBe(false);
  expect((await passkeysOf(house, clerk.person)).map(({ id, label, usedAt }) => [id, label, usedAt])).toEqual([
    [key.id, '办公室电脑', null],
  ]);
});

test('from then on the password alone is not enough, and neither is a code that nobody set up', async () => {
  expect(await enters('clerk')).toBe(false);
  expect(await signIn(house, 'clerk', password, { code: '000000' })).toBeUndefined();
  expect(await enters('handler'), 'who has none needs none').toBe(true);
  expect(await enters('clerk', key.signed(await asked(), site))).toBe(true);
  expect((await passkeysOf(house, clerk.person))[0]!.usedAt).not.toBeNull();
});

test('an answer is good once, for this site, from this key, with this counter', async () => {
  const once = key.signed(await asked(), site);
  expect([await enters('clerk', once), await enters('clerk', once)]).toEqual([true, false]);
  expect(await enters('clerk', key.signed('bm90IGFza2VkIGhlcmU', site)), 'never asked here').toBe(false);
  expect(await enters('clerk', key.signed(await asked(), 'https://evil.example')), 'another site').toBe(false);
  expect(await enters('clerk', authenticator().signed(await asked(), site)), 'another key').toBe(false);
  const forged = JSON.parse(authenticator().signed(await asked(), site)) as object;
  expect(await enters('clerk', JSON.stringify({ ...forged, id: key.id, rawId: key.id })), 'its name alone').toBe(false);
  expect(await enters('clerk', '{}')).toBe(false);
  await house.database.as('app').rows({ text: 'UPDATE house.passkey SET counter = 9999' });
  expect(await enters('clerk', key.signed(await asked(), site)), 'a copy that counts behind').toBe(false);
});

test('another person’s key opens nothing', async () => {
  const own = authenticator();
  const { challenge } = await optionsToAdd(house, handler, site);
  expect(await addPasskey(house, handler.person, '手机', own.made(challenge, site), site)).toBe(true);
  expect(await enters('clerk', own.signed(await asked(), site))).toBe(false);
  expect(await enters('handler', own.signed(await asked(), site))).toBe(true);
  await endPasskey(house, clerk.person, own.id);
  expect((await passkeysOf(house, handler.person)).length, 'nobody ends another’s').toBe(1);
  await endPasskey(house, handler.person, own.id);
  expect(await enters('handler')).toBe(true);
});
