import { afterAll, beforeAll, expect, test } from 'vitest';
import { pino } from 'pino';
import { generate } from 'otplib';
import { openSession } from '#app/sessions.ts';
import { makeSite } from '#app/site.ts';
import type { PersonId } from '#kernel/ids.ts';
import { buildAssets } from '#ui/assets.ts';
import { storyHouse, units, type StoryHouse } from '#test/cast.ts';
import { bring, layOnDesk } from '#test/matters.ts';
import { storySite } from '#test/site.ts';

// The office's directory says who works here: people join, move and leave by SCIM 2.0. It gives nobody a power, leaves no
// duty behind, and everything that it does stands on record. And an official signs in with a code besides the password.

const token = 'a-token-that-nobody-guesses';
let house: StoryHouse;
let site: ReturnType<typeof makeSite>;
beforeAll(async () => {
  house = await storyHouse('2026-03-02');
  site = makeSite({
    house,
    assets: await buildAssets(),
    log: pino({ level: 'silent' }),
    secure: false,
    proxies: 0,
    ready: async () => true,
    clockMoved: () => true,
    scimToken: token,
  } as Parameters<typeof makeSite>[0]);
});
afterAll(() => house.database.drop());

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const scim = async (method: string, path: string, body?: object, bearer = token) => {
  const answer = await site.request(`/api/scim/v2${path}`, {
    method,
    headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/scim+json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const text = await answer.text();
  return {
    status: answer.status,
    body: (text ? JSON.parse(text) : {}) as Record<string, unknown>,
    headers: answer.headers,
  };
};
const user = (login: string): string => ['', 'Users', `99-${login}`].join('/');
const newcomer = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise],
  userName: 'suqing',
  displayName: '苏晴',
  name: { formatted: 'Su Qing' },
  active: true,
  [enterprise]: { department: 'county-zj' },
};

test('without its token the directory is nobody', async () => {
  expect((await scim('GET', '/Users', undefined, 'guessed')).status).toBe(401);
  expect((await scim('POST', '/Users', newcomer, 'guessed')).status).toBe(401);
});

test('it says what it can do, and lists and filters as the standard has it', async () => {
  const { body } = await scim('GET', '/ServiceProviderConfig');
  expect(body).toMatchObject({ patch: { supported: true }, bulk: { supported: false }, filter: { supported: true } });
  const page = await scim('GET', '/Users?startIndex=3&count=2');
  expect(page.body).toMatchObject({ startIndex: 3, itemsPerPage: 2, totalResults: expect.any(Number) });
  const one = await scim('GET', `/Users?${new URLSearchParams({ filter: 'userName eq "handler"' })}`);
  expect(one.body).toMatchObject({
    totalResults: 1,
    Resources: [{ userName: 'handler', displayName: '周敏', active: true }],
  });
  expect((await scim('GET', `/Users?${new URLSearchParams({ filter: 'title co "x"' })}`)).status).toBe(400);
});

test('somebody joins without any power; who is known already or belongs nowhere is turned away', async () => {
  const made = await scim('POST', '/Users', newcomer);
  expect([made.status, made.body['id'], made.headers.get('location')]).toEqual([
    201,
    '99-suqing',
    `/api/scim/v2${user('suqing')}`,
  ]);
  expect(made.body).toMatchObject({
    userName: 'suqing',
    displayName: '苏晴',
    [enterprise]: { department: 'county-zj' },
  });
  expect((await scim('POST', '/Users', newcomer)).body).toMatchObject({ status: '409', scimType: 'uniqueness' });
  const lost = await scim('POST', '/Users', { ...newcomer, userName: 'lost', [enterprise]: { department: 'nowhere' } });
  expect(lost.body).toMatchObject({ status: '400', scimType: 'invalidValue' });
  const posts = await house.database.as('app').rows({ text: `SELECT 1 FROM house.post WHERE person = '99-suqing'` });
  expect(posts).toEqual([]);
});

