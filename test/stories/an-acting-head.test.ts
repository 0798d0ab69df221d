import { afterAll, beforeAll, expect, test } from 'vitest';
import { storyApi, type StoryApi } from '#test/api.ts';
import { takeOn, units } from '#test/cast.ts';
import type { PersonId } from '#kernel/ids.ts';
import { openSession } from '#app/sessions.ts';
import { bring, type Filed } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// A unit has one head, who goes on leave: a colleague decides meanwhile what others propose, and does nothing else of a head's.

let api: StoryApi;
let site: StorySite;
let second: StoryBrowser;
let mine: Filed;
beforeAll(async () => {
  api = await storyApi('2026-03-02');
  site = await storySite(api.house);
  await takeOn(api.house, [
    {
      person: '99-second' as PersonId,
      login: 'second',
      name: '马力',
      nameEn: 'second',
      passwordHash: null,
      posts: [{ unit: units.countyHousing.id, post: 'handler' as const }],
      validFrom: Temporal.PlainDate.from('2000-01-01'),
    },
  ]);
  await api.house.refresh();
  second = site.browser();
  second.cookies.set('desk', await openSession(api.house, '99-second' as PersonId));
  mine = await bring(api.house, 'handling', { title: '电梯停运' });
});
afterAll(() => api.house.database.drop());

const path = () => `/desk/matters/${mine.number}`;
const away = async (cover: string) => {
  const head = await site.desk('housingHead');
  const form = await head.visit('/desk/leave');
  const days = { from: '2026-03-03', until: '2026-03-05' };
  return head.submit(form, { person: '99-housingHead', ...days, cover, reason: '年休假' }, { button: '登记请假' });
};
const propose = () => api.act(mine.number, 'extend', { days: 10, reason: '要等检测结果。' }, { as: 'handler' });
const mayDecide = async (who = second): Promise<boolean> =>
  (await who.visit(path())).html.includes(`action="${path()}/acts/approve"`);

test('a head leaves it to a colleague of the unit, whatever their post, and to nobody else', async () => {
  expect((await away('99-clerk')).status).toBe(422);
  expect((await away('99-second')).text).toContain('已登记');
});

test('before the leave, and without one, a colleague decides nothing', async () => {
  expect((await propose()).status).toBe(200);
  expect(await mayDecide(await site.desk('housingHead'))).toBe(true);
  expect(await mayDecide()).toBe(false);
});

test('on the days of the leave it lies on their desk, and they send it back or approve it under a name of its own', async () => {
  api.house.clock.goTo('2026-03-04');
  expect((await second.visit('/desk')).html).toContain(mine.number);
  expect((await second.visit('/desk/account')).text).toContain('代行负责人');
  expect(await mayDecide()).toBe(true);
  await second.submit(await second.visit(path()), { reason: '理由不够' }, { button: '退回' });
  await propose();
  await second.submit(await second.visit(path()), {}, { button: '同意' });
  const rows = await api.house.database.as('app').rows<{ type: string; capacity: string }>({
    text: `SELECT type, capacity FROM ledger.entry WHERE stream = $1 AND actor = 'person:99-second' ORDER BY version`,
    values: [mine.stream],
  });
  const capacity = `delegate@${units.countyHousing.id}`;
  expect(rows).toEqual([
    { type: 'ActDeclined', capacity },
    { type: 'ActApproved', capacity },
    { type: 'HandlingExtended', capacity },
  ]);
});

test('what they proposed themselves they do not decide, and a recusal stays the head’s', async () => {
  const offered = await second.visit(`${path()}/acts/decideRecusal`);
  expect(offered.html).not.toContain('name="person"');
  const form = await second.visit(`${path()}/acts/issueOpinion`);
  const words = { request: '修好电梯', facts: '属实', opinion: '五月底前修好。', basis: '《物业管理条例》第五条' };
  await second.submit(form, { result: 'supported', ...words });
  expect(await mayDecide(await site.desk('housingHead')), 'it waits').toBe(true);
  expect(await mayDecide()).toBe(false);
});

test('when the head is back nothing is left to them', async () => {
  api.house.clock.goTo('2026-03-06');
  expect((await second.visit('/desk/account')).text).not.toContain('代行负责人');
  expect(await mayDecide()).toBe(false);
});
