import { afterAll, beforeAll, expect, test } from 'vitest';
import { report } from '#chapters/accusation/intake.ts';
import { sealAll } from '#test/ledger.ts';
import { indexOnce } from '#kernel/search/fill.ts';
import { bring, file, letter, type Filed } from '../matters.ts';
import { elementsIn, wordsIn } from '../markup.ts';
import { storySite, type StoryBrowser, type StoryPage, type StorySite } from '../site.ts';

// 何山 at the health bureau and 林小雨 at the office look for what somebody wrote: by words, place, class, state and days.

let site: StorySite;
let clerk: StoryBrowser;
let handler: StoryBrowser;
let lift: Filed;

beforeAll(async () => {
  site = await storySite('2026-03-02');
  clerk = await site.desk('clerk');
  handler = await site.desk('handler');
  lift = await bring(site.house, 'handling', {
    title: '三号楼电梯停运',
    facts: `${'住户反映多次。'.repeat(8)}Ａ座的电梯停了两个月，老人上不了楼，我叫欧阳秀兰，电话13700002222。`,
    party: { name: '欧阳秀兰', phone: '13700002222' },
    regionCode: '990101002',
    class: '0307',
    withholdIdentity: true,
  });
  site.house.clock.goTo('2026-03-10');
  await file(site.house, {
    title: '夜里施工噪音',
    request: '请停工',
    facts: '电梯口对面夜里打桩。',
    regionCode: '990101001',
    class: '0601',
  });
  await sealAll(site.house.database);
  await indexOnce(site.house);
});
afterAll(() => site.house.database.drop());

const find = (who: StoryBrowser, asked: Record<string, string>): Promise<StoryPage> =>
  who.visit(`/desk/find?${new URLSearchParams(asked)}`);
const hits = (page: StoryPage): string[] =>
  elementsIn(page.root, 'h2').flatMap((heading) => elementsIn(heading, 'a').map(wordsIn));
const marks = (page: StoryPage): string[] => elementsIn(page.root, 'mark').map(wordsIn);

test('words of a letter find it, shown in the words around them and marked', async () => {
  const start = await clerk.visit('/desk/find');
  const page = await clerk.submit(start, { q: 'a座的电梯' });
  expect([page.status, hits(page)]).toEqual([200, ['三号楼电梯停运']]);
  expect(marks(page)).toEqual(['Ａ座的电梯']);
  expect(page.text).toContain('…');
  expect(page.text).toMatch(/找到 1 件，新的在上/);
  const both = await find(clerk, { q: '电梯' });
  expect(hits(both)).toEqual(['夜里施工噪音', '三号楼电梯停运']);
  expect(hits(await find(clerk, { q: '电梯 打桩' }))).toEqual(['夜里施工噪音']);
});

test('a matter is found the moment after it was filed', async () => {
  await file(site.house, { title: '刚刚写来的㛃信', request: '回信', facts: '信' });
  expect(hits(await find(clerk, { q: '㛃' }))).toEqual(['刚刚写来的㛃信']);
});

test('each sees only what is theirs', async () => {
  expect(hits(await find(handler, { q: '电梯' }))).toEqual(['三号楼电梯停运']);
  const stranger = await site.desk('otherHandler');
  const none = await find(stranger, { q: '电梯' });
  expect([none.status, hits(none)]).toEqual([200, []]);
  expect(none.text).toContain('没有找到“电梯”');
  expect(none.html).toContain('value="电梯"');
  expect((await site.browser().visit('/desk/find?q=电梯')).path).toContain('/desk/sign-in');
});

test('place, class, state and days narrow it, alone or with words; all of it stands in the address', async () => {
  const rows: readonly (readonly [Record<string, string>, readonly string[]])[] = [
    [{ q: '电梯', place: '990101002' }, ['三号楼电梯停运']],
    [{ q: '电梯', place: '9901' }, ['夜里施工噪音', '三号楼电梯停运']],
    [{ q: '电梯', class: '06' }, ['夜里施工噪音']],
    [{ q: '电梯', stage: 'handling' }, ['三号楼电梯停运']],
    [{ q: '电梯', stage: 'concluded' }, []],
    [{ q: '电梯', from: '2026-03-10' }, ['夜里施工噪音']],
    [{ q: '电梯', until: '2026年3月9日' }, ['三号楼电梯停运']],
    [{ q: '电梯', from: '2026-03-02', until: '2026-03-02' }, ['三号楼电梯停运']],
    [{ place: '990101001' }, ['夜里施工噪音']],
    [{ class: '0307' }, ['三号楼电梯停运']],
    [{ until: '20260302' }, ['三号楼电梯停运']],
  ];
  for (const [asked, expected] of rows) expect([asked, hits(await find(clerk, asked))]).toEqual([asked, expected]);
});