test('moving lays the old posts down and gives none in the new unit; the desk that is left is everybody’s', async () => {
  const filed = await bring(house, 'handling', { title: '电梯停运' });
  await layOnDesk(house, filed.stream, 'handler', 'handler');
  const moved = await scim('PATCH', user('handler'), {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'Replace', path: `${enterprise}:department`, value: 'county-wj' }],
  });
  expect([moved.status, moved.body[enterprise]]).toEqual([200, { department: 'county-wj' }]);
  const held = await house.database.as('app').rows<{ post: string }>({
    text: `SELECT post FROM house.post WHERE person = '99-handler' AND (valid_until IS NULL OR valid_until > '2026-03-02')`,
  });
  expect(held).toEqual([]);
  // The head of the unit sees the work at once: it lies on nobody's desk who is not there.
  const head = await (await storySite(house)).desk('housingHead');
  expect((await head.visit('/desk/matters')).text).toContain('电梯停运');
  // Nobody handles in that unit now, which the administrator is shown.
  const admin = await (await storySite(house)).desk('administrator');
  expect((await admin.visit('/desk/admin')).status).toBe(200);
});

test('leaving ends sessions at once, by patch, put and delete; coming back gives no post back', async () => {
  const session = await openSession(house, '99-otherHandler' as PersonId);
  const desk = () => site.request('/desk', { headers: { cookie: `desk=${session}`, accept: 'text/html' } });
  expect((await desk()).status).toBe(200);
  const left = await scim('PATCH', user('otherHandler'), {
    Operations: [{ op: 'replace', value: { active: 'False' } }],
  });
  expect([left.status, left.body['active']]).toEqual([200, false]);
  expect((await desk()).status).toBe(303);
  expect((await scim('PUT', user('suqing'), { ...newcomer, active: false })).body['active']).toBe(false);
  expect((await scim('PUT', user('suqing'), newcomer)).body['active']).toBe(true);
  expect((await scim('DELETE', user('suqing'))).status).toBe(204);
  expect((await scim('DELETE', user('nobody'))).status).toBe(404);
  const back = await scim('PATCH', user('otherHandler'), {
    Operations: [{ op: 'replace', path: 'active', value: true }],
  });
  expect(back.body['active']).toBe(true);
  const held = await house.database.as('app').rows({
    text: `SELECT 1 FROM house.post WHERE person = '99-otherHandler' AND (valid_until IS NULL OR valid_until > '2026-03-02')`,
  });
  expect(held).toEqual([]);
});

test('the last administrator cannot be taken out by a directory either', async () => {
  const refused = await scim('DELETE', user('administrator'));
  expect([refused.status, refused.body['detail']]).toEqual([409, expect.stringContaining('last-administrator')]);
});

test('every change stands on record as the directory’s', async () => {
  const rows = await house.database.as('app').rows<{ type: string }>({
    text: `SELECT DISTINCT type FROM ledger.entry WHERE actor = 'system:directory' ORDER BY type`,
  });
  const types = ['DossierOpened', 'OfficialJoined', 'OfficialLeft', 'OfficialMoved', 'PostLaidDown'];
  expect(rows.map(({ type }) => type)).toEqual(types);
  expect(units.countyHealth.id).toBe('99-county-wj');
});

test('a code besides the password: set up, asked for, used once, ended with another', async () => {
  const { hashPassword } = await import('#app/sessions.ts');
  await house.database.as('app').rows({
    text: `UPDATE house.person SET password_hash = $1 WHERE id = '99-clerk'`,
    values: [await hashPassword('river lamp window')],
  });
  const story = await storySite(house);
  const clerk = await story.desk('clerk');
  const page = await clerk.visit('/desk/account/codes');
  const secret = /密钥 ([A-Z2-7 ]+) 手机/.exec(page.text)![1]!.replaceAll(' ', '');
  const wrong = await clerk.submit(page, { code: '000000' });
  expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('动态码不对')]);
  expect(wrong.text, 'the key in the app stays the same').toContain(secret.slice(0, 4));
  const code = await generate({ secret });
  expect((await clerk.submit(page, { code })).text).toContain('从现在起登录要动态码');
  const signIn = async (given: string) => {
    const browser = story.browser();
    const form = await browser.visit('/desk/sign-in');
    return (await browser.submit(form, { login: 'clerk', password: 'river lamp window', code: given })).path;
  };
  expect(await signIn(''), 'the password alone is not enough').toBe('/desk/sign-in');
  expect(await signIn(code), 'a code is used once').toBe('/desk/sign-in');
  const next = await generate({ secret, epoch: Math.floor(Date.now() / 1000) + 30 });
  expect(await signIn(next)).toBe('/desk');
});
