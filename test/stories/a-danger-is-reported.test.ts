import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAboutEvents } from '#chapters/urgent/event-text.ts';
import { storyHouse, units } from '#test/cast.ts';
import { strayChinese } from '#test/markup.ts';
import { bring } from '#test/matters.ts';
import { storySite, type StoryPage, type StorySite } from '#test/site.ts';

// 重大紧急信访信息: a danger goes up and across in minutes, and nothing of a person goes with it. The stories stand at ten.

let site: StorySite;
beforeAll(async () => {
  site = await storySite(await storyHouse('2026-03-02'));
});
afterAll(() => site.house.database.drop());

const numberIn = (page: StoryPage): string => /\/desk\/urgent\/(JJ\d{14})/.exec(page.path)![1]!;
const danger = {
  title: '城东三号楼',
  danger: 'building',
  learned: '9:45',
  text: '三号楼东墙裂缝今早扩大到两指宽，楼内还有十二户。',
  measures: '已请十二户先到社区活动室，拉了警戒线。',
  department: units.countyHousing.id,
  told: '9:52 林小雨打给县委值班室，9:55 打给国家信访局值班室。',
};
const refusal = (page: StoryPage, words: string) =>
  expect([page.status, page.text]).toEqual([409, expect.stringContaining(words)]);

test('2022: a petition office tells party committee, government, department, conference office and the office above, at once', async () => {
  const filed = await bring(site.house, 'routed', { title: '三号楼墙裂了' });
  const clerk = await site.desk('clerk');
  const form = await clerk.press(await clerk.visit(`/desk/matters/${filed.number}`), '报告紧急险情');
  // About events: a text that says where somebody goes is sent back, and what was typed stays.
  const journey = await clerk.submit(form, { ...danger, text: '住户刘某准备进京反映此事。' });
  expect([journey.status, journey.text]).toEqual([422, expect.stringContaining('只写事情和险情')]);
  expect(journey.html).toContain('已请十二户');
  refusal(await clerk.submit(form, { ...danger, learned: '10:05' }), '不能晚于现在');
  refusal(await clerk.submit(form, { ...danger, told: '' }), '本系统告知不到：本级党委、国家信访局');
  // Half an hour and more is late: reported all the same, with its reason.
  const late = await clerk.submit(form, { ...danger, learned: '9:15' });
  refusal(late, '45 分钟，超过了 30 分钟');
  const page = await clerk.submit(late, danger);
  const number = numberIn(page);
  expect(page.text).toContain('得知后 15 分钟报告，同时告知 4 个单位');
  for (const told of ['countyGovernment', 'countyHousing', 'countyConference', 'cityOffice'] as const)
    expect(page.text).toContain(`${units[told].name}，还没有签收`);

  // Whoever was told reads the report, not the petition behind it; whoever was not told finds nothing.
  const above = await site.desk('cityClerk');
  expect((await above.visit('/desk')).text).toMatch(/城东三号楼.*签收紧急信息/s);
  expect((await above.visit(`/desk/matters/${filed.number}`)).status).toBe(404);
  expect((await above.visit(`/desk/urgent/${number}`)).text).not.toContain('墙裂了');
  expect((await (await site.desk('otherHandler')).visit(`/desk/urgent/${number}`)).status).toBe(404);
  const received = await above.submit(await above.visit(`/desk/urgent/${number}`), { text: '市住建局派人到场。' });
  expect(received.text).not.toContain(`${units.cityOffice.name}，还没有签收`);
  expect(received.text).toContain('市住建局派人到场。');

  // Every day until it is over; the petitioner sees that it was reported and that it ended, and nothing in between.
  site.house.clock.goTo('2026-03-03');
  expect((await clerk.visit('/desk')).text).toMatch(/城东三号楼.*续报/s);
  const followed = await clerk.submit(
    await clerk.visit(`/desk/urgent/${number}`),
    { text: '加固进行中，裂缝没有再扩大。' },
    { button: '续报' },
  );
  expect(followed.text).toMatch(/续报的期限 03-04 还剩 1 天/);
  const ending = await clerk.press(followed, '险情解除');
  const ended = await clerk.submit(ending, { text: '加固完成，住户已回家。' }, { button: '报告险情解除' });
  expect(ended.text).toContain('险情已解除');
  const citizen = site.browser();
  const track = await citizen.submit(await citizen.visit('/track'), { number: filed.number, code: filed.code });
  expect(track.text).toContain('险情已经上报：房屋、设施有垮塌危险');
  expect(track.text).toContain('险情已解除');
  expect(track.text).not.toContain('裂缝');
  const handler = await site.desk('handler');
  const answer = await site.site.request(`/api/v1/urgent/${number}/acts/receiveUrgent`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${handler.cookies.get('desk')}` },
    body: JSON.stringify({ version: 4, text: '晚了' }),
  });
  expect([answer.status, await answer.json()]).toMatchObject([
    409,
    { reason: 'danger-over', citation: 'regulations-2022/25/1' },
  ]);
});

test('2022: an organ that handles tells no petition office above, and owes no call to the national bureau', async () => {
  const handler = await site.desk('handler');
  const form = await handler.visit('/desk/urgent/new/reportUrgent');
  const typed = { ...danger, title: '西街水管', danger: 'supply-failure', learned: '9:59', department: '' };
  refusal(await handler.submit(form, { ...typed, told: '' }), '本系统告知不到：本级党委。');
  const page = await handler.submit(form, { ...typed, told: '打给县委值班室' });
  expect(page.text).toContain('同时告知 2 个单位');
  expect(page.text).not.toContain(units.cityOffice.name);
});

test('2005: the government and the organs above are told; a late report says why', async () => {
  const old = await storySite(await storyHouse('2021-03-01'));
  try {
    const handler = await old.desk('handler');
    const form = await handler.visit('/desk/urgent/new/reportUrgent');
    const typed = { ...danger, learned: '2021-03-01 8:00', department: '' };
    const unexplained = await handler.submit(form, { ...typed, told: '' });
    refusal(unexplained, '120 分钟');
    const untold = await handler.submit(unexplained, { ...typed, told: '', late: '线路不通' });
    refusal(untold, '本系统告知不到：上一级政府。');
    const page = await handler.submit(untold, { ...typed, told: '打给市政府值班室', late: '线路不通' });
    expect(page.text).toContain('得知后 120 分钟报告，同时告知 2 个单位');
    for (const told of [units.countyGovernment, units.cityHousing]) expect(page.text).toContain(told.name);
    expect(page.text).not.toContain(units.countyConference.name);
    expect(page.text).toContain('线路不通');
  } finally {
    await old.house.database.drop();
  }
});

test('every page of it reads in English', async () => {
  const clerk = await site.desk('clerk', 'en');
  const list = await clerk.visit('/desk/urgent');
  const [number] = /JJ\d{14}/.exec(list.html)!;
  for (const path of ['/desk/urgent', `/desk/urgent/${number}`, '/desk/urgent/new/reportUrgent']) {
    const page = await clerk.visit(path);
    expect([path, page.status, strayChinese(page.root)]).toEqual([path, 200, []]);
  }
});

test.each([
  ['河堤有一处渗水，附近三十户要转移。', true],
  ['两家人在工地争执，有人拿着铁棍。', true],
  ['水厂去年也出过这样的事。', true],
  ['张某明天去北京。', false],
  ['几名住户计划走访省政府。', false],
  ['他们在群里串联。', false],
])('%s: about an event %s', (text, isEvent) => {
  expect(isAboutEvents(text)).toBe(isEvent);
});
