import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StreamId } from '#kernel/ids.ts';
import { units } from '#test/cast.ts';
import { bring } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StoryPage, type StorySite } from '#test/site.ts';

// What arrives at the counter and in the post room is registered, whatever it lacks, and the code is nobody's here.
let site: StorySite;
let clerk: StoryBrowser;
beforeAll(async () => {
  site = await storySite('2026-03-02');
  clerk = await site.desk('clerk');
});
afterAll(() => site.house.database.drop());

const letter = {
  form: 'letter',
  receivedOn: '2026年2月27日',
  purpose: 'claim',
  title: '医保报销被退回',
  request: '请报销',
  facts: '退了三次，没有说理由。',
  name: '钱桂英',
  phone: '139 0000-1234',
  address: '青禾街道 2 号',
};

async function streamOf(number: string): Promise<StreamId> {
  const [row] = await site.house.database.as('app').rows<{ stream: StreamId }>({
    text: 'SELECT stream FROM open.petition WHERE number = $1',
    values: [number],
  });
  return row!.stream;
}

const numberOn = (page: StoryPage): string => /\/desk\/matters\/(XF\d{14})/.exec(page.path)![1]!;

/** A code is twelve digits on their own; a number has its XF, an identifier its dashes. */
const hasCode = (page: StoryPage): boolean => /(?<![\dF ])\d{4} ?\d{4} ?\d{4}(?!\d| \d)/.test(page.text);

test('a letter is registered under the day it arrived; its clock runs from there', async () => {
  const form = await clerk.visit('/desk/register');
  const done = await clerk.submit(form, letter);
  expect(done.path).toMatch(/^\/desk\/matters\/XF\d{14}\?done=register$/);
  expect(done.text).toMatch(/已登记.*查询码由系统发给信访人留下的联系方式，工作人员看不到/);
  expect(done.text).toContain('转送期限 03-14');
  expect(done.html).not.toContain('钱桂英');
  expect(hasCode(done)).toBe(false);
});

test('nothing that the law does not ask for stands in the way; what is wrong is said in two places and keeps what was typed', async () => {
  const form = await clerk.visit('/desk/register');
  const anonymous = await clerk.submit(form, { title: '路灯不亮', request: '修好', facts: '黑', anonymous: 'yes' });
  expect(anonymous.path).toContain('done=register');
  expect(anonymous.text).toContain('信访人没有留下姓名');
  const wrong = await clerk.submit(await clerk.visit('/desk/register'), {
    ...letter,
    title: '',
    receivedOn: '下周',
    phone: '12',
    idNumber: '110101199003071230',
  });
  expect(wrong.status).toBe(422);
  expect(wrong.text).toMatch(
    /有 4 处需要修改 请填写收到日期.*请填写标题.*请填写 11 位手机号码.*请核对 18 位身份证号码/,
  );
  expect(wrong.html).toContain('value="下周"');
  expect(wrong.html).toContain('>退了三次，没有说理由。</textarea>');
  const future = await clerk.submit(wrong, {
    title: '医保',
    receivedOn: '2026-03-09',
    phone: '13900001234',
    idNumber: '',
  });
  expect([future.status, future.text]).toEqual([409, expect.stringContaining('收到日期不能晚于今天。')]);
});

test('pressing the button twice registers once', async () => {
  const form = await clerk.visit('/desk/register');
  const first = await clerk.submit(form, { ...letter, title: '只登记一次' });
  const second = await clerk.submit(form, { ...letter, title: '只登记一次' });
  expect(second.path).toBe(first.path);
});

test('a scan is cleaned and kept; one that is no picture is turned away by name and the rest stays', async () => {
  const form = await clerk.visit('/desk/register');
  const bad = await clerk.submit(form, { ...letter, files: new File(['just words'], '扫描.txt') });
  expect([bad.status, bad.text]).toEqual([422, expect.stringContaining('扫描.txt')]);
  const pdf = new File(['%PDF-1.4\nstartxref\n9\n%%EOF\n'], '来信.pdf', { type: 'application/pdf' });
  const done = await clerk.submit(bad, { files: pdf });
  expect(done.path).toContain('done=register');
  const href = /href="(\/desk\/matters\/[^"]+\/files\/[^"]+)"/.exec(done.html)![1]!;
  const download = await clerk.visit(href);
  expect(download.headers.get('content-disposition')).toMatch(/^attachment; .*%E6%9D%A5%E4%BF%A1\.pdf/);
  expect(download.headers.get('content-security-policy')).toContain('sandbox');
  const stranger = await site.desk('otherHandler');
  expect((await stranger.visit(href)).status).toBe(404);
});

