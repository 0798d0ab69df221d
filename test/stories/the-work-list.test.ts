import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Intake } from '#chapters/petition/intake.ts';
import { actorOf, storyHouse, units } from '#test/cast.ts';
import { elementsIn } from '#test/markup.ts';
import { bring, doAct, file, layOnDesk, petitionerOf, type Filed } from '#test/matters.ts';
import { storySite, type StoryPage, type StorySite } from '#test/site.ts';

// The desk's lists: mine and my unit's, narrowed, ordered and kept, all of it in the address, without script.

/** Brings a matter to its point and speaks to the petitioner at once, so that the clocks left are those of the work. */
async function bringSpokenWith(point: string, intake: Partial<Intake>): Promise<Filed> {
  const filed = await bring(site.house, point, intake);
  await doAct(site.house, filed.stream, actorOf('handler'), 'contact');
  return filed;
}

let site: StorySite;
beforeAll(async () => {
  site = await storySite(await storyHouse('2026-03-02'));
  const { house } = site;
  await bringSpokenWith('handling', { title: '电梯停运' });
  house.clock.goTo('2026-03-04');
  await bringSpokenWith('routed', { title: '路灯不亮', class: '0101' });
  const asked = await bringSpokenWith('handling', { title: '外墙脱落' });
  await doAct(house, asked.stream, petitionerOf(asked.stream), 'ask');
  await file(house, { title: '供水浑浊' });
});
afterAll(() => site.house.database.drop());

/** The titles in the table, in their order. */
const titlesOn = (page: StoryPage): readonly string[] =>
  [...page.text.matchAll(/电梯停运|路灯不亮|外墙脱落|供水浑浊/g)].map(([title]) => title);

test('what is mine comes first, soonest first; other units and posts see theirs alone', async () => {
  const handler = await site.desk('handler');
  const mine = await handler.visit('/desk');
  expect(mine.heading).toBe('待我办理');
  expect(titlesOn(mine)).toEqual(['外墙脱落', '路灯不亮', '电梯停运', '外墙脱落']);
  expect(mine.text).toMatch(/^.*4 件。/);
  const clerk = await site.desk('clerk');
  expect(titlesOn(await clerk.visit('/desk'))).toEqual(['供水浑浊']);
  expect(titlesOn(await (await site.desk('otherHandler')).visit('/desk'))).toEqual([]);
  expect(titlesOn(await (await site.desk('housingHead')).visit('/desk'))).toEqual([]);
  expect(titlesOn(await (await site.desk('housingHead')).visit('/desk?of=unit'))).toHaveLength(4);
});

test('another unit’s list shows what one may see of it, and nothing else', async () => {
  const path = `/desk?of=unit&unit=${units.countyHousing.id}`;
  const clerk = await (await site.desk('clerk')).visit(path);
  expect(clerk.heading).toBe('南坪县住房和城乡建设局的待办');
  expect(titlesOn(clerk)).toHaveLength(4);
  expect(titlesOn(await (await site.desk('otherHandler')).visit(path))).toEqual([]);
});

test.each([
  ['the clock', 'act=answerQuestion', ['外墙脱落']],
  ['the state of the matter', 'stage=routed', ['路灯不亮']],
  ['the class, with what lies below it', 'class=01', ['路灯不亮']],
  ['the place, with what lies in it', 'place=9901', ['外墙脱落', '路灯不亮', '电梯停运', '外墙脱落']],
  ['another place', 'place=9902', []],
  ['a span of days', 'due=2026-04-20_2026-05-02', ['电梯停运']],
  ['what is soon', 'due=soon', []],
  ['the latest first', 'sort=-due', ['外墙脱落', '电梯停运', '路灯不亮', '外墙脱落']],
  ['what has lain longest', 'sort=since&act=issueOpinion', ['电梯停运', '外墙脱落']],
] as const)('the address narrows and orders: %s', async (_, query, titles) => {
  const handler = await site.desk('handler');
  const page = await handler.visit(`/desk?${query}`);
  expect(titlesOn(page)).toEqual(titles);
  if (titles.length === 0) expect(page.text).toMatch(/没有符合这些条件的事.*清除筛选/);
});

