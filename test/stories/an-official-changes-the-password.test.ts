import { afterAll, beforeAll, expect, test } from 'vitest';
import { isGuessable } from '#app/guessable-passwords.ts';
import { hashPassword, openSession, signIn } from '#app/sessions.ts';
import type { PersonId } from '#kernel/ids.ts';
import { storyHouse } from '#test/cast.ts';
import { strayChinese } from '#test/markup.ts';
import { storySite, type StoryBrowser, type StoryPage, type StorySite } from '#test/site.ts';

// An official changes the password that an administrator handed over, to one that nobody guesses; whoever was signed in
// elsewhere with the old one is out.

const old = 'lamp river window seven';
const fresh = 'copper violin under rain';

let site: StorySite;
let desk: StoryBrowser;
beforeAll(async () => {
  site = await storySite(await storyHouse('2026-03-02', await hashPassword(old)));
  desk = await site.desk('clerk');
});
afterAll(() => site.house.database.drop());

const path = '/desk/account/password';
const change = async (now: string, next: string, again = next): Promise<StoryPage> =>
  desk.submit(await desk.visit(path), { now, fresh: next, again });

test('each thing that is wrong is named, and nothing changes', async () => {
  const rows: readonly (readonly [now: string, fresh: string, again: string, said: string])[] = [
    ['not the one', fresh, fresh, '现在的密码不对'],
    [old, 'short', 'short', '新密码要有 12 到 200 个字符'],
    [old, fresh, `${fresh} too`, '两次写的不一样'],
    [old, 'password1234', 'password1234', '这个密码太容易猜到'],
    [old, 'clerkclerkclerk', 'clerkclerkclerk', '这个密码太容易猜到'],
  ];
  for (const [now, next, again, said] of rows) {
    const page = await change(now, next, again);
    expect([page.status, page.text], said).toEqual([422, expect.stringContaining(said)]);
    expect(page.html).not.toContain(fresh);
  }
  expect(await signIn(site.house, 'clerk', old)).toBeDefined();
});

test('a new password is in force at once; other sessions end, this one goes on', async () => {
  const elsewhere = site.browser();
  elsewhere.cookies.set('desk', await openSession(site.house, '99-clerk' as PersonId));
  expect((await elsewhere.visit('/desk')).status).toBe(200);
  const done = await change(old, fresh);
  expect(done.text).toMatch(/密码改好了.*别处的登录都已经结束/);
  expect((await elsewhere.visit('/desk')).path).toContain('/desk/sign-in');
  expect((await desk.visit('/desk/account')).status).toBe(200);
  expect(await signIn(site.house, 'clerk', old)).toBeUndefined();
  expect(await signIn(site.house, 'clerk', fresh)).toBeDefined();
});

test('who guesses at an open desk is stopped as at the door', async () => {
  for (let tries = 0; tries < 9; tries += 1) await change(`wrong ${tries}`, fresh);
  expect((await change(fresh, 'marble ladder seldom fog')).text).toContain('现在的密码不对');
});

test('what is common is known: lists, rows of keys, dates, and one’s own name', async () => {
  for (const [password, about] of [
    ['password1234', []],
    ['qwertyuiop123', []],
    ['1234567890abc', []],
    ['linxiaoyu2026', ['linxiaoyu']],
  ] as const)
    expect(await isGuessable(password, about), password).toBe(true);
  expect(await isGuessable(fresh, ['clerk'])).toBe(false);
});

test('all of it is there in English', async () => {
  const english = await site.desk('handler', 'en');
  expect(strayChinese((await english.visit(path)).root)).toEqual([]);
});
