import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { openBrowser } from '#test/browser/chromium.ts';
import { startServer, type ServerProcess } from '#test/browser/server.ts';
import { signInAs, walker } from '#test/browser/walk.ts';

// A clerk registers a letter with the keyboard alone: place by first letters, hints while typing, Enter at the end. The
// keys that are not part of what is written are counted, so that a change that costs some is seen.

let server: ServerProcess;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

/** Types and counts: what is written on one side, keys pressed to get about on the other. */
function typist(page: Page) {
  const count = { written: 0, moves: 0 };
  const focusName = (): Promise<string> =>
    page.evaluate(() => {
      const focused = document.activeElement as HTMLInputElement | null;
      return focused?.name || (focused?.textContent ?? '').trim().slice(0, 20);
    });
  return {
    count,
    async press(key: string): Promise<void> {
      count.moves += 1;
      await page.keyboard.press(key);
    },
    async write(text: string): Promise<void> {
      count.written += text.length;
      // As an input method does it: characters come in at once, each a change of the field.
      for (const part of text.match(/.{1,8}/gsu) ?? []) await page.keyboard.insertText(part);
    },
    async spell(letters: string): Promise<void> {
      count.written += letters.length;
      await page.keyboard.type(letters);
    },
    async tabTo(name: string): Promise<void> {
      for (let tabs = 0; tabs < 12; tabs += 1) {
        if ((await focusName()) === name) return;
        count.moves += 1;
        await page.keyboard.press('Tab');
      }
      throw new Error(`no way by Tab to ${name}; the focus is on ${await focusName()}`);
    },
  };
}

test('a letter is registered by keyboard alone, in under a minute and few keys, with hints of the same matter and person', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  const clerk = walker(await context.newPage(), server.address);
  const { page } = clerk;
  await signInAs(clerk, 'clerk');
  for (const title of ['第一封', '第二封']) {
    await clerk.go('/desk/register');
    const began = performance.now();
    const { count, press, write, spell, tabTo } = typist(page);
    // The link that skips the head of the page is the first stop of the keyboard.
    await press('Tab');
    await press('Enter');
    await tabTo('form');
    await press('ArrowRight');
    await tabTo('title');
    await write(`青禾桥头渣土车夜里扰民，${title}`);
    await tabTo('request');
    await write('请管一管夜里的渣土车');
    await tabTo('facts');
    await write('每晚十一点以后渣土车从青禾桥经过，轰鸣声震得窗户直响，老人孩子整夜睡不着觉。');
    await tabTo('regionCode');
    await spell('qhjd');
    const options = page.locator('[role="listbox"] [role="option"]');
    await options.first().waitFor();
    expect(await options.first().innerText()).toContain('青禾街道');
    await press('Enter');
    expect(await page.locator('[name="regionCode"]').inputValue()).toMatch(/^青禾街道（\d+）$/);
    await tabTo('name');
    await write('钱秀芳');
    await tabTo('phone');
    await spell('13700004444');
    const [matters, persons] = [page.locator('[data-hints="matters"]'), page.locator('[data-hints="persons"]')];
    if (title === '第一封') await persons.getByText('本单位没有登记过同一个人').waitFor();
    else {
      await persons.getByText('同一个人').waitFor();
      expect(await persons.innerText()).toContain('电话相同');
      await matters.getByText('可能是同一件事').waitFor();
      expect(await matters.innerText()).toMatch(/同一地方，文字有 \d+% 相同/);
    }
    await press('Enter');
    await page.waitForURL(/\/desk\/matters\/XF\d{14}\?done=register$/);
    const seconds = (performance.now() - began) / 1000;
    console.info(
      `registered in ${seconds.toFixed(1)} s: ${count.written} characters, ${count.moves} keys to get about`,
    );
    // At three characters a second the letter itself takes most of a minute; what is around it must not. A hint that is
    // there early is one more stop of the keyboard.
    expect(count.moves).toBeLessThanOrEqual(26);
    expect(seconds + count.moves).toBeLessThan(60);
    expect(await page.locator('main').innerText()).toContain('青禾');
  }
}, 120_000);

test('of a batch each letter is typed beside its scan by keyboard alone, in under a minute and few keys', async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  const clerk = walker(await context.newPage(), server.address);
  const { page } = clerk;
  await signInAs(clerk, 'clerk');
  await clerk.go('/desk/letters');
  const buffer = await sharp({ create: { width: 60, height: 80, channels: 3, background: '#eee' } })
    .jpeg()
    .toBuffer();
  const scans = ['1.jpg', '2.jpg'].map((name) => ({ name, mimeType: 'image/jpeg', buffer }));
  await page.setInputFiles('main input[type=file]', scans);
  await page.locator('main form button.btn:visible').last().click();
  for (const left of [2, 1]) {
    await page.getByText(`还有 ${left} 份扫描件`).waitFor();
    const began = performance.now();
    const { count, press, write, spell, tabTo } = typist(page);
    await press('Tab');
    await press('Enter');
    // The letter lies as it came: form, purpose and day are filled in before.
    await tabTo('title');
    await write(`文庙路第 ${left} 盏路灯不亮`);
    await tabTo('request');
    await write('请修好路灯');
    await tabTo('facts');
    await write('文庙路的路灯一周没有亮，晚上走路看不见台阶，昨天有老人摔了一跤。');
    await tabTo('name');
    await write('孙丽');
    await tabTo('phone');
    await spell(`1370000555${left}`);
    await press('Enter');
    await page.waitForURL(/\/desk\/letters\?last=XF\d{14}$/);
    const seconds = (performance.now() - began) / 1000;
    console.info(
      `from a scan in ${seconds.toFixed(1)} s: ${count.written} characters, ${count.moves} keys to get about`,
    );
    expect(count.moves).toBeLessThanOrEqual(24);
    expect(seconds + count.moves).toBeLessThan(60);
  }
  await page.getByText('先放进扫描件').waitFor();
}, 120_000);