test('place and organ are typed by name, pinyin, first letters or code; what is not clear is asked back and nothing is lost', async () => {
  await site.house.database.as('owner').rows({
    text: `INSERT INTO house.region VALUES ('990101', '南坪县', 'Nanping County', 'county'),
             ('990101001', '城关镇', 'Chengguan Town', 'township'), ('990101002', '青禾街道', 'Qinghe Subdistrict', 'township'),
             ('990101003', '清河镇', 'Qinghe Town', 'township')`,
  });
  const regionOf = async (typed: string): Promise<string> => {
    const form = await clerk.visit('/desk/register');
    const done = await clerk.submit(form, { ...letter, title: `在${typed}`, regionCode: typed });
    const [row] = await site.house.database.as('app').rows<{ region: string }>({
      text: 'SELECT region FROM open.petition WHERE number = $1',
      values: [numberOn(done)],
    });
    return row!.region;
  };
  for (const typed of ['青禾街道', 'qhjd', 'qinghejie', '990101002', '青禾街道（990101002）'])
    expect([typed, await regionOf(typed)]).toEqual([typed, '990101002']);
  const form = await clerk.visit('/desk/register');
  const several = await clerk.submit(form, { ...letter, title: '两个清河', regionCode: 'qinghe' });
  expect([several.status, several.text]).toEqual([422, expect.stringContaining('“qinghe”有几个，请选一个')]);
  expect(several.text).toMatch(/清河镇 ?南坪县 青禾街道 ?南坪县/);
  expect(several.html).toContain('>退了三次，没有说理由。</textarea>');
  const chosen = await clerk.submit(several, { regionCodePick: '990101003' });
  expect(chosen.text).toContain('清河镇');
  const unknown = await clerk.submit(form, { ...letter, regionCode: '没有的镇' });
  expect([unknown.status, unknown.text]).toEqual([422, expect.stringContaining('没有找到“没有的镇”')]);
  const answer = await clerk.visit('/desk/choices/places?q=qinghe');
  expect(JSON.parse(answer.html)).toEqual([
    { text: '清河镇（990101003）', name: '清河镇', beside: '南坪县' },
    { text: '青禾街道（990101002）', name: '青禾街道', beside: '南坪县' },
  ]);
  const organs = JSON.parse((await clerk.visit('/desk/choices/units?q=npxwsjk')).html) as { name: string }[];
  expect(organs[0]!.name).toBe('南坪县卫生健康局');
});

test('names with rare characters are registered and shown as they were written', async () => {
  const form = await clerk.visit('/desk/register');
  const done = await clerk.submit(form, { ...letter, title: '𠮷㛃䶮的信', name: '㛃𠮷䶮', phone: '' });
  expect([done.path, done.text]).toEqual([
    expect.stringContaining('done=register'),
    expect.stringContaining('𠮷㛃䶮的信'),
  ]);
});

test('only registrars have the form', async () => {
  for (const who of ['handler', 'officeHead', 'auditor', 'administrator'] as const) {
    const desk = await site.desk(who);
    for (const path of ['/desk/register', '/desk/register/check'])
      expect((await desk.visit(path)).status, who).toBe(404);
  }
});

