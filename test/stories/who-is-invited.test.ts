import { afterAll, beforeAll, expect, test } from 'vitest';
import { units } from '#test/cast.ts';
import { strayChinese } from '#test/markup.ts';
import { bring } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// Whom the office asks in from outside, who sits in its joint conference, and what its halls are like: kept by the
// administrator with reasons and days, and used where panels, visits, meetings and tickets are made.

let site: StorySite;
let admin: StoryBrowser;
const reason = '信访联席办〔2026〕3 号';
beforeAll(async () => {
  site = await storySite('2026-03-02');
  admin = await site.desk('administrator');
});
afterAll(() => site.house.database.drop());

const enter = async (kind: string, typed: Record<string, string>) =>
  admin.submit(await admin.visit(`/desk/admin/settings/${kind}`), { ...typed, reason }, { button: '记录' });
const outsider = (name: string, role: string, tiedTo = '') => ({
  name,
  nameEn: 'Lan Xu',
  from: '南坪法律援助中心',
  fromEn: 'Nanping Legal Aid',
  role,
  tiedTo,
  statement: '没有利害关系，保密。2026 年 3 月 1 日。',
});

test('the roster keeps each with a statement; a panel takes in who is on it, and nobody whom nobody entered', async () => {
  const unsigned = await enter('outsider', { ...outsider('许岚', 'hearing-member'), statement: '' });
  expect([unsigned.status, unsigned.text]).toEqual([422, expect.stringContaining('请填写声明')]);
  expect((await enter('outsider', outsider('许岚', 'hearing-member'))).text).toMatch(
    /许岚（南坪法律援助中心）：听证员/,
  );
  await enter('outsider', outsider('江河', 'hearing-member', units.countyHousing.id));
  await enter('outsider', outsider('严正', 'lawyer'));

  const filed = await bring(site.house, 'handling', { title: '电梯停运' });
  const handler = await site.desk('handler');
  const begin = await handler.visit(`/desk/hearings/new/order?about=${filed.number}`);
  const hearing = await handler.submit(begin, { open: 'open', reason: '当面质证' }, { button: '决定举行听证' });
  const at = `${hearing.path.replace(/\?.*$/, '')}/acts/namePanel`;
  const form = await handler.visit(at);
  expect(form.text).toContain('许岚（南坪法律援助中心，社会人士）');
  expect(form.text).not.toContain('严正');
  const chosen = /<option[^>]*value="([^"]*)"[^>]*>许岚/.exec(form.html)![1]!;
  const tied = /<option[^>]*value="([^"]*)"[^>]*>江河/.exec(form.html)![1]!;
  expect(form.html).toMatch(/<option[^>]*disabled[^>]*>江河/);
  const panel = { host: '99-housingHead', first: '99-cityHandler', unbound: 'yes' };
  const nobody = await handler.submit(form, { ...panel, second: '99-nobody' }, { button: '确定' });
  expect([nobody.status, nobody.text]).toEqual([409, expect.stringContaining('不在可以担任听证员的名单里')]);
  const close = await handler.submit(form, { ...panel, second: tied }, { button: '确定' });
  expect([close.status, close.text]).toEqual([409, expect.stringMatching(/《信访工作条例》/)]);
  expect((await handler.submit(form, { ...panel, second: chosen }, { button: '确定' })).text).toContain(
    '听证组确定，3 人',
  );
});

test('who is taken off the roster is chosen no more, from the day after', async () => {
  const list = await admin.visit('/desk/admin/settings/outsider');
  const setting = /name="setting" value="(99-outsider-[^"]+)"/.exec(list.html.slice(list.html.indexOf('严正')))![1]!;
  const house = site.house;
  const filed = await bring(house, 'handling', { title: '油烟扰民' });
  const clerk = await site.desk('clerk');
  const form = await clerk.visit(`/desk/reception/new/comeIn?about=${filed.number}`);
  const visit = (await clerk.submit(form, { people: '2' }, { button: '登记' })).path.replace(/\?.*$/, '');
  const joining = { person: setting, unbound: 'yes', confidential: 'yes', consented: 'yes' };
  const open = await clerk.visit(`${visit}/acts/joinHelper`);
  expect(open.text).toContain('严正（南坪法律援助中心，律师）');
  expect(open.text).not.toContain('许岚');
  await admin.submit(list, { setting, reason }, { button: '停用' });
  house.clock.goTo('2026-03-03');
  const late = await clerk.submit(open, joining, { button: '登记参与' });
  expect([late.status, late.text]).toEqual([409, expect.stringMatching(/名册里今天没有这个人.*（七）/s)]);
  expect(late.text).not.toContain('严正（');
});