test('no name, telephone or identity number finds anybody', async () => {
  for (const q of ['欧阳秀兰', '秀兰', '2222']) expect([q, hits(await find(clerk, { q }))]).toEqual([q, []]);
  const phone = await find(clerk, { q: '13700002222' });
  expect([phone.status, phone.text]).toEqual([422, expect.stringContaining('电话、证件号码和邮箱不能在这里查')]);
  expect(phone.html).toContain('value="13700002222"');
  const shown = await find(clerk, { q: '老人上不了楼' });
  expect(shown.text).toMatch(/我叫\*\*\*，电话\*\*\*/);
  expect(shown.html).not.toMatch(/欧阳|秀兰|1370000/);
});

test('a report of misconduct is found by nobody, its custodian included', async () => {
  await report(site.house, { kind: 'public' }, { ...letter, title: '检举某科长', facts: '收受䶮字画。' });
  for (const who of ['clerk', 'officeHead', 'custodian', 'auditor', 'handler'] as const)
    expect([who, hits(await find(await site.desk(who), { q: '䶮字画' }))]).toEqual([who, []]);
});

test('a whole number opens its matter; a wrong one and wrong days say what to do and keep what was typed', async () => {
  const spaced = lift.number.replace(/^XF(\d{4})/, 'xf $1 ');
  expect((await find(clerk, { q: spaced })).path).toBe(`/desk/matters/${lift.number}`);
  const wrong = await find(clerk, { q: 'XF26030200000010', place: '990101002' });
  expect([wrong.status, wrong.text]).toEqual([422, expect.stringContaining('这个编号不对')]);
  expect(wrong.html).toContain('value="XF26030200000010"');
  const days = await find(clerk, { q: '电梯', from: '2026-03-10', until: '2026-03-02' });
  expect([days.status, days.text]).toEqual([422, expect.stringContaining('最后一天不能早于第一天')]);
  const nonsense = await find(clerk, { from: '下周' });
  expect([nonsense.status, nonsense.text]).toEqual([422, expect.stringContaining('例如 2026年11月23日')]);
});

test('pages follow by key, and the search box of the list leads here', async () => {
  for (let n = 0; n < 24; n += 1) {
    site.house.clock.pass(1);
    await file(site.house, { title: `路灯第${n}盏`, request: '修', facts: '灯' });
  }
  const list = await clerk.visit('/desk/matters');
  const first = await clerk.submit(list, { q: '路灯第' });
  const second = await clerk.press(first, '下一页');
  const all = [...hits(first), ...hits(second)];
  expect([hits(first).length, all]).toEqual([20, Array.from({ length: 24 }, (_, n) => `路灯第${23 - n}盏`)]);
  expect((await clerk.press(second, '回到最新的')).path).toBe(first.path);
});

test('the same search as JSON, for those who are signed in', async () => {
  const ask = (query: string, cookie = `desk=${clerk.cookies.get('desk')}`) =>
    site.site.request(`/api/v1/search?${query}`, { headers: { cookie } });
  expect((await ask('q=电梯', '')).status).toBe(401);
  const found = (await (await ask('q=电梯&size=1')).json()) as {
    items: { title: string; excerpt: { text: string; hit: boolean }[] }[];
    next: string;
  };
  expect(found.items.map(({ title }) => title)).toEqual(['夜里施工噪音']);
  expect(found.items[0]!.excerpt.filter(({ hit }) => hit)).toEqual([{ text: '电梯', hit: true }]);
  const rest = (await (await ask(`q=电梯&after=${found.next}`)).json()) as { items: { title: string }[]; next: null };
  expect([rest.items.map(({ title }) => title), rest.next]).toEqual([['三号楼电梯停运'], null]);
  const refused = await ask('q=13700002222');
  expect([refused.status, JSON.stringify(await refused.json())]).toEqual([
    422,
    expect.stringContaining('不能在这里查'),
  ]);
  expect((await ask('stage=nowhere')).status).toBe(422);
  expect((await ask('from=2026-03-10&until=2026-03-02')).status).toBe(422);
});
