import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '#test/browser/chromium.ts';
import { startServer, type ServerProcess } from '#test/browser/server.ts';
import { faultOfReceipt } from '#test/receipt-checker.ts';

// A receipt is fetched, the checking page is saved, the server is stopped: the saved page says what the receipt is worth.
let server: ServerProcess;
let browser: Browser;
let folder: string;
let receipt: string;
const seen: { code?: string; codes?: number; unchanged?: string | null } = {};

const name = (lang: string): string => join(folder, `verify-${lang}.html`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sunlit-verify-'));
  [server, browser] = await Promise.all([startServer(), openBrowser()]);
  const filed = await fetch(`${server.address}/api/v1/petitions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      title: '路灯',
      request: '修路灯',
      facts: '黑',
      form: 'web',
      purpose: 'claim',
      anonymous: true,
    }),
  });
  const { number, queryCode } = (await filed.json()) as { readonly number: string; readonly queryCode: string };
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  await page.goto(`${server.address}/track`);
  await page.fill('[name=number]', number);
  await page.fill('[name=code]', queryCode);
  await page.click('main form button');
  const proved = async (): Promise<boolean> => {
    const answer = await page.request.get(`${server.address}/matters/${number}/receipt.json`);
    receipt = await answer.text();
    return answer.ok() && (JSON.parse(receipt) as { readonly inclusion: unknown }).inclusion !== null;
  };
  for (let tries = 0; !(await proved()) && tries < 120; tries += 1) await page.waitForTimeout(500);
  seen.code = queryCode;
  await page.goto(`${server.address}/matters/${number}/receipt`);
  seen.codes = await page.locator('svg.qr').count();
  await page.goto(`${server.address}/matters/${number}/unchanged`);
  seen.unchanged = await page.locator('main').textContent();
  for (const lang of ['zh', 'en']) {
    const saved = await fetch(`${server.address}/verify`, { headers: { 'accept-language': lang } });
    writeFileSync(name(lang), await saved.text());
  }
  await server.stop();
}, 180_000);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('the receipt has its code, holds no query code, and the matter is told to be as it was', () => {
  expect(seen.codes).toBe(1);
  expect(receipt).not.toContain(seen.code);
  expect(seen.unchanged).toContain('没有发现改动');
});

interface Opened {
  readonly page: Page;
  readonly asked: string[];
}

async function openSaved(lang: string, script = true): Promise<Opened> {
  const page = await (await browser.newContext({ offline: true, javaScriptEnabled: script })).newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => asked.push(String(error)));
  await page.goto(pathToFileURL(name(lang)).href);
  return { page, asked };
}

async function verdict({ page }: Opened, file: string): Promise<string | null> {
  await page.setInputFiles('#receipt-file', {
    name: 'receipt.json',
    mimeType: 'application/json',
    buffer: Buffer.from(file),
  });
  await page.click('#verify-form button');
  await page.waitForSelector('#verdict[data-verdict]');
  return page.getAttribute('#verdict', 'data-verdict');
}

test.each([
  ['zh', '凭证有效', '凭证无效'],
  ['en', 'The proof holds', 'The proof does not hold'],
])('with the server stopped and no network, the saved page checks a receipt (%s)', async (lang, holds, fails) => {
  expect(faultOfReceipt(receipt)).toBeUndefined();
  const opened = await openSaved(lang);
  expect(await verdict(opened, receipt)).toBe('proved');
  expect(await opened.page.textContent('#verdict')).toContain(holds);
  const forged = receipt.replace(/(\\"number\\":\\"XF\d{13})\d/, (_, start: string) => `${start}x`);
  expect(forged).not.toBe(receipt);
  expect(await verdict(opened, forged)).toBe('promise');
  expect(await opened.page.textContent('#verdict')).toContain(fails);
  const path = receipt.replace(/"path": \[\s*"./, (start) => `${start.slice(0, -1)}${start.endsWith('0') ? '1' : '0'}`);
  expect(await verdict(opened, path)).toBe('inclusion');
  expect(await verdict(opened, '{}')).toBe('unreadable');
  expect(opened.asked, 'nothing was asked of anybody, and nothing failed').toHaveLength(1);
});

test('a receipt whose keys go over to the national cipher is checked there too, and a key that did not sign is named', async () => {
  const format = readFileSync('docs/receipt-format.md', 'utf8');
  const { receipt: example } = JSON.parse(/```json\n([\s\S]*?)\n```/.exec(format)![1]!) as {
    readonly receipt: { readonly keys: readonly { readonly statement: string; readonly signature: string }[] };
  };
  const national = example.keys.find(({ statement }) => statement.includes('sm2-sm3'))!;
  // As the page of that instance would be: with its keys in the place of ours.
  const [head, , tail] = readFileSync(name('zh'), 'utf8').split(/(?<=id="known-keys"[^>]*>)([\s\S]*?)(?=<\/script>)/);
  writeFileSync(name('example'), `${head}${JSON.stringify(example.keys)}${tail}`);
  const opened = await openSaved('example');
  const holds = await verdict(opened, JSON.stringify(example));
  const turned = national.signature.replace(/.(?=.{9}$)/, (one) => (one === 'A' ? 'B' : 'A'));
  const forged = JSON.stringify(example).replace(national.signature, turned);
  expect([holds, await verdict(opened, forged)]).toEqual(['proved', 'keys']);
});

test('a witness that kept another state is heard there too', async () => {
  const { page, ...opened } = await openSaved('en');
  const { checkpoint } = (JSON.parse(receipt) as { inclusion: { checkpoint: { statement: string } } }).inclusion;
  const other = { ...checkpoint, statement: checkpoint.statement.replace(/"root":"../, '"root":"zz') };
  const lines = (state: object): string => `${JSON.stringify({ checkpoint: state })}\n`;
  const give = (text: string) =>
    page.setInputFiles('#witness-file', { name: 'seen.jsonl', mimeType: 'text/plain', buffer: Buffer.from(text) });
  await give(lines(checkpoint));
  expect(await verdict({ page, ...opened }, receipt)).toBe('proved');
  expect(await page.textContent('#verdict')).toContain('The witness had kept the same state');
  await give(lines(other));
  expect(await verdict({ page, ...opened }, receipt)).toBe('witness');
});

test('without script the page says what can be done', async () => {
  const { page } = await openSaved('zh', false);
  expect(await page.isVisible('#verify-form')).toBe(false);
  expect(await page.textContent('main')).toContain('npm run verify -- receipt.json');
});