test('a special group has its members with their days; a meeting is convened by the group', async () => {
  const half = await enter('seat', { unit: units.countyHousing.id, group: '住房领域', groupEn: '' });
  expect([half.status, half.text]).toEqual([422, expect.stringContaining('小组的中英文名一起填')]);
  for (const unit of [units.countyHousing, units.countyHealth])
    await enter('seat', { unit: unit.id, group: '住房领域', groupEn: 'Housing' });
  await enter('seat', { unit: units.countyGovernment.id, since: '2026-05-01' });
  const clerk = await site.desk('clerk');
  const form = await clerk.visit('/desk/conference/new/convene');
  expect(form.text).toContain('住房领域（2 个单位）');
  expect(form.text).not.toContain('全体成员');
  const meeting = {
    title: '维修资金',
    agenda: 'hard-matter',
    hard: 'departments',
    papers: '材料',
    meetingDue: '2026-03-10',
  };
  const nobody = await clerk.submit(form, meeting, { button: '召集' });
  expect([nobody.status, nobody.text]).toEqual([409, expect.stringContaining('要有别的单位一起')]);
  const convened = await clerk.submit(form, { ...meeting, group: '住房领域' }, { button: '召集' });
  expect(convened.text).toMatch(/成员单位.*南坪县住房和城乡建设局.*南坪县卫生健康局/s);
  site.house.clock.goTo('2026-05-01');
  const later = await (await site.desk('clerk')).visit('/desk/conference/new/convene');
  expect(later.text).toContain('全体成员（1 个单位）');
});

test('a hall is set up with services, windows and whom it calls first; what does not fit is named', async () => {
  const hall = {
    id: 'county',
    unit: units.countyOffice.id,
    name: '联合接访大厅',
    nameEn: 'Joint hall',
    services: `A 登记/Registration\nB 住房/Housing|${units.countyHousing.id}`,
    windows: '1 A\n2 AB',
    priority: 'none',
  };
  const lost = await enter('hall', { ...hall, windows: '1 AC' });
  expect([lost.status, lost.text]).toEqual([422, expect.stringContaining('没有服务 C')]);
  const crooked = await enter('hall', { ...hall, services: '登记' });
  expect([crooked.status, crooked.text]).toEqual([422, expect.stringContaining('第 1 行要写成')]);
  const stranger = await enter('hall', { ...hall, services: 'A 登记/Registration|99-nowhere', windows: '1 A' });
  expect(stranger.text).toContain('没有单位 99-nowhere');
  expect((await enter('hall', hall)).text).toContain('联合接访大厅：2 项服务，2 个窗口');
  const kiosk = await site.browser().visit('/hall/county/kiosk');
  expect(kiosk.text).toMatch(/登记.*住房/s);
  expect(kiosk.text).not.toContain('优先叫号');
  const list = await admin.visit('/desk/admin/settings/hall');
  const written = await admin.press(list, '改');
  await admin.submit(
    written,
    { services: 'A 登记/Registration', windows: '2 A', priority: 'first', reason },
    { button: '记录' },
  );
  const changed = await site.browser().visit('/hall/county/kiosk');
  expect(changed.text).toContain('优先叫号');
  expect(changed.text).not.toContain('住房');
  const official = await site.desk('clerk');
  expect((await official.visit('/desk/hall')).html).not.toContain('/desk/hall/county/windows/1"');
  expect((await official.visit('/desk/hall')).html).toContain('/desk/hall/county/windows/2"');
});

test('these pages are read in English as well', async () => {
  const english = await site.desk('administrator', 'en');
  for (const kind of ['outsider', 'seat', 'hall'])
    expect([kind, strayChinese((await english.visit(`/desk/admin/settings/${kind}`)).root)]).toEqual([kind, []]);
});
