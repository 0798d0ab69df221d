import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openBrowser } from '#test/browser/chromium.ts';
import { startServer, type ServerProcess } from '#test/browser/server.ts';
import { walker, type Walker } from '#test/browser/walk.ts';

// An administrator's first hour (docs/first-hour.md), walked in a real browser on an empty instance.

let server: ServerProcess;
let browser: Browser;
let admin: Walker;
const password = 'river lamp window';
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer({ DEMO: 'none' }), openBrowser()]);
  admin = await somebody();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

async function somebody(width = 1280): Promise<Walker> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN' });
  return walker(await context.newPage(), server.address);
}

const said = ({ page }: Walker) => page.locator('main').innerText();

async function signIn(who: Walker, login: string): Promise<void> {
  await who.go('/desk/sign-in');
  await who.send({ login, password }, '登录');
  await who.page.waitForURL('**/desk');
}

test('the office and its first administrator', async () => {
  const link = /\/setup\/[\w-]+/.exec(server.output())![0];
  await admin.go(link);
  await admin.send(
    {
      officeName: '青山县信访局',
      officeNameEn: 'Qingshan Petition Office',
      region: '110105',
      name: '丁一',
      login: 'keeper',
      password,
    },
    '完成设置',
  );
  await signIn(admin, 'keeper');
  await admin.page.locator('nav a', { hasText: '管理' }).first().click();
  expect(await said(admin)).toContain('没有岗位的人');
}, 60_000);

test('a unit', async () => {
  await admin.go('/desk/admin/units/new');
  await admin.send(
    {
      code: '110105-zj',
      name: '青山县住房和城乡建设局',
      nameEn: 'Qingshan Housing Bureau',
      kind: 'competent',
      level: 'county',
      region: '110105',
      reason: '三定方案',
    },
    '录入机构',
  );
  expect(await said(admin)).toMatch(/已记录[\s\S]*设立机构[\s\S]*丁一[\s\S]*三定方案/);
}, 60_000);

const newOfficial = async (login: string, name: string, unit: string): Promise<void> => {
  await admin.go('/desk/admin/people/new');
  await admin.send({ login, name, nameEn: login, unit, password, reason: '新到岗' }, '录入人员');
};
const give = (post: string) => admin.send({ post, reason: '任职文件' }, '提出任职');

test('a person and a post: the first one alone, the next by two', async () => {
  await newOfficial('gaoyuan', '高远', '1-110105-xf');
  await give('head');
  expect(await said(admin)).toMatch(/已记录[\s\S]*负责人/);
  await newOfficial('linxiaoyu', '林小雨', '1-110105-xf');
  await give('registrar');
  expect(await said(admin)).toContain('等第二个人决定');
  const head = await somebody();
  await signIn(head, 'gaoyuan');
  await head.go('/desk/admin/pending');
  await head.send({}, '批准任职');
  const clerk = await somebody();
  await signIn(clerk, 'linxiaoyu');
  await clerk.go('/desk/account');
  expect(await said(clerk)).toContain('登记员');
}, 90_000);

test('a local limit, and a petition of the same day on which it is seen', async () => {
  await admin.go('/desk/admin/settings/limit');
  await admin.send({ limit: 'dispose', region: '110105', n: '3', reason: '便民承诺' }, '看看会影响什么');
  expect(await said(admin)).toContain('在办的事项没有一件会变');
  await admin.send({}, '确认并生效');
  expect(await said(admin)).toContain('转送、交办：3');
  const answer = await fetch(`${server.address}/api/v1/petitions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'zh' },
    body: JSON.stringify({
      title: '路灯不亮',
      request: '修好路灯',
      facts: '两个月了。',
      form: 'web',
      purpose: 'claim',
      regionCode: '110105',
      anonymous: true,
    }),
  });
  const filed = (await answer.json()) as { number: string; queryCode: string };
  const citizen = await somebody(320);
  await citizen.go('/track');
  await citizen.send({ number: filed.number, code: filed.queryCode });
  await citizen.page.locator('a[href*="/why/"]').first().click();
  expect(await said(citizen)).toMatch(/本机关自定 3/);
}, 90_000);

test('no page of it scrolls sideways on a phone', async () => {
  const phone = await somebody(320);
  await signIn(phone, 'keeper');
  for (const path of [
    '',
    '/units',
    '/units/new',
    '/people',
    '/people/1-linxiaoyu',
    '/settings/limit',
    '/import',
    '/law',
  ]) {
    await phone.go(`/desk/admin${path}`);
    const wide = await phone.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, path).toBeLessThanOrEqual(320);
  }
}, 90_000);