test('an address that means nothing shows the usual list', async () => {
  const handler = await site.desk('handler');
  const page = await handler.visit(
    "/desk?of=all&due=2026-13-40_x&sort=title&class=';--&after=x&stage=resealed&hide=%00",
  );
  expect(page.status).toBe(200);
  expect(titlesOn(page)).toHaveLength(4);
});

test('the form of filters leads to an address, and keeps what was chosen', async () => {
  const handler = await site.desk('handler');
  const page = await handler.submit(
    await handler.visit('/desk'),
    { act: 'issueOpinion', group: 'none' },
    { button: '筛选' },
  );
  expect(page.path).toContain('act=issueOpinion');
  expect(titlesOn(page)).toEqual(['电梯停运', '外墙脱落']);
  expect(page.text).not.toMatch(/以后 2 件/);
  expect((await handler.press(page, '清除筛选')).path).toBe('/desk');
});

test('a view is an address under a name of one’s own', async () => {
  const handler = await site.desk('handler');
  const narrow = await handler.visit('/desk?act=issueOpinion&hide=number');
  expect(elementsIn(narrow.root, 'th').map(({ children }) => children.join(''))).not.toContain('编号');
  const nameless = await handler.submit(narrow, { name: ' ' }, { button: '保存' });
  expect([nameless.status, nameless.text]).toEqual([422, expect.stringContaining('请填写视图的名称')]);
  const kept = await handler.submit(narrow, { name: '等我写意见的' }, { button: '保存' });
  expect(kept.path).toBe('/desk?act=issueOpinion&hide=number');
  const again = await handler.press(await handler.visit('/desk'), '等我写意见的');
  expect(titlesOn(again)).toEqual(['电梯停运', '外墙脱落']);
  expect((await (await site.desk('housingHead')).visit('/desk')).html).not.toContain('等我写意见的');
  const dropped = await handler.submit(again, {}, { button: '不再保留' });
  expect(dropped.html).not.toContain('等我写意见的');
});

test('pages follow each other by key, none left out and none twice, in either direction', async () => {
  const { house } = site;
  const clerk = await site.desk('clerk');
  for (let n = 0; n < 55; n += 1) await file(house, { title: `第${n}件` });
  for (const sort of ['due', '-due', 'since']) {
    const seen: string[] = [];
    let page = await clerk.visit(`/desk?sort=${sort}&group=none`);
    expect(page.text).toContain('56 件');
    for (;;) {
      seen.push(...[...page.html.matchAll(/href="\/desk\/matters\/(XF\d+)"/g)].map(([, number]) => number!));
      if (!/<a[^>]*rel="next"/.test(page.html)) break;
      page = await clerk.press(page, '下一页');
    }
    expect([sort, seen.length, new Set(seen).size]).toEqual([sort, 56, 56]);
  }
});

test('a matter on one colleague’s desk stands in that colleague’s list alone; the unit sees all of it', async () => {
  const { house } = site;
  const filed = await bringSpokenWith('handling', { title: '外墙脱落' });
  const handler = await site.desk('handler');
  const before = titlesOn(await handler.visit('/desk?act=issueOpinion')).length;
  await layOnDesk(house, filed.stream, 'handler', 'housingHead');
  // The head holds no handler’s post: the work falls back to those who do.
  expect(titlesOn(await handler.visit('/desk?act=issueOpinion'))).toHaveLength(before);
  await layOnDesk(house, filed.stream, 'handler', 'handler');
  expect(titlesOn(await handler.visit('/desk?of=unit&person=me'))).toEqual(['外墙脱落']);
  expect(titlesOn(await handler.visit('/desk?of=unit&person=none&act=issueOpinion'))).toHaveLength(before - 1);
});

test('the same filters narrow the list of the API', async () => {
  const handler = await site.desk('handler');
  const cookie = `desk=${handler.cookies.get('desk')}`;
  const response = await site.site.request('/api/v1/duties?act=answerQuestion', { headers: { cookie } });
  const { items } = (await response.json()) as { items: { act: string; title: string }[] };
  expect(items.map(({ act, title }) => [act, title])).toEqual([['answerQuestion', '外墙脱落']]);
});
