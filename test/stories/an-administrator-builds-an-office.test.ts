import { afterAll, beforeAll, expect, test } from 'vitest';
import { useOwnLimits } from '#law/local/own-limits.ts';
import { refusalsKnown } from '#app/admin/words.ts';
import { openSession } from '#app/sessions.ts';
import type { PersonId } from '#kernel/ids.ts';
import { insert, oneStatement } from '#kernel/statement.ts';
import { limitsOf, rulesOf } from '#law/law.ts';
import { units } from '#test/cast.ts';
import { elementsIn, strayChinese, wordsIn } from '#test/markup.ts';
import { file } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// An administrator builds the office up: an organ, an official, a post by two people, a limit of the office's own, a table
// of many; every change stands on record with who and why, and each refusal says what to do.

let site: StorySite;
let admin: StoryBrowser;
const reason = '县委编办〔2026〕12 号文';
const newcomer = {
  login: 'newcomer',
  name: '苏晴',
  nameEn: 'Su Qing',
  unit: units.countyHealth.id,
  password: 'river lamp window',
  reason,
};
beforeAll(async () => {
  site = await storySite('2026-03-02');
  admin = await site.desk('administrator');
});
afterAll(() => {
  // What the office set for itself is read by whatever else runs in this process.
  useOwnLimits([]);
  return site.house.database.drop();
});

const entries = async (type: string): Promise<number> => {
  const rows = await site.house.database
    .as('app')
    .rows({ text: 'SELECT 1 FROM ledger.entry WHERE type = $1', values: [type] });
  return rows.length;
};

test('to everybody else the administration is not there; a head sees what waits for a decision', async () => {
  for (const who of ['clerk', 'handler', 'custodian', 'auditor'] as const) {
    const desk = await site.desk(who);
    for (const path of ['/desk/admin', '/desk/admin/units', '/desk/admin/people', '/desk/admin/pending'])
      expect((await desk.visit(path)).status, `${who} ${path}`).toBe(404);
  }
  const head = await site.desk('officeHead');
  expect((await head.visit('/desk/admin/pending')).status).toBe(200);
  expect((await head.visit('/desk/admin/people')).status).toBe(404);
  expect((await site.browser().visit('/desk/admin')).path).toContain('/desk/sign-in');
});

test('a unit is entered, changed and ended, each with its reason; what is not right is named and nothing is written', async () => {
  const page = await admin.visit('/desk/admin/units/new');
  const facts = { code: 'county-sl', name: '南坪县水利局', nameEn: 'Nanping Water Bureau', kind: 'competent' };
  const given = { ...facts, level: 'county', region: '990101', superior: units.countyGovernment.id, reason };
  const wrong = await admin.submit(page, { ...given, name: '', region: 'x', reason: '' });
  expect([wrong.status, wrong.text]).toEqual([
    422,
    expect.stringMatching(/请填写名称.*2 到 12 位数字.*请填写为什么改/),
  ]);
  const entered = await admin.submit(page, given);
  expect(entered.text).toMatch(/已记录，马上生效.*设立机构.*丁一.*县委编办〔2026〕12 号文/);
  const twice = await admin.submit(await admin.visit('/desk/admin/units/new'), given);
  expect(twice.text).toContain('这个代码已经有了');
  const circle = await admin.submit(await admin.visit(`/desk/admin/units/${units.countyGovernment.id}`), {
    superior: '99-county-sl',
    name: '南坪县人民政府',
    reason,
  });
  expect([circle.status, circle.text]).toEqual([409, expect.stringContaining('上下级会绕成一圈')]);
  const changed = await admin.submit(entered, { name: '南坪县水务局', reason: '更名' });
  expect(changed.heading).toBe('南坪县水务局');
  const early = await admin.submit(changed, { endOn: '2026-03-01', successor: units.countyHousing.id, reason: '合并' });
  expect(early.text).toContain('结束的日子要在开始以后');
  const ended = await admin.submit(changed, { endOn: '2026-04-01', successor: units.countyHousing.id, reason: '合并' });
  expect(ended.text).toMatch(/由谁承继 南坪县住房和城乡建设局/);
  expect(site.house.units.inForce('99-county-sl' as never, Temporal.PlainDate.from('2026-04-01'))?.id).toBe(
    units.countyHousing.id,
  );
});

