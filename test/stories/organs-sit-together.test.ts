import { afterAll, beforeAll, expect, test } from 'vitest';
import { chapterOf } from '#app/chapters.ts';
import { sweepLane } from '#kernel/sweep.ts';
import { foldTallies } from '#kernel/tally.ts';
import { storyHouse, units } from '#test/cast.ts';
import { bring, file } from '#test/matters.ts';
import { strayChinese } from '#test/markup.ts';
import { storySite, type StoryPage, type StorySite } from '#test/site.ts';

// 联席会议: a meeting that resolves and is followed up, a matter handled together, a policy that makes matters.

let site: StorySite;
beforeAll(async () => {
  site = await storySite(await storyHouse('2026-03-02'));
});
afterAll(() => site.house.database.drop());

const numberIn = (page: StoryPage): string => /\/desk\/conference\/(LX\d{14})/.exec(page.path)![1]!;
const { countyHousing, countyHealth, countyGovernment } = units;

test('a hard matter comes before a meeting; each resolution is owed by its owner, goes overdue, and ends', async () => {
  const { house } = site;
  const filed = await bring(house, 'routed', { title: '跨界排水' });
  const clerk = await site.desk('clerk');
  const form = await clerk.press(await clerk.visit(`/desk/matters/${filed.number}`), '提交联席会议');
  const convened = {
    title: '跨界排水',
    agenda: 'hard-matter',
    hard: 'departments',
    papers: '两个单位各执一词，材料附后。',
    member1: countyHousing.id,
    member2: countyHealth.id,
    meetingDue: '2026-03-05',
  };
  const alone = await clerk.submit(form, { ...convened, member1: units.countyOffice.id, member2: '' });
  expect([alone.status, alone.text]).toEqual([409, expect.stringContaining('要有别的单位一起')]);
  expect(alone.html).toContain('两个单位各执一词');
  const nowhere = await clerk.submit(alone, { ...convened, member2: '99-nowhere' });
  expect([nowhere.status, nowhere.text]).toEqual([422, expect.stringContaining('没有这个单位')]);
  const page = await clerk.submit(nowhere, convened);
  const number = numberIn(page);
  expect(page.text).toContain('开会日期');

  const citizen = site.browser();
  const track = await citizen.submit(await citizen.visit('/track'), { number: filed.number, code: filed.code });
  expect(track.text).toContain('已提交联席会议');
  expect(track.text).not.toContain('各执一词');

  house.clock.goTo('2026-03-05');
  const empty = await clerk.submit(await clerk.visit(`/desk/conference/${number}`), {
    present1: countyGovernment.id,
    minutes: '没有成员单位到会',
  });
  expect([empty.status, empty.text]).toEqual([409, expect.stringContaining('成员单位没有到会')]);
  const sat = { present1: countyHousing.id, present2: countyHealth.id, minutes: '一致同意。' };
  const drafted = await clerk.submit(empty, sat, { button: '预览文书' });
  expect(drafted.text).toMatch(/文书草稿：\s*联席会议纪要.*（草稿，尚未编号）.*一致同意/);
  const held = await clerk.submit(drafted, sat);
  const outside = await clerk.submit(held, { owner: countyGovernment.id, text: '修沟', carryDue: '2026-03-12' });
  expect([outside.status, outside.text]).toEqual([409, expect.stringContaining('成员单位承担')]);
  const resolved = await clerk.submit(outside, { owner: countyHousing.id, text: '修通排水沟', carryDue: '2026-03-12' });
  expect(resolved.text).toContain('承担的单位要按期落实');
  expect((await clerk.press(resolved, '联席会议纪要')).text).toMatch(/信联〔2026〕\d+号.*到会单位.*一致同意/);
  expect((await clerk.press(resolved, '联席会议议定事项交办函')).text).toMatch(/修通排水沟.*2026年3月12日以前/);

  const handler = await site.desk('handler');
  expect((await handler.visit('/desk')).text).toMatch(/跨界排水.*落实会议议定的事项/s);
  expect((await (await site.desk('otherHandler')).visit('/desk')).text).not.toContain('落实会议议定');
  house.clock.goTo('2026-03-16');
  await sweepLane(house, 'open', { chapterOf, failed: (_, duty, reason) => expect([duty, reason]).toEqual([]) });
  expect((await handler.visit('/desk?due=late&chapter=conference')).text).toContain('跨界排水');
  expect((await clerk.visit(`/desk/conference/${number}`)).text).toContain('期限已过：落实会议议定的事项');
  const reported = await handler.submit(await handler.visit(`/desk/conference/${number}`), { text: '已修通。' });
  expect(reported.text).toContain('议定事项已落实');
  const closed = await clerk.submit(await clerk.visit(`/desk/conference/${number}`), {}, { button: '全部落实，结束' });
  expect(closed.text).toContain('议定事项全部落实');
  expect((await (await site.desk('cityHandler')).visit(`/desk/conference/${number}`)).status).toBe(404);
});

