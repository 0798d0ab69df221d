import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bring, type Filed } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StoryPage, type StorySite } from '#test/site.ts';

// A hearing about a matter makes papers for its petitioner: they stand with the papers of the matter, for that petitioner
// alone, from the moment in which they are issued.

let stories: StorySite;
let matter: Filed;
let other: Filed;
let petitioner: StoryBrowser;
let handler: StoryBrowser;
beforeAll(async () => {
  stories = await storySite('2026-03-02');
  matter = await bring(stories.house, 'handling', { title: '电梯停运', class: '0307' });
  other = await bring(stories.house, 'handling', { title: '路灯不亮' });
  petitioner = await reader(matter);
  handler = await stories.desk('handler');
});
afterAll(async () => {
  await stories.house.typesetter.close();
  await stories.house.database.drop();
});

async function reader({ number, code }: Filed, lang?: 'zh' | 'en'): Promise<StoryBrowser> {
  const browser = stories.browser(lang);
  await browser.submit(await browser.visit('/track'), { number, code });
  return browser;
}

const papers = (who = petitioner, of = matter) => who.visit(`/matters/${of.number}/papers`);
const api = (path: string, { code }: Pick<Filed, 'code'>) =>
  stories.site.request(path, { headers: { 'query-code': code } });
const listed = async (of = matter, code = of.code) => {
  const answer = await api(`/api/v1/petitions/${of.number}/papers`, { code });
  const body = (await answer.json()) as { readonly papers?: readonly Listed[] };
  return { status: answer.status, papers: body.papers ?? [] };
};
interface Listed {
  readonly kind: string;
  readonly titleEn: string;
  readonly mark: string | null;
  readonly of: string;
  readonly href: string;
  readonly pdf: string;
}

let at = '';
const act = async (name: string, typed: Record<string, string>, button?: string): Promise<StoryPage> => {
  const page = await handler.visit(`${at}/acts/${name}`);
  return handler.submit(page, typed, button ? { button } : {});
};

const notice = { heldOn: '2026-03-12', place: '上午九点，县政府二楼', agenda: '陈述、质证、辩论' };

test('before it is announced the petitioner has no paper of it, whatever is prepared or previewed', async () => {
  const order = await handler.visit(`/desk/hearings/new/order?about=${matter.number}`);
  const opened = await handler.submit(order, { open: 'open', reason: '事实不清' });
  at = /\/desk\/hearings\/TZ\d{14}/.exec(opened.path)![0];
  const unbound = { unbound: 'yes' };
  await act('namePanel', { host: '99-housingHead', first: '99-cityHandler', second: '99-cityHead', ...unbound });
  const form = await handler.visit(`${at}/acts/announce`);
  const preview = await handler.submit(form, notice, { button: '预览文书' });
  expect([preview.status, preview.text]).toEqual([
    200,
    expect.stringMatching(/文书草稿：\s*听证通知书.*（草稿，尚未编号）.*2026年3月12日.*县政府二楼/),
  ]);
  expect(preview.html, 'what was typed stays').toContain('value="上午九点，县政府二楼"');
  expect((await papers()).text).not.toContain('听证');
  expect((await listed()).papers.filter(({ kind }) => kind.startsWith('hearing'))).toEqual([]);
  expect((await petitioner.visit(`/matters/${matter.number}`)).text).not.toContain('看听证通知书');
});

