import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openBrowser } from '#test/browser/chromium.ts';
import { startServer, type ServerProcess } from '#test/browser/server.ts';
import { signInAs, walker, type Walker } from '#test/browser/walk.ts';

// The main job in a real browser, on the system as a stranger starts it, in both languages and with script off: file,
// find it at the desk, carry it to a served opinion, rate it, ask for review, see why a day is the day.
let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

type Lang = 'zh' | 'en';

const someone = async (script: boolean, width = 1280, lang: Lang = 'zh'): Promise<Walker> => {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
    locale: lang === 'zh' ? 'zh-CN' : 'en-GB',
  });
  return walker(await context.newPage(), server.address);
};

/** What people wrote; it is the same on the pages of both languages. */
const opinion = {
  result: 'supported',
  request: '修好电梯',
  facts: '经查属实。',
  opinion: '十日内修好。',
  basis: '《民法典》第二百八十一条',
};

/** The buttons that are pressed on the way, and what the pages say to it. */
const words = {
  zh: {
    next: '保存并继续',
    send: '确认并提交',
    transfer: '转送给这个单位',
    transferred: '已转送',
    tellPath: '书面告知信访人',
    forSignature: '送负责人审签',
    sign: '同意并生效',
    serve: '登记送达',
    served: '已登记送达',
    track: '查进度',
    document: '信访事项处理意见书',
    rate: '提交评价',
    askReview: '请上一级机关再看一次',
    law: '信访工作条例',
  },
  en: {
    next: 'Save and continue',
    send: 'Confirm and send',
    transfer: 'Transfer to this unit',
    transferred: 'Transferred',
    tellPath: 'Tell the petitioner in writing',
    forSignature: 'Send to the head for signature',
    sign: 'Approve; it takes effect',
    serve: 'Record the service',
    served: 'The service is on record',
    track: 'Track',
    document: 'handling opinion',
    rate: 'Send the rating',
    askReview: 'Ask the higher organ to look again',
    law: 'Regulations on Petition Work',
  },
} as const satisfies Record<Lang, Record<string, string>>;

const said = ({ page }: Walker): Promise<string> => page.locator('main').innerText();

describe.each(['zh', 'en'] as const)('the main job in %s', (lang) => {
  const say = words[lang];
  let number = '';
  let code = '';

  test('somebody files in five steps, without script, and keeps number and code', async () => {
    const citizen = await someone(false, 390, lang);
    await citizen.go('/file');
    expect(await citizen.page.getAttribute('html', 'lang')).toBe(lang === 'zh' ? 'zh-CN' : 'en');
    await citizen.send({ title: '三号楼电梯停运', request: '修好电梯', purpose: 'claim' }, say.next);
    await citizen.send({}, say.next);
    await citizen.send({ facts: '停了两个月，老人上不了楼。' }, say.next);
    await citizen.send({ identity: 'named', name: '张小明', phone: '13800008000' }, say.next);
    await citizen.send({}, say.send);
    expect(citizen.page.url()).toMatch(/\/matters\/XF\d{14}\/receipt$/);
    number = numberIn(citizen);
    code = await codeOf(citizen, number);
  }, 60_000);

  test('the clerk routes it, the organ tells the path, answers, and serves; the head signs', async () => {
    const clerk = await someone(false, 1280, lang);
    await signInAs(clerk, 'clerk');
    await clerk.go(`/desk/matters/${number}/acts/transfer`);
    await clerk.send({ to: '99-990101-zj' }, say.transfer);
    expect(await said(clerk)).toContain(say.transferred);

    const handler = await someone(false, 1280, lang);
    await signInAs(handler, 'handler');
    await handler.go(`/desk/matters/${number}/acts/noticePath`);
    await handler.send({ path: '6' }, say.tellPath);
    await handler.go(`/desk/matters/${number}/acts/issueOpinion`);
    await handler.send(opinion, say.forSignature);

    const head = await someone(false, 1280, lang);
    await signInAs(head, 'head');
    await head.go(`/desk/matters/${number}/acts/approve`);
    await head.send({}, say.sign);

    const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
    await handler.go(`/desk/matters/${number}/acts/serve`);
    await handler.send({ way: 'in-person', servedOn: today, evidence: '本人签收' }, say.serve);
    expect(await said(handler)).toContain(say.served);
    expect(await handler.page.content()).not.toContain(code);
  }, 60_000);

  test('the citizen tracks it with number and code, reads the opinion, rates, asks for review, and sees why', async () => {
    const citizen = await someone(false, 390, lang);
    await citizen.go('/track');
    await citizen.send({ number, code }, say.track);
    expect(citizen.page.url()).toContain(`/matters/${number}`);
    expect((await said(citizen)).toLowerCase()).toContain(say.document);
    await citizen.go(`/matters/${number}/acts/rate`);
    await citizen.send({ office: 'satisfied', organ: 'basically' }, say.rate);
    await citizen.go(`/matters/${number}/acts/requestReview`);
    await citizen.send({ reasons: '十日太长。' }, say.askReview);
    await citizen.go(`/matters/${number}`);
    await citizen.page.locator('main a[href*="/why/"]').first().click();
    expect(await said(citizen)).toContain(say.law);
    expect(await citizen.page.locator('main table').count()).toBeGreaterThan(0);
  }, 60_000);
});