test('somebody who read the page before another changed it decides nothing unseen', async () => {
  const path = `/desk/admin/units/${units.countyHealth.id}`;
  const [mine, theirs] = [await admin.visit(path), await admin.visit(path)];
  await admin.submit(mine, { phone: '000-1', name: '南坪县卫生健康局', reason });
  const late = await admin.submit(theirs, { phone: '000-2', name: '南坪县卫生健康局', reason });
  expect([late.status, late.text]).toEqual([409, expect.stringContaining('刚刚有了变化')]);
});

test('an official joins without powers; a post takes two people, and neither is the one who proposed it', async () => {
  const weak = await admin.submit(await admin.visit('/desk/admin/people/new'), {
    ...newcomer,
    password: 'newcomer1234',
  });
  expect([weak.status, weak.text]).toEqual([422, expect.stringContaining('这个密码太容易猜到')]);
  const joined = await admin.submit(await admin.visit('/desk/admin/people/new'), newcomer);
  expect(joined.text).toMatch(/入职.*县委编办/);
  const own = site.browser();
  own.cookies.set('desk', await openSession(site.house, '99-newcomer' as PersonId));
  expect((await own.visit('/desk/account')).text).toContain('现在没有岗位');
  const proposed = await admin.submit(joined, { post: 'handler', reason: '补缺' });
  expect(proposed.text).toContain('等第二个人决定');
  expect((await own.visit('/desk/account')).text).toContain('现在没有岗位');
  const again = await admin.submit(proposed, { post: 'head', reason: '补缺' });
  expect([again.status, again.text]).toEqual([409, expect.stringContaining('还有一项变更在等第二个人')]);
  const same = await admin.submit(await admin.visit('/desk/admin/pending'), {}, { button: '批准任职' });
  expect([same.status, same.text]).toEqual([409, expect.stringContaining('提出的人不能自己批准')]);
  const stranger = await site.desk('housingHead');
  const other = await stranger.submit(await stranger.visit('/desk/admin/pending'), {}, { button: '批准任职' });
  expect([other.status, other.text]).toEqual([409, expect.stringContaining('负责人决定')]);
  const head = await site.desk('officeHead');
  const approved = await head.submit(await head.visit('/desk/admin/pending'), {}, { button: '批准任职' });
  expect(approved.text).toMatch(/已记录.*没有在等的变更/);
  expect((await own.visit('/desk/account')).text).toMatch(/南坪县卫生健康局 ?， ?承办人/);
});

test('a second person can say no, with a reason; nobody appoints themselves', async () => {
  const page = await admin.visit('/desk/admin/people/99-newcomer');
  await admin.submit(page, { post: 'auditor', reason: '试试' }, { button: '提出任职' });
  const head = await site.desk('officeHead');
  const silent = await head.submit(await head.visit('/desk/admin/pending'), {}, { button: '不同意' });
  expect(silent.status).toBe(422);
  await head.submit(await head.visit('/desk/admin/pending'), { reason: '没有编制' }, { button: '不同意' });
  expect((await admin.visit('/desk/admin/people/99-newcomer')).text).toMatch(/第二个人不同意.*高远.*没有编制/);
  const mine = await admin.submit(
    await admin.visit('/desk/admin/people/99-administrator'),
    { post: 'head', unit: units.countyOffice.id, reason: '兼任' },
    { button: '提出任职' },
  );
  expect([mine.status, mine.text]).toEqual([409, expect.stringContaining('不能给自己任职')]);
});

test('taking a post away needs one person; the last administrator stays', async () => {
  const page = await admin.visit('/desk/admin/people/99-newcomer');
  const without = await admin.submit(page, { reason: '轮岗' }, { button: '免去这个岗位' });
  expect(without.text).toMatch(/免去岗位.*轮岗/);
  const last = await admin.visit('/desk/admin/people/99-administrator');
  const kept = await admin.submit(last, { reason: '退休' }, { button: '免去这个岗位' });
  expect([kept.status, kept.text]).toEqual([409, expect.stringContaining('最后一位管理员')]);
  const left = await admin.submit(last, { leftOn: '2026-03-02', reason: '退休' });
  expect([left.status, left.text]).toEqual([409, expect.stringContaining('最后一位管理员')]);
});

