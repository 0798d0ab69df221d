import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openBrowser } from '#test/browser/chromium.ts';
import { startServer, type ServerProcess } from '#test/browser/server.ts';
import { signInAs, walker, type Walker } from '#test/browser/walk.ts';

// The main job in a real browser, on the system as a stranger starts it, script off: file, find it at the desk, carry it
// to a served opinion, rate it, ask for review, see why a day is the day.
let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const someone = async (script: boolean, width = 1280): Promise<Walker> => {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
    locale: 'zh-CN',
  });
  return walker(await context.newPage(), server.address);
};

const opinion = {
  result: 'supported',
  request: '修好电梯',
  facts: '经查属实。',
  opinion: '十日内修好。',
  basis: '《民法典》第二百八十一条',
};

let number = '';
let code = '';

test('somebody files in five steps, without script, and keeps number and code', async () => {
  const citizen = await someone(false, 390);
  await citizen.go('/file');
  await citizen.send({ title: '三号楼电梯停运', request: '修好电梯', purpose: 'claim' }, '保存并继续');
  await citizen.send({}, '保存并继续');
  await citizen.send({ facts: '停了两个月，老人上不了楼。' }, '保存并继续');
  await citizen.send({ identity: 'named', name: '张小明', phone: '13800008000' }, '保存并继续');
  await citizen.send({}, '提交');
  expect(citizen.page.url()).toMatch(/\/matters\/XF\d{14}\/receipt$/);
  number = /XF\d{14}/.exec(citizen.page.url())![0];
  await citizen.go(`/matters/${number}/code`);
  code = /\d{4}\s?\d{4}\s?\d{4}(?!\s?\d)/.exec(
    (await citizen.page.locator('main').innerText()).replaceAll(/XF[\d\s]+/g, ''),
  )![0];
  expect(code.replaceAll(/\s/g, '')).toMatch(/^\d{12}$/);
}, 60_000);

test('the clerk routes it, the organ tells the path, answers, and serves; the head signs', async () => {
  const clerk = await someone(false);
  await signInAs(clerk, 'clerk');
  await clerk.go(`/desk/matters/${number}/acts/transfer`);
  await clerk.send({ to: '99-990101-zj' }, '转送给这个单位');
  expect(await clerk.page.locator('main').innerText()).toContain('已转送');

  const handler = await someone(false);
  await signInAs(handler, 'handler');
  await handler.go(`/desk/matters/${number}/acts/noticePath`);
  await handler.send({ path: '6' }, '书面告知信访人');
  await handler.go(`/desk/matters/${number}/acts/issueOpinion`);
  await handler.send(opinion, '送负责人审签');

  const head = await someone(false);
  await signInAs(head, 'head');
  await head.go(`/desk/matters/${number}/acts/approve`);
  await head.send({}, '同意并生效');

  const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
  await handler.go(`/desk/matters/${number}/acts/serve`);
  await handler.send({ way: 'in-person', servedOn: today, evidence: '本人签收' }, '登记送达');
  expect(await handler.page.locator('main').innerText()).toContain('已登记送达');
  expect(await handler.page.content()).not.toContain(code);
}, 60_000);

test('the citizen tracks it with number and code, reads the opinion, rates, asks for review, and sees why', async () => {
  const citizen = await someone(false, 390);
  await citizen.go('/track');
  await citizen.send({ number, code }, '查');
  expect(citizen.page.url()).toContain(`/matters/${number}`);
  expect(await citizen.page.locator('main').innerText()).toContain('信访事项处理意见书');
  await citizen.go(`/matters/${number}/acts/rate`);
  await citizen.send({ office: 'satisfied', organ: 'basically' }, '提交评价');
  await citizen.go(`/matters/${number}/acts/requestReview`);
  await citizen.send({ reasons: '十日太长。' }, '请上一级机关再看一次');
  await citizen.go(`/matters/${number}`);
  const why = citizen.page.locator('main a[href*="/why/"]').first();
  await why.click();
  expect(await citizen.page.locator('main').innerText()).toContain('信访工作条例');
  expect(await citizen.page.locator('main table').count()).toBeGreaterThan(0);
}, 60_000);

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

test('the pages have no accessibility fault and do not scroll sideways, in both languages and at the largest text', async () => {
  const reader = await someone(true);
  await signInAs(reader, 'clerk');
  const faults: string[] = [];
  for (const [lang, width, size] of [
    ['zh', 1280, 'md'],
    ['en', 1280, 'md'],
    ['zh', 320, 'xl'],
  ] as const) {
    await reader.go(`/language?lang=${lang}&back=/`);
    await reader.go(`/size?size=${size}&back=/`);
    await reader.page.setViewportSize({ width, height: 900 });
    for (const path of [
      '/',
      '/file',
      '/track',
      '/offices',
      '/guide',
      '/rights',
      '/lost-code',
      '/demo',
      '/desk',
      `/desk/matters/${number}`,
      '/desk/register',
    ]) {
      await reader.go(path);
      // The strict policy of the site keeps scripts of others out; the checker is put in from outside of the page.
      const client = await reader.page.context().newCDPSession(reader.page);
      await client.send('Runtime.evaluate', { expression: axe });
      const { result } = await client.send('Runtime.evaluate', {
        expression: `axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa']}).then((r) =>
          JSON.stringify(r.violations.map((v) => v.id + ' ' + v.nodes[0].html.slice(0, 120))))`,
        awaitPromise: true,
      });
      const found = JSON.parse(String(result.value)) as string[];
      faults.push(...found.map((fault) => `${path} ${lang} ${width} ${size}: ${fault}`));
      const over = await reader.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 1) faults.push(`${path} ${lang} ${width} ${size}: ${over} px too wide`);
    }
  }
  expect(faults).toEqual([]);
}, 120_000);