test('a report of misconduct leaves the clerk a number and nothing to open', async () => {
  const form = await clerk.visit('/desk/register');
  const typed = {
    ...letter,
    title: '收受工程款',
    reportsMisconduct: 'yes',
    accusedUnit: units.countyHousing.id,
    accusedText: '某科长',
  };
  const done = await clerk.submit(form, typed);
  expect([done.status, done.heading]).toEqual([200, '已登记']);
  expect(done.html).not.toMatch(/收受工程款|某科长|钱桂英/);
  const number = `XF${done.text.replaceAll(' ', '').match(/XF(\d{14})/)![1]}`;
  expect((await clerk.visit(`/desk/matters/${number}`)).status).toBe(404);
  for (const path of ['/desk', '/desk/matters']) expect((await clerk.visit(path)).html).not.toContain('收受工程款');
  const rows = await site.house.database
    .as('app')
    .rows({ text: 'SELECT 1 FROM open.petition WHERE number = $1', values: [number] });
  expect(rows).toEqual([]);
  const custodian = await site.desk('custodian');
  expect((await custodian.visit('/desk/sealed')).status).toBe(200);
});

test('a matter that turns out to report misconduct is moved, with its readers named; a second thought stops nothing else', async () => {
  const filed = await bring(site.house, 'handling', { title: '局长收钱' });
  const handler = await site.desk('handler');
  await handler.visit(`/desk/matters/${filed.number}`);
  expect((await handler.visit(`/desk/matters/${filed.number}/reseal`)).status).toBe(404);
  const page = await clerk.visit(`/desk/matters/${filed.number}/reseal`);
  expect(page.text).toContain('这一步不能撤回');
  const empty = await clerk.submit(page, { reason: '' });
  expect([empty.status, empty.text]).toEqual([422, expect.stringContaining('请填写理由')]);
  const moved = await clerk.submit(empty, { reason: '反映公职人员收受财物' });
  expect([moved.path, moved.text]).toEqual([
    '/desk/matters?done=reseal',
    expect.stringContaining('已转给检举控告专人'),
  ]);
  expect(moved.html).not.toContain('局长收钱');
  for (const desk of [clerk, handler]) expect((await desk.visit(`/desk/matters/${filed.number}`)).status).toBe(404);
  const [entry] = await site.house.database.as('app').rows<{ payload: string }>({
    text: `SELECT payload FROM ledger.entry WHERE stream = $1 AND type = 'MatterResealed'`,
    values: [filed.stream],
  });
  expect((JSON.parse(entry!.payload) as { readers: string[] }).readers).toEqual(['99-clerk', '99-handler']);
});

test('both lists as JSON page by key, for those who are signed in', async () => {
  const headers = { cookie: `desk=${clerk.cookies.get('desk')}` };
  for (const path of ['/api/v1/duties', '/api/v1/petitions']) {
    expect((await site.site.request(path)).status).toBe(401);
    const all = (await (await site.site.request(`${path}?size=100`, { headers })).json()) as {
      items: { number: string }[];
    };
    const numbers: string[] = [];
    for (let after = ''; ;) {
      const response = await site.site.request(`${path}?size=2${after && `&after=${after}`}`, { headers });
      const { items, next } = (await response.json()) as { items: { number: string }[]; next: string | null };
      numbers.push(...items.map(({ number }) => number));
      if (next === null) break;
      after = next;
    }
    expect(all.items.length).toBeGreaterThan(3);
    expect(numbers).toEqual(all.items.map(({ number }) => number));
  }
  const routed = await site.site.request('/api/v1/petitions?stage=handling', { headers });
  expect(((await routed.json()) as { items: unknown[] }).items).toEqual([]);
  expect((await site.site.request('/api/v1/petitions?stage=nowhere', { headers })).status).toBe(422);
});

test('the lists show what a unit has, state by state, and a whole number opens its matter', async () => {
  const registered = await clerk.visit('/desk/matters?stage=registered');
  expect(registered.text).toContain('医保报销被退回');
  expect((await clerk.visit('/desk/matters?stage=concluded')).text).toContain('没有这种状态的事项');
  const number = numberOn(await clerk.press(registered, '医保报销被退回'));
  const opened = await clerk.submit(registered, { q: number.replace(/^XF/, 'xf ') });
  expect(opened.path).toBe(`/desk/matters/${number}`);
  expect((await clerk.submit(registered, { q: 'XF26030200000010' })).text).toContain('这个编号不对');
  expect(await streamOf(number)).toBeTruthy();
});
