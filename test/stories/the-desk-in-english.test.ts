import { afterAll, beforeAll, expect, test } from 'vitest';
import { units, type Character } from '#test/cast.ts';
import { elementsIn, strayChinese, wordsIn } from '#test/markup.ts';
import { bring, doAct, file, petitionerOf, points, type Filed } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StoryPage, type StorySite } from '#test/site.ts';

// Every page of the desk, walked by every post in both languages: English holds no Chinese but names and what people
// wrote; no page holds a query code, a whole name or a whole telephone; headings, labels and ids are in order.
let site: StorySite;
const filed: Filed[] = [];
beforeAll(async () => {
  site = await storySite('2026-03-02');
  await site.house.database.as('owner').rows({
    text: `INSERT INTO house.region VALUES ('990101', '南坪县', 'Nanping County', 'county')`,
  });
  for (const point of points.filter((one) => one !== 'resealed'))
    filed.push(await bring(site.house, point, { class: '0304' }));
  const thread = await bring(site.house, 'handling', { withholdIdentity: true });
  for (const act of ['ask', 'urge', 'addMaterial'] as const)
    await doAct(site.house, thread.stream, petitionerOf(thread.stream), act);
  filed.push(
    thread,
    await file(site.house, { party: undefined }),
    await file(site.house, { form: 'visit' }),
    await bring(site.house, 'routed', { purpose: 'suggestion' }),
  );
});
afterAll(() => site.house.database.drop());

const seen = new Set<string>();

function look(page: StoryPage, lang: 'zh' | 'en'): void {
  const { path } = page;
  if (!page.headers.get('content-type')?.includes('html')) return;
  seen.add(path.replace(/\?.*$/, ''));
  expect(page.status, path).toBeLessThan(500);
  if (lang === 'en') expect(strayChinese(page.root), path).toEqual([]);
  else expect(page.html.match(/[\u4e00-\u9fff][,;:?!][\u4e00-\u9fff]/g), path).toBeNull();
  const digits = page.html.replaceAll(/<[^>]*>/g, '').replaceAll(/\s|&nbsp;/g, '');
  for (const { code } of filed) expect(digits.includes(code), path).toBe(false);
  expect(page.html.includes('13800008000'), path).toBe(false);
  expect(elementsIn(page.root, 'h1').length, path).toBe(1);
  const ids = elementsIn(page.root).flatMap(({ attributes }) => attributes['id'] ?? []);
  expect(
    ids.filter((id, index) => ids.indexOf(id) < index),
    path,
  ).toEqual([]);
  for (const { attributes } of elementsIn(page.root, 'form')) seen.add(attributes['action'] ?? path);
  for (const button of elementsIn(page.root, 'button')) expect(wordsIn(button), path).not.toBe('');
}

/**
 * Pages of one kind differ by a number in their address or by the value of a question. A matter's own page is each time
 * another; what lies behind it is of one kind.
 */
const kindOf = (path: string): string =>
  path
    .replace(/\?about=.*$/, '')
    .replaceAll(/(?<=[?&]\w+=)[^&]*/g, '*')
    .replace(/(?<=\/papers)\/\d+(?=\/)/, '')
    .replace(/^(\/desk\/matters\/)[^/?]+\/([a-zA-Z]+(?:\/[a-zA-Z]+)?).*$/, '$1*/$2');

/** Follows every link that stays at the desk: to each matter, and once for each kind of page behind them. */
async function walk(browser: StoryBrowser, start: string, lang: 'zh' | 'en'): Promise<void> {
  const done = new Set<string>();
  const queue = [start];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const bare = path.replace(/#.*$/, '');
    const kind = kindOf(bare);
    if (done.has(kind) || !bare.startsWith('/desk')) continue;
    done.add(kind);
    const page = await browser.visit(bare);
    look(page, lang);
    const links = elementsIn(page.root, 'a').filter(({ attributes }) => attributes['download'] === undefined);
    queue.push(...links.map(({ attributes }) => attributes['href'] ?? ''));
  }
}

const posts: readonly Character[] = [
  'clerk',
  'officeHead',
  'handler',
  'housingHead',
  'cityHandler',
  'provinceHandler',
  'auditor',
  'administrator',
];

for (const lang of ['en', 'zh'] as const) {
  test(`everything that a post can come to (${lang})`, async () => {
    for (const who of posts) await walk(await site.desk(who, lang), '/desk', lang);
    for (const act of [
      'transfer',
      'assign',
      'reportResult',
      'contact',
      'sendToJudicial',
      'split',
      'link',
      'correct',
      'redirect',
      'object',
      'answerObjection',
      'raiseDispute',
      'noticePath',
      'refuse',
      'extend',
      'writeToPetitioner',
      'note',
      'conclude',
      'answerUrge',
    ]) {
      expect(
        [...seen].some((path) => path.endsWith(`/acts/${act}`)),
        act,
      ).toBe(true);
    }
    for (const page of ['readings', 'identity', 'reseal'])
      expect(
        [...seen].some((path) => path.endsWith(`/${page}`)),
        page,
      ).toBe(true);
    for (const page of ['why', 'papers'])
      expect(
        [...seen].some((path) => path.includes(`/${page}/`)),
        page,
      ).toBe(true);
  }, 240_000);

  test(`what comes back when a form is sent (${lang})`, async () => {
    const handler = await site.desk('handler', lang);
    const matter = await bring(site.house, 'handling');
    const at = `/desk/matters/${matter.number}`;
    const button = (zh: string, en: string) => ({ button: lang === 'zh' ? zh : en });
    look(
      await handler.submit(await handler.visit(at), { result: 'partly' }, button('送负责人审签', 'Send to the head')),
      lang,
    );
    const opinion = { result: 'partly', request: '甲', facts: '乙', opinion: '丙', basis: '丁' };
    look(await handler.submit(await handler.visit(at), opinion, button('预览', 'as the petitioner will')), lang);
    look(
      await handler.submit(
        await handler.visit(`${at}/acts/extend`),
        { days: '99', reason: '鉴定' },
        button('提请负责人', 'Ask the head'),
      ),
      lang,
    );
    const stale = await handler.visit(`${at}/acts/note`);
    look(await handler.submit(await handler.visit(`${at}/acts/writeToPetitioner`), { text: '先写一封' }), lang);
    look(await handler.submit(stale, { text: '备注' }), lang);
    const clerk = await site.desk('clerk', lang);
    const form = await clerk.visit('/desk/register');
    look(await clerk.submit(form, {}, button('登记', 'Register it')), lang);
    const check = { phone: '13800008000', checkReason: '核对' };
    const found = await clerk.submit(form, check, button('查重', 'Check'));
    expect(found.text).toMatch(lang === 'zh' ? /查到 \d+ 件/ : /\d+ found/);
    if (lang === 'en') expect(strayChinese(found.root)).toEqual([]);
    look(await clerk.visit('/desk/matters?number=XF1'), lang);
    const report = {
      title: '甲',
      request: '乙',
      facts: '丙',
      anonymous: 'yes',
      reportsMisconduct: 'yes',
      accusedUnit: units.countyHealth.id,
    };
    look(await clerk.submit(form, report, button('登记', 'Register it')), lang);
    const anybody = site.browser(lang);
    look(await anybody.submit(await anybody.visit('/desk'), { login: '', password: '' }), lang);
    look(await anybody.submit(await anybody.visit('/desk'), { login: 'clerk', password: 'x' }), lang);
  });
}