test('whoever leaves is out at once, and what they had is everybody’s who holds the post', async () => {
  const own = await site.desk('otherHandler');
  expect((await own.visit('/desk')).status).toBe(200);
  const page = await admin.visit('/desk/admin/people/99-otherHandler');
  const left = await admin.submit(page, { leftOn: '2026-03-02', reason: '调离本县' });
  expect(left.text).toMatch(/离职.*调离本县/);
  expect((await own.visit('/desk')).path).toContain('/desk/sign-in');
});

test('a limit of the office’s own: never longer, seen before it is confirmed, then told on the matters that it moves', async () => {
  const filed = await file(site.house);
  const due = async (): Promise<string> => {
    const [row] = await site.house.database.as('app').rows<{ due: string }>({
      text: `SELECT due_on::text AS due FROM open.duty WHERE stream = $1 AND limit_name = 'dispose'`,
      values: [filed.stream],
    });
    return row!.due;
  };
  const before = await due();
  const page = await admin.visit('/desk/admin/settings/limit');
  const given = { limit: 'dispose', region: '990101', since: '2026-03-02', reason: '便民承诺' };
  const longer = await admin.submit(page, { ...given, n: '20' });
  expect([longer.status, longer.text]).toEqual([422, expect.stringContaining('不能放宽')]);
  const past = await admin.submit(page, { ...given, n: '5', since: '2026-02-02' });
  expect([past.status, past.text]).toEqual([422, expect.stringContaining('不能从过去的日子起算')]);
  const shown = await admin.submit(page, { ...given, n: '5' });
  expect(shown.text).toMatch(/会变的事项 1 项期限/);
  expect([await due(), await entries('DutiesRedated')], 'nothing is written before it is confirmed').toEqual([
    before,
    0,
  ]);
  const done = await admin.submit(shown, {}, { button: '确认并生效' });
  expect(done.text).toContain('已记录');
  expect(Temporal.PlainDate.compare(await due(), before)).toBe(-1);
  expect(await entries('DutiesRedated')).toBe(1);
  // A matter of the same day and place has it from the start; one elsewhere has the rule's own.
  const next = await file(site.house);
  const elsewhere = await file(site.house, { regionCode: '9901' });
  const lengths = await site.house.database.as('app').rows<{ n: number }>({
    text: `SELECT (terms::json->'length'->>'n')::int AS n FROM open.duty WHERE stream = ANY ($1) AND limit_name = 'dispose'
            ORDER BY n`,
    values: [[next.stream, elsewhere.stream]],
  });
  expect(lengths[0]!.n).toBe(5);
  expect(lengths[1]!.n).toBeGreaterThan(5);
});

test('places, classes, days off and sentences of the office’s own are used at once', async () => {
  const make = async (kind: string, given: Record<string, string>) =>
    admin.submit(await admin.visit(`/desk/admin/settings/${kind}`), { ...given, since: '2026-03-02', reason });
  await make('region', { code: '990101901', name: '新城街道', nameEn: 'Xincheng Subdistrict', level: 'township' });
  await make('class', { code: '0199', name: '本地的一类', nameEn: 'A local class' });
  await make('template', { act: 'answerQuestion', title: '欢迎', titleEn: 'Welcome', text: '您好！' });
  const days = '2027-01-01 休 元旦\n2027-01-02 休 元旦';
  const bad = await make('calendar', { year: '2027', days: '明年元旦休息' });
  expect([bad.status, bad.text]).toEqual([422, expect.stringContaining('第 1 行要写成')]);
  await make('calendar', { year: '2027', days });
  const filing = await (await site.desk('clerk')).visit('/desk/register');
  expect(filing.html).toContain('新城街道');
  expect(filing.html).toContain('本地的一类');
  expect(site.house.calendars.current.publishedThrough.year).toBe(2027);
});