test('announced, the notice stands among the papers and on the matter’s page: to read, and as a tagged PDF', async () => {
  await act('announce', notice);
  const list = await papers();
  expect(list.text).toMatch(/听证通知书 \S+信听〔2026〕\d+号/);
  const page = await petitioner.press(list, '听证通知书');
  expect(page.text).toMatch(/张明：.*2026年3月12日.*县政府二楼.*申请回避/);
  expect((await petitioner.press(page, '返回')).path).toBe(`/matters/${matter.number}/papers`);
  const pdf = await petitioner.press(page, '下载 PDF');
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  expect(Buffer.from(pdf.bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
  expect((await petitioner.visit(`${page.path}/word`)).status, 'a letter is not theirs to rewrite').toBe(404);
  const own = await petitioner.press(await petitioner.visit(`/matters/${matter.number}`), '看听证通知书');
  expect(own.path).toBe(page.path);
});

test('the whole file of the matter binds it with the others, and its index names it', async () => {
  const typeset = vi.spyOn(stories.house.typesetter, 'pdf');
  const file = await handler.visit(`/desk/matters/${matter.number}/case-file`);
  expect(Buffer.from(file.bytes).toString('latin1')).toMatch(/^%PDF-/);
  const { papers: bound, count } = typeset.mock.lastCall![0].content as {
    readonly papers: readonly { readonly entry: string }[];
    readonly count: string;
  };
  typeset.mockRestore();
  expect(bound.map(({ entry }) => entry)).toContainEqual(expect.stringMatching(/听证通知书　.*信听〔2026〕\d+号/));
  expect(count).toBe(`${bound.length} 件`);
});

test('in English the list and the frame speak English, and the paper stays as it was issued', async () => {
  const english = await reader(matter, 'en');
  const page = await english.press(await papers(english), 'Notice of hearing');
  expect(page.html).toContain('The letter itself is in Chinese');
  expect(page.text).toContain('决定举行听证');
});

test('by the API: listed with its number, its pieces, its PDF', async () => {
  const { papers: all } = await listed();
  const one = all.find(({ kind }) => kind === 'hearing-notice')!;
  expect(one).toMatchObject({ titleEn: 'Notice of hearing', mark: expect.stringMatching(/信听〔2026〕\d+号/) });
  expect(one.of).toMatch(/^TZ/);
  expect(all.map(({ of }) => of)).toContain(matter.number);
  const read = await (await api(one.href, matter)).text();
  expect(read).toContain('县政府二楼');
  expect(read).toContain('张明');
  const pdf = await api(one.pdf, matter);
  expect(pdf.headers.get('content-type')).toBe('application/pdf');
  const own = all.find(({ of }) => of === matter.number)!;
  expect((await api(own.href, matter)).status).toBe(200);
});

test('nobody else has it: no other petitioner, no wrong code, nobody without one, no official by this way', async () => {
  const page = await petitioner.press(await papers(), '听证通知书');
  const { href } = (await listed()).papers.find(({ kind }) => kind === 'hearing-notice')!;
  const neighbour = await reader(other);
  expect((await papers(neighbour, other)).text).not.toContain('听证');
  for (const path of [page.path, page.path.replace(matter.number, other.number)])
    for (const who of [neighbour, stories.browser(), handler])
      expect((await who.visit(path)).text, path).not.toContain('县政府二楼');
  expect((await listed(matter, other.code)).status).toBe(404);
  for (const path of [href, `${href}/pdf`, href.replace(matter.number, other.number)])
    expect((await api(path, other)).status, path).toBe(404);
});

test('record and report follow; what was deliberated and what went to organs is not theirs', async () => {
  stories.house.clock.goTo('2026-03-12');
  await act('hold', { fromOn: '2026-03-12', toOn: '2026-03-12', came: 'yes' });
  await act('layRecord', { record: '申请人：电梯停了五个月。\n住建局：已经催办。' });
  expect((await petitioner.press(await papers(), '听证笔录')).text).toMatch(/2\. 住建局：已经催办。.*信访人核对/);
  const meet = await petitioner.visit(`/matters/${matter.number}/meet`);
  await petitioner.submit(meet, {}, { button: '核对完毕' });
  await act('confirmRecord', {}, '核对完毕');
  await act('deliberate', { votesFor: '3', votesAgainst: '0', finding: '内部合议的话' });
  await act('report', { report: '建议三十日内修复。' });
  const list = await papers();
  expect((await petitioner.press(list, '听证报告')).text).toContain('建议三十日内修复');
  expect((await listed()).papers.map(({ kind }) => kind).filter((kind) => kind.startsWith('hearing'))).toEqual([
    'hearing-notice',
    'hearing-record',
    'hearing-report',
  ]);
  expect(list.text).not.toContain('内部合议的话');
});
