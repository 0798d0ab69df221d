import { afterAll, beforeAll, expect, test } from 'vitest';
import { petition } from '#chapters/petition/chapter.ts';
import type { PetitionCommand } from '#chapters/petition/decide/command.ts';
import type { MatterCommand } from '#kernel/procedure.ts';
import type { Depositor } from '#kernel/deposit.ts';
import { perform } from '#kernel/perform.ts';
import { actorOf, units, type Character } from '#test/cast.ts';
import { elementsIn, strayChinese } from '#test/markup.ts';
import { file, type Filed } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StoryPage, type StorySite } from '#test/site.ts';

// Every page that a citizen can come to, in English: no Chinese but names and what people wrote, marked as such. The
// walk begins at the first page and follows every link and every step of filing.

let story: StorySite;
let browser: StoryBrowser;
beforeAll(async () => {
  story = await storySite('2026-03-02');
  browser = story.browser('en');
  await story.house.database.as('owner').rows({
    text: `INSERT INTO house.region VALUES ('99', '江州省', 'Jiangzhou Province', 'province'),
             ('9901', '临江市', 'Linjiang City', 'city'), ('990101', '南坪县', 'Nanping County', 'county')`,
  });
});
afterAll(() => story.house.database.drop());

const seen = new Map<string, StoryPage>();

function look(page: StoryPage): StoryPage {
  expect(page.html, page.path).toContain('<html lang="en"');
  expect(strayChinese(page.root), page.path).toEqual([]);
  expect(elementsIn(page.root, 'h1').length, page.path).toBeLessThanOrEqual(1);
  seen.set(page.path, page);
  return page;
}

