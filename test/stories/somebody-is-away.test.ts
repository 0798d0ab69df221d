import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PersonId } from '#kernel/ids.ts';
import { openSession } from '#app/sessions.ts';
import { storyHouse, takeOn, units } from '#test/cast.ts';
import { bring, layOnDesk, type Filed } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// An official goes on leave: the work follows to whoever stands in, comes back, and is never nobody's.

let site: StorySite;
let mine: Filed;
let second: StoryBrowser;
let third: StoryBrowser;
beforeAll(async () => {
  site = await storySite(await storyHouse('2026-03-02'));
  const { house } = site;
  const colleague = (login: string, name: string) => ({
    person: `99-${login}` as PersonId,
    login,
    name,
    nameEn: login,
    passwordHash: null,
    posts: [{ unit: units.countyHousing.id, post: 'handler' as const }],
    validFrom: Temporal.PlainDate.from('2000-01-01'),
  });
  await takeOn(house, [colleague('second', '马力'), colleague('third', '石磊')]);
  await house.refresh();
  [second, third] = [site.browser(), site.browser()];
  second.cookies.set('desk', await openSession(house, '99-second' as PersonId));
  third.cookies.set('desk', await openSession(house, '99-third' as PersonId));
  mine = await bring(house, 'handling', { title: '电梯停运' });
  await layOnDesk(house, mine.stream, 'handler', 'handler');
});
afterAll(() => site.house.database.drop());

/** In whose list the matter stands today: the handler it lies with, and two colleagues. */
async function stands(): Promise<string> {
  const handler = await site.desk('handler');
  const lists = { handler, second, third };
  const found: string[] = [];
  for (const [name, browser] of Object.entries(lists))
    if ((await browser.visit('/desk')).html.includes(mine.number)) found.push(name);
  return found.join(' ');
}

test('before the leave it is the handler’s alone', async () => {
  expect(await stands()).toBe('handler');
});

test('a leave needs days in order, and somebody of the same post to stand in', async () => {
  const handler = await site.desk('handler');
  const form = await handler.visit('/desk/leave');
  const wrong = await handler.submit(
    form,
    { person: '99-handler', from: '2026-03-10', until: '2026-03-08', cover: '99-housingHead', reason: '年休假' },
    { button: '登记请假' },
  );
  expect(wrong.status).toBe(422);
  expect(wrong.text).toMatch(/结束的日子不能早于开始的日子.*请选一位有同样岗位的同事/);
  expect(wrong.html).toContain('value="2026-03-08"');
});

test('on the days of the leave it stands with whoever stands in; the limit has not moved', async () => {
  const { house } = site;
  const handler = await site.desk('handler');
  const entered = await handler.submit(
    await handler.visit('/desk/leave'),
    { person: '99-handler', from: '2026年3月10日', until: '2026-03-12', cover: '99-second', reason: '年休假' },
    { button: '登记请假' },
  );
  expect(entered.text).toMatch(/已登记.*周敏 03-10 至 03-12 马力/);
  expect(await stands()).toBe('handler');
  const due = /到期|还剩 (\d+) 天/.exec((await second.visit('/desk')).text);
  expect(due).not.toBeNull();
  house.clock.goTo('2026-03-10');
  expect(await stands()).toBe('handler second');
  house.clock.goTo('2026-03-13');
  expect(await stands()).toBe('handler');
});

test('when whoever stands in is away too, it is everybody’s; nothing is nobody’s', async () => {
  const { house } = site;
  const head = await site.desk('housingHead');
  await head.submit(
    await head.visit('/desk/leave'),
    { person: '99-second', from: '2026-03-10', until: '2026-03-20', reason: '年休假' },
    { button: '登记请假' },
  );
  await head.submit(
    await head.visit('/desk/leave'),
    { person: '99-handler', from: '2026-03-14', until: '2026-03-20', cover: '99-second', reason: '年休假' },
    { button: '登记请假' },
  );
  house.clock.goTo('2026-03-16');
  expect(await stands()).toBe('handler second third');
});

test('a leave ends early; the head enters those of the unit and nobody else’s', async () => {
  const head = await site.desk('housingHead');
  const page = await head.visit('/desk/leave');
  await head.submit(page, {}, { button: '提前结束 周敏' });
  expect(await stands()).toBe('handler');
  const stranger = await site.desk('otherHandler');
  expect((await stranger.visit('/desk/leave')).text).not.toContain('马力');
  const form = await second.visit('/desk/leave');
  expect(form.html.match(/<option value="99-handler"/g)).toHaveLength(1);
});

test('whoever leaves the unit for good leaves nothing lying', async () => {
  const { house } = site;
  await house.database.as('owner').rows({
    text: `UPDATE house.post SET valid_until = '2026-03-16' WHERE person = '99-handler'`,
  });
  expect(await stands()).toBe('second third');
});