test('a matter is handled together: the assistant sees it for as long as it lasts, and there is one joint answer', async () => {
  const filed = await bring(site.house, 'routed', { title: '油烟扰民' });
  const assistant = await site.desk('otherHandler');
  const matter = `/desk/matters/${filed.number}`;
  expect((await assistant.visit(matter)).status).toBe(404);
  const clerk = await site.desk('clerk');
  const form = await clerk.press(await clerk.visit(matter), '协商会办');
  const agreed = await clerk.submit(form, {
    title: '油烟扰民',
    assistant1: countyHealth.id,
    split: '住建查烟道，卫健查卫生。',
    answerDue: '2026-04-10',
  });
  const number = numberIn(agreed);
  expect((await assistant.visit(matter)).status).toBe(200);
  const handler = await site.desk('handler');
  const early = await handler.visit(`/desk/conference/${number}`);
  expect(early.text).not.toContain('作出共同答复 已商定');
  const refused = await site.site.request(`/api/v1/conference/${number}/acts/jointAnswer`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${handler.cookies.get('desk')}` },
    body: JSON.stringify({ version: 1, text: '先答了' }),
  });
  expect([refused.status, await refused.json()]).toMatchObject([
    409,
    { reason: 'shares-missing', citation: 'regulations-2022/24/1' },
  ]);
  const given = await assistant.submit(await assistant.visit(`/desk/conference/${number}`), { text: '卫生合格。' });
  expect(given.text).toContain('提出会办意见');
  const joint = await handler.submit(await handler.visit(`/desk/conference/${number}`), {
    text: '烟道改造，4 月完工。',
  });
  expect(joint.text).toContain('已结束');
  expect((await assistant.visit(matter)).status).toBe(404);
  const citizen = site.browser();
  const track = await citizen.submit(await citizen.visit('/track'), { number: filed.number, code: filed.code });
  expect(track.text).toContain('会办单位作出共同答复');
});

test('every page of it reads in English', async () => {
  const filed = await bring(site.house, 'routed', { title: 'x' });
  const head = await site.desk('officeHead', 'en');
  const list = await head.visit('/desk/conference');
  const [number] = /LX\d{14}/.exec(list.html)!;
  const key = /why\/([A-Za-z]+\.\d+)/.exec((await head.visit(`/desk/conference/${number}`)).html)?.[1];
  for (const path of [
    '/desk/conference',
    `/desk/conference/${number}`,
    ...(key ? [`/desk/conference/${number}/why/${key}`] : []),
    '/desk/conference/new/convene',
    `/desk/conference/new/agreeCoHandling?about=${filed.number}`,
    `/desk/conference/new/nameProblem?about=${filed.number}`,
    `/desk/matters/${filed.number}`,
  ]) {
    const page = await head.visit(path);
    expect([path, page.status, strayChinese(page.root)]).toEqual([path, 200, []]);
  }
});

test('a problem of policy lives on: new matters of its kind before and after the change, as a chart with its table', async () => {
  const { house } = site;
  const code = '0301';
  for (let n = 0; n < 3; n += 1) await file(house, { title: `维修资金 ${n}`, class: code });
  const filed = await file(house, { title: '维修资金', class: code });
  const unclassed = await file(house, { title: '没有归类', class: undefined });
  const clerk = await site.desk('clerk');
  const problem = { title: '维修资金', maker: countyHousing.id, policy: '应急维修也要先批。' };
  const bare = await clerk.submit(
    await clerk.visit(`/desk/conference/new/nameProblem?about=${unclassed.number}`),
    problem,
  );
  expect([bare.status, bare.text]).toEqual([422, expect.stringContaining('请填写类别')]);
  const page = await clerk.submit(await clerk.visit(`/desk/conference/new/nameProblem?about=${filed.number}`), problem);
  const number = numberIn(page);
  await foldTallies(house.database);
  const handler = await site.desk('handler');
  const changed = await handler.submit(await handler.visit(`/desk/conference/${number}`), {
    measure: '应急维修先用后批。',
  });
  expect(changed.text).toContain('政策已调整');
  house.clock.goTo('2026-05-06');
  await file(house, { title: '维修资金 五月', class: code });
  await foldTallies(house.database);
  const seen = await clerk.visit(`/desk/conference/${number}`);
  expect(seen.text).toMatch(/同类新事项：调整以前 9 个月 0 件，以后 2 个月 1 件/);
  expect(seen.text).toMatch(/26-03 4.*26-05 1/s);
  const closed = await clerk.submit(seen, { worked: 'yes', text: '少了四分之三。' });
  expect(closed.text).toContain('看过效果，结束');
});
