import { afterAll, beforeAll, expect, test } from 'vitest';
import { readingsOf } from '#chapters/petition/queries.ts';
import { file } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// 林小雨 registers what may have been registered before: the same person by exact numbers, the same matter by its words.
let site: StorySite;
let clerk: StoryBrowser;
beforeAll(async () => {
  site = await storySite('2026-03-02');
  clerk = await site.desk('clerk');
  await site.house.database.as('owner').rows({
    text: `INSERT INTO house.region VALUES ('990101001', '城关镇', 'Chengguan Town', 'township'),
             ('990101002', '青禾街道', 'Qinghe Subdistrict', 'township')`,
  });
});
afterAll(() => site.house.database.drop());

const letter = {
  title: '医保报销被退回',
  request: '请报销',
  facts: '退了三次，没有说理由。',
};

test('the duplicate check matches whole numbers alone, takes a reason, and is on record with what it found', async () => {
  const own = await file(site.house, { party: { name: '孙二', phone: '13700002222' } });
  const form = await clerk.visit('/desk/register');
  const check = (typed: Record<string, string>) => clerk.submit(form, { ...letter, ...typed }, { button: '查重' });
  const without = await check({ phone: '13700002222', checkReason: '' });
  expect([without.status, without.text]).toEqual([422, expect.stringContaining('请写明为什么要查')]);
  const part = await check({ phone: '1370000222', checkReason: '来访人说写过信' });
  expect(part.text).not.toMatch(/查到 \d+ 件/);
  const found = await check({ phone: '137 0000 2222', checkReason: '来访人说写过信' });
  expect(found.text).toMatch(/查到 1 件 XF26 0302 .* 已登记 3月2日/);
  expect(found.html).toContain('>退了三次，没有说理由。</textarea>');
  expect(found.html).not.toMatch(/孙二|电梯停运/);
  const log = await readingsOf(site.house.database.as('vault'), own.stream);
  expect(log.map(({ what, reason, name }) => [what, reason, name])).toEqual([
    ['duplicate-check', '来访人说写过信', '林小雨'],
  ]);
  const elsewhere = await check({ phone: '13999999999', checkReason: '核对' });
  expect(elsewhere.text).toContain('本单位没有登记过同一个人的事项');
});

test('the check says what of the person is the same: telephone, papers, e-mail, or several', async () => {
  const party = { name: '孙三', phone: '13700003333', idNumber: '110101199003071233', email: 'sun@example.org' };
  await file(site.house, { title: '另一件事', request: '问', facts: '问', party });
  const form = await clerk.visit('/desk/register');
  const check = (typed: Record<string, string>) =>
    clerk.submit(form, { ...letter, phone: '', ...typed }, { button: '查重' });
  expect((await check({ idNumber: '110101199003071233' })).text).toMatch(/同一个人：查到 1 件 .* 证件号码相同/);
  expect((await check({ email: 'SUN@example.org' })).text).toMatch(/同一个人：查到 1 件 .* 邮箱相同/);
  await file(site.house, {
    title: '来信',
    request: '问',
    facts: '问',
    party: { name: '孙三', address: '文庙路 9 号' },
  });
  expect((await check({ name: '孙三', address: '文庙路9号' })).text).toMatch(/同一个人：查到 1 件 .* 姓名和住址相同/);
  for (const near of [
    { name: '孙三' },
    { name: '孙三', address: '文庙路 8 号' },
    { name: '孙四', address: '文庙路 9 号' },
  ])
    expect((await check(near)).text).not.toContain('同一个人：查到');
  const both = await check({ phone: '137 0000 3333', idNumber: '110101199003071233' });
  expect(both.text).toMatch(/同一个人：查到 1 件 .* 电话相同，证件号码相同/);
});

test('what may be the same matter is shown with why, by its words and its place, and without a reason', async () => {
  const told = {
    title: '青禾桥夜里运渣土',
    request: '请查处夜间违规运输渣土的车辆',
    facts: '每晚十一点以后渣土车从青禾桥经过，轰鸣声震得窗户直响，老人孩子整夜睡不着觉。',
    regionCode: '990101002',
  };
  const own = await file(site.house, { ...told, party: undefined });
  await file(site.house, { ...told, title: '别处的渣土', regionCode: '990101001', party: undefined });
  const form = await clerk.visit('/desk/register');
  const typed = {
    title: '渣土车扰民',
    request: '晚上别让渣土车过',
    facts: '渣土车从青禾桥经过，轰鸣声震得窗户直响，我家孩子要中考。',
    regionCode: 'qhjd',
    checkReason: '',
  };
  const found = await clerk.submit(form, typed, { button: '查重' });
  expect(found.status).toBe(200);
  expect(found.text).toMatch(/可能是同一件事：1 件 青禾桥夜里运渣土 已登记 3月2日 同一地方，文字有 \d+% 相同/);
  expect(found.text).toContain('都写着 “渣土车从青禾桥经过，轰鸣声震得窗户直响');
  expect(found.html).toContain(`/desk/matters/${own.number}`);
  expect(found.html).toContain('>渣土车从青禾桥经过，轰鸣声震得窗户直响，我家孩子要中考。</textarea>');
  expect(await readingsOf(site.house.database.as('vault'), own.stream)).toEqual([]);
  const other = await clerk.submit(
    form,
    { ...typed, facts: '孩子入学要什么材料，学校说不清楚。', title: '入学', request: '说清楚' },
    { button: '查重' },
  );
  expect(other.text).not.toContain('可能是同一件事');
  const sealed = await clerk.submit(form, { ...typed, reportsMisconduct: 'yes' }, { button: '查重' });
  expect([sealed.status, sealed.text]).toEqual([422, expect.stringContaining('检举控告不查重，直接登记')]);
  expect(sealed.text).not.toContain('可能是同一件事');
});

test('a matter that somebody else has is no hint', async () => {
  const facts = '龙潭村三组的灌溉水渠塌了一段，二十亩水稻浇不上水，找过镇里两次没有人来修。';
  const filed = await file(site.house, {
    title: '水渠塌了',
    request: '修水渠',
    facts,
    regionCode: '990101002',
    party: undefined,
  });
  const form = await clerk.visit('/desk/register');
  const asked = { ...letter, title: '水渠', request: '修水渠', facts, phone: '', regionCode: '990101002' };
  expect((await clerk.submit(form, asked, { button: '查重' })).html).toContain(filed.number);
  await site.house.database
    .as('app')
    .rows({ text: 'DELETE FROM open.grants WHERE stream = $1', values: [filed.stream] });
  expect((await clerk.submit(form, asked, { button: '查重' })).html).not.toContain(filed.number);
});
