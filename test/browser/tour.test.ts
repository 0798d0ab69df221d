import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { openBrowser } from '#test/browser/chromium.ts';
import { startServer, type ServerProcess } from '#test/browser/server.ts';
import { walker } from '#test/browser/walk.ts';

// The demo's tour in a real browser, script off, in both languages: petitioner, registrar, handler, head, petitioner.
let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

const opinion = {
  result: 'supported',
  request: '修好电梯',
  facts: '经查属实。',
  opinion: '十日内修好。',
  basis: '《民法典》第二百八十一条',
};

/** What the buttons and the page say, by language; the tour moves the clock, so the second one begins later. */
const readers = [
  {
    lang: 'zh-CN',
    movedDays: 0,
    first: '十分钟导览',
    send: '寄出这封信',
    back: '回到导览',
    step: (n: number) => `第 ${n} 步，共 9 步`,
    transfer: ['做登记员', '转送给这个单位'],
    notice: ['做承办人', '书面告知信访人'],
    write: ['去写处理意见', '送负责人审签'],
    sign: ['做负责人', '同意并生效'],
    serve: ['去登记送达', '登记送达'],
    rate: ['做信访人', '提交评价'],
    clock: '往前拨 35 天',
    conclude: ['去办结', '登记办结'],
    done: '走完了',
  },
  {
    lang: 'en',
    movedDays: 35,
    first: 'A ten-minute tour',
    send: 'Send this letter',
    back: 'Back to the tour',
    step: (n: number) => `Step ${n} of 9`,
    transfer: ['Be the registrar', 'Transfer to this unit'],
    notice: ['Be the handler', 'Tell the petitioner in writing'],
    write: ['Write the opinion', 'Send to the head for signature'],
    sign: ['Be the head', 'Approve'],
    serve: ['Record the service', 'Record the service'],
    rate: ['Be the petitioner and rate', 'Send the rating'],
    clock: 'Move the clock 35 days on',
    conclude: ['Conclude it', 'Register the conclusion'],
    done: 'That was all of it',
  },
] as const;

test.each(readers)(
  'in $lang the tour leads from the letter to the conclusion and knows at each step where one is',
  async (say) => {
    const context = await browser.newContext({
      javaScriptEnabled: false,
      viewport: { width: 1280, height: 900 },
      locale: say.lang,
    });
    const { page, go, send } = walker(await context.newPage(), server.address);
    const words = (): Promise<string> => page.locator('main').innerText();
    const press = async (text: string): Promise<void> => {
      await page.locator('a:visible, main button:visible', { hasText: text }).first().click();
      await page.waitForLoadState();
    };
    /** Presses the tour's button, does the act on its own page, and comes back by the banner. */
    const act = async (
      at: number,
      [go2, button]: readonly [string, string],
      fields: Readonly<Record<string, string>>,
    ): Promise<void> => {
      expect(await words()).toContain(say.step(at));
      await press(go2);
      await send(fields, button);
      await press(say.back);
    };
    await go('/demo');
    await press(say.first);
    expect(await words()).toContain(say.step(1));
    await press(say.send);
    await act(2, say.transfer, { to: '99-990101-zj' });
    await act(3, say.notice, { path: '6' });
    // An act that was only looked at moves nobody on.
    await press(say.write[0]);
    await press(say.back);
    await act(4, say.write, opinion);
    await act(5, say.sign, {});
    const today = Temporal.Now.plainDateISO('Asia/Shanghai').add({ days: say.movedDays });
    await act(6, say.serve, { way: 'in-person', servedOn: today.toString(), evidence: '本人签收' });
    await act(7, say.rate, { office: 'satisfied', organ: 'basically' });
    expect(await words()).toContain(say.step(8));
    await press(say.clock);
    await act(9, say.conclude, {});
    expect(await words()).toContain(say.done);
    await context.close();
  },
  120_000,
);