const numberIn = ({ page }: Walker): string => /XF\d{14}/.exec(page.url())![0];

/** The code stands on a page of its own; nothing else on it has twelve digits. */
async function codeOf(citizen: Walker, number: string): Promise<string> {
  await citizen.go(`/matters/${number}/code`);
  const code = /\d{4}\s?\d{4}\s?\d{4}(?!\s?\d)/.exec((await said(citizen)).replaceAll(/XF[\d\s]+/g, ''))![0];
  expect(code.replaceAll(/\s/g, '')).toMatch(/^\d{12}$/);
  return code;
}

test('a petition is filed with the keyboard alone: what has the focus is seen, and an error leads to its field', async () => {
  const { page, go } = await someone(true);
  await go('/file');
  const { keyboard } = page;
  const at = (selector: string): Promise<boolean> =>
    page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
  /** Tab by Tab to what is named; each stop on the way shows where one is. */
  const tabTo = async (selector: string): Promise<void> => {
    for (let presses = 0; !(await at(selector)); presses += 1) {
      expect(presses, `no way by Tab to ${selector} on ${page.url()}`).toBeLessThan(60);
      await keyboard.press('Tab');
      const seen = await page.evaluate(() => {
        const here = document.activeElement;
        if (!here || here === document.body) return true;
        const { outlineStyle, outlineWidth } = getComputedStyle(here);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      });
      expect(seen, `the focus is not seen on the way to ${selector} on ${page.url()}`).toBe(true);
    }
  };
  const type = async (name: string, text: string): Promise<void> => {
    await tabTo(`[name="${name}"]`);
    await keyboard.type(text);
  };
  const pressButton = async (): Promise<void> => {
    await tabTo('main form button.btn:not(.btn--line, .btn--text)');
    const before = await page.evaluate(() => performance.timeOrigin);
    await keyboard.press('Enter');
    await page.waitForFunction((origin) => performance.timeOrigin !== origin, before);
    await page.waitForLoadState();
  };

  await pressButton();
  expect(await at('.errors')).toBe(true);
  await tabTo('.errors a');
  await keyboard.press('Enter');
  expect(await at('[name="title"]')).toBe(true);
  await keyboard.type('三号楼电梯停运');
  await type('request', '修好电梯');
  await tabTo('[name="purpose"]');
  await keyboard.press('Space');
  await pressButton();
  await pressButton();
  await type('facts', '停了两个月。');
  await pressButton();
  await tabTo('[name="identity"]');
  await keyboard.press('Space');
  await type('name', '张小明');
  await pressButton();
  await pressButton();
  expect(page.url()).toMatch(/\/matters\/XF\d{14}\/receipt$/);
}, 60_000);