/** Looks at a page and at everything that it leads to, but for what is built elsewhere or changes something. */
async function walk(path: string): Promise<void> {
  const bare = path.replace(/#.*$/, '');
  if (
    seen.has(bare) ||
    /^\/(?:desk|demo|gallery|api\/|size|language|assets|file\/exit)|\/leave$|\/files\/|\.(?:json|ics|pdf|docx)$/.test(
      bare,
    )
  )
    return;
  const page = look(await browser.visit(bare));
  seen.set(bare, page);
  for (const link of elementsIn(page.root, 'a')) {
    const href = link.attributes['href'] ?? '';
    // A file to take along is no page: its words are those of the record.
    if (href.startsWith('/') && link.attributes['download'] === undefined) await walk(href);
  }
}

async function official(
  filed: Filed,
  character: Character,
  act: string,
  command: (deposit: Depositor) => PetitionCommand | MatterCommand,
): Promise<void> {
  const done = await perform(story.house, petition, { actor: actorOf(character), stream: filed.stream, act, command });
  expect(done.done, act).toBe('recorded');
}

async function enter(filed: Filed): Promise<StoryPage> {
  return look(await browser.submit(await browser.visit(`/track?number=${filed.number}`), { code: filed.code }));
}

test('the pages of the site', async () => {
  await walk('/');
  for (const path of [
    '/',
    '/file',
    '/track',
    '/offices',
    '/dates',
    '/guide',
    '/rights',
    '/privacy',
    '/accessibility',
    '/api',
    '/lost-code',
    '/before',
    '/doors',
  ]) {
    expect([...seen.keys()], path).toContain(path);
  }
  look(await browser.visit('/offices?place=990101&words=housing'));
  look(await browser.visit('/nothing-here'));
  look(await browser.submit(await browser.visit('/track'), { number: 'XF1', code: '' }));
  look(await browser.submit(await browser.visit('/lost-code')));
});

test('the steps of a filing, with and without mistakes', async () => {
  const what = await browser.visit('/file');
  look(await browser.submit(what));
  const where = look(await browser.submit(what, { title: '电梯停运', request: '修好', purpose: 'claim' }));
  const story = look(await browser.submit(where, { place: '990101', class: '0304' }));
  look(await browser.submit(story, { files: new File(['no'], '说明.txt') }));
  const you = look(await browser.submit(story, { facts: '停了两个月。' }));
  look(await browser.submit(you, { identity: 'named', phone: '12', idType: 'resident', idNumber: '110' }));
  const check = look(await browser.submit(you, { identity: 'named', name: '张小明', address: '文庙路18号' }));
  const receipt = look(await browser.submit(check));
  look(await browser.submit(check));
  await walk(receipt.path);
});

test('the steps of a report of misconduct', async () => {
  const where = look(
    await browser.submit(await browser.visit('/file'), { title: '收钱', request: '查', misconduct: 'yes' }),
  );
  const facts = look(await browser.submit(where, { accusedUnit: units.countyHousing.id, accused: '张三' }));
  const you = look(await browser.submit(facts, { facts: '收钱。' }));
  look(await browser.submit(you, { identity: 'anonymous' }));
});

test('a matter at every point of its way', async () => {
  const { house } = story;
  const filed = await file(house, { regionCode: '990101', class: '0304' });
  const base = `/matters/${filed.number}`;
  const stop = async (): Promise<void> => {
    for (const path of seen.keys()) if (path.startsWith(base)) seen.delete(path);
    await walk(base);
  };
  await enter(filed);
  await stop();
  look(await browser.submit(await browser.visit(`${base}/acts/ask`), { text: '' }));
  look(await browser.submit(await browser.visit(`${base}/acts/ask`), { text: '何时？' }));
  look(await browser.submit(await browser.visit(`${base}/acts/urge`), { text: '快' }));
  look(await browser.submit(await browser.visit(`${base}/acts/addMaterial`), { text: '补充' }));
  const day = Temporal.PlainDate.from('2026-03-02');
  const text = (deposit: Depositor) => deposit.text('text', { text: '说明' });
  await official(filed, 'clerk', 'transfer', (deposit) => ({
    act: 'transfer',
    to: units.countyHousing.id,
    note: text(deposit),
  }));
  await stop();
  await official(filed, 'handler', 'noticePath', () => ({ act: 'noticePath', path: 6, ownDue: null, note: null }));
  await official(filed, 'handler', 'extend', (deposit) => ({ act: 'extend', days: 30, reason: text(deposit) }));
  await official(filed, 'housingHead', 'approve', () => ({ act: 'approve' }));
  await stop();
  story.house.clock.goTo('2026-07-02');
  await stop();
  story.house.clock.goTo('2026-03-02');
  await official(filed, 'handler', 'issueOpinion', (deposit) => ({
    act: 'issueOpinion',
    result: 'supported',
    newFacts: null,
    document: deposit.text('opinion', { request: '甲', facts: '乙', opinion: '丙', basis: '丁' }),
  }));
  await official(filed, 'housingHead', 'approve', () => ({ act: 'approve' }));
  await stop();
  await official(filed, 'handler', 'serve', (deposit) => ({
    act: 'serve',
    way: 'post',
    servedOn: day,
    evidence: deposit.text('evidence', { text: '丙' }),
  }));
  await stop();
  look(await browser.submit(await browser.visit(`${base}/acts/rate`), {}));
  look(await browser.submit(await browser.visit(`${base}/acts/rate`), { office: 'basically' }));
  look(await browser.submit(await browser.visit(`${base}/acts/requestReview`), { reasons: '不同意' }));
  await stop();
  expect([...seen.keys()].filter((path) => path.includes('/documents/')).length).toBeGreaterThan(0);
});

test('a matter that was turned away', async () => {
  const filed = await file(story.house, { form: 'web' });
  await official(filed, 'clerk', 'refuse', (deposit) => ({
    act: 'refuse',
    ground: 're-reviewed',
    statement: deposit.text('refusal', { statement: '已经复核。' }),
  }));
  await official(filed, 'officeHead', 'approve', () => ({ act: 'approve' }));
  await enter(filed);
  await official(filed, 'clerk', 'serve', (deposit) => ({
    act: 'serve',
    way: 'in-person',
    servedOn: Temporal.PlainDate.from('2026-03-02'),
    evidence: deposit.text('evidence', { text: '丙' }),
  }));
  await browser.visit(`/matters/${filed.number}/leave`);
  seen.delete((await enter(filed)).path);
  await walk(`/matters/${filed.number}`);
  expect([...seen.keys()].some((path) => path.startsWith(`/matters/${filed.number}/documents/`))).toBe(true);
});