test('a table is tried first, each problem with its row; then all of it is taken, and posts wait', async () => {
  const page = await admin.visit('/desk/admin/import');
  const head = 'login,name,nameEn,unit,post';
  const wrong = [head, 'X,,Nobody,county-xf,handler', 'lin,林木,Lin Mu,nowhere,king', 'lin,林木,Lin Mu,,head'].join(
    '\n',
  );
  const tried = await admin.submit(page, { what: 'people', table: wrong, reason });
  expect(tried.text).toMatch(
    /有问题的行 3.*2 X.*请填写姓名.*3 lin.*没有这个机构：nowhere.*4 lin.*出现了两次.*有岗位就要写单位/,
  );
  const before = await entries('OfficialJoined');
  const right = [head, 'linmu,林木,Lin Mu,county-xf,handler', 'senlin,森林,Sen Lin,,'].join('\n');
  const ready = await admin.submit(page, { what: 'people', table: right, reason });
  expect(await entries('OfficialJoined')).toBe(before);
  const taken = await admin.submit(ready, {}, { button: '导入这 2 行' });
  expect(taken.text).toMatch(/已导入 2 行.*linmu [\w-]{16}.*senlin [\w-]{16}/);
  expect((await admin.visit('/desk/admin/pending')).text).toContain('林木');
  const unitsTable = 'code,name,nameEn,kind,level,superior,region,phone,address,addressEn,hours,competences\n';
  const two = `${unitsTable}zz-1,甲局,Bureau A,competent,county,zz-2,990101,,,,,\nzz-2,乙局,Bureau B,competent,county,,990101,,,,,`;
  const units2 = await admin.submit(page, { what: 'units', table: two, reason });
  await admin.submit(units2, {}, { button: '导入这 2 行' });
  expect(site.house.units.get('99-zz-1' as never)?.superior).toBe('99-zz-2');
});

test('rows of law that nobody read in their text say so', async () => {
  const page = await admin.visit('/desk/admin/law');
  expect(page.text).toMatch(/只见到转述|来源未核实/);
  // Each row that rests on memory or on a report, by its name, says so in its own line and before all others.
  const today = Temporal.PlainDate.from('2026-03-02');
  const all = [...limitsOf('regulations-2022', '990101', today), ...rulesOf('regulations-2022', '990101', today)];
  const lines = elementsIn(page.root, 'tr')
    .map((line) => wordsIn(line).replaceAll(/\s/g, ''))
    .filter((line) => /原文核对过|只见到转述|本系统做法|来源未核实/.test(line));
  const doubtful = all.filter(({ source }) => source === 'unverified' || source === 'reported');
  expect(doubtful.length).toBeGreaterThan(5);
  for (const { title, source } of doubtful) {
    const says = source === 'unverified' ? '来源未核实' : '只见到转述';
    expect(
      lines.slice(0, doubtful.length).some((line) => line.includes(title.zh) && line.includes(says)),
      title.zh,
    ).toBe(true);
  }
});

test('resetting the ways in takes a passkey away with the codes', async () => {
  const app = site.house.database.as('app');
  const left = () => app.rows({ text: `SELECT 1 FROM house.passkey WHERE person = '99-newcomer'` });
  const key = { id: 'key', person: '99-newcomer', public_key: Buffer.of(1), counter: 0, label: '手机' };
  await app.rows(oneStatement([insert('house.passkey', { ...key, added_at: site.house.clock.now() })]));
  expect(await left()).toHaveLength(1);
  const page = await admin.visit('/desk/admin/people/99-newcomer');
  await admin.submit(page, { password: 'river lamp window', reason: '手机丢了' }, { button: '重置' });
  expect(await left()).toHaveLength(0);
});

test('every page of the administration is complete in English', async () => {
  const english = await site.desk('administrator', 'en');
  const paths = ['', '/units', '/units/new', `/units/${units.countyHealth.id}`, '/people', '/people/new'];
  const more = ['/people/99-newcomer', '/pending', '/import', '/law'];
  const kinds = ['limit', 'region', 'class', 'calendar', 'template'].map((kind) => `/settings/${kind}`);
  for (const path of [...paths, ...more, ...kinds]) {
    const page = await english.visit(`/desk/admin${path}`);
    expect([page.status, strayChinese(page.root)], path).toEqual([200, []]);
  }
});

test('each refusal has its words', () => {
  expect(refusalsKnown.length).toBeGreaterThan(15);
});
