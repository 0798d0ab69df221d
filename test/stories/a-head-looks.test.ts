import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldTallies } from '#kernel/tally.ts';
import { actorOf, storyHouse, units } from '#test/cast.ts';
import { elementsIn, wordsIn } from '#test/markup.ts';
import { bring, doAct, file } from '#test/matters.ts';
import { storySite, type StoryPage, type StorySite } from '#test/site.ts';

// The head's view: how much there is, what is late, by clock, state and unit; every number opens what is behind it.

let site: StorySite;
beforeAll(async () => {
  site = await storySite(await storyHouse('2026-03-02'));
  const { house } = site;
  // The first word was spoken on the first day, so that what is late is the work itself; only one waits for it.
  const spokenWith = async (point: string, title: string) => {
    const { stream } = await bring(house, point, { title });
    await doAct(house, stream, actorOf('handler'), 'contact');
  };
  await spokenWith('handling', '旧的');
  await bring(house, 'concluded', { title: '办完的' });
  await bring(house, 'resealed', { title: '转走的' });
  house.clock.goTo('2026-04-28');
  await spokenWith('handling', '新的');
  await spokenWith('opinion-proposed', '等签的');
  await bring(house, 'routed', { title: '刚转的' });
  await file(house, { title: '刚登记的' });
  const { stream } = await file(house, { title: '给卫健的' });
  await doAct(house, stream, actorOf('clerk'), 'transfer', {
    command: () => ({ act: 'transfer', to: units.countyHealth.id, note: null }),
  });
  house.clock.goTo('2026-05-08');
  await foldTallies(house.database);
});
afterAll(() => site.house.database.drop());

/** Every number on the page that is a link to a list, with where it leads. */
const numbersOn = (page: StoryPage): { readonly n: number; readonly href: string }[] =>
  elementsIn(page.root, 'a').flatMap((link) => {
    const href = link.attributes['href'] ?? '';
    const n = /^[\d,]+/.exec(wordsIn(link))?.[0];
    return n && /^\/desk(\?|\/matters\?)/.test(href) && !href.includes('views') ? [{ n: Number(n), href }] : [];
  });

test.each(['housingHead', 'officeHead', 'healthHead'] as const)(
  'each number that %s reads opens a list of that length',
  async (who) => {
    const head = await site.desk(who);
    const page = await head.visit('/desk/overview');
    const numbers = numbersOn(page);
    expect(numbers.length).toBeGreaterThan(2);
    for (const { n, href } of numbers) {
      const list = await head.visit(href);
      const rows = elementsIn(list.root, 'tr').filter((row) =>
        elementsIn(row, 'a').some(({ attributes }) => /matters\/XF/.test(attributes['href'] ?? '')),
      );
      expect([href, rows.length]).toEqual([href, n]);
    }
  },
);

test('the heading is the answer; what was moved to the sealed lane is counted nowhere', async () => {
  const head = await site.desk('housingHead');
  const page = await head.visit('/desk/overview');
  expect(page.heading).toBe('在办 4 件，5 项已超期');
  // By clock: how many are owed, and how many of them are late.
  expect(page.text).toMatch(/第二人复核期限 1 1 .*首次联系的期限 1 1 .*办理期限 3 1 .*告知期限 1 0 .*落实期限 1 1 /);
  expect(page.text).toMatch(/十二周里登记 0 件，办结 1 件/);
  const office = await (await site.desk('officeHead')).visit('/desk/overview');
  expect(office.text).toMatch(/本单位登记、在别处办的.*南坪县卫生健康局 1/);
  expect(office.text).toMatch(/十二周里登记 7 件/);
});

test('the chart says its finding in words and has its numbers in a table and as a file', async () => {
  const head = await site.desk('housingHead');
  const page = await head.visit('/desk/overview');
  const drawings = elementsIn(page.root, 'svg').filter(({ attributes }) => attributes['role'] === 'img');
  expect(drawings).toHaveLength(2);
  for (const { attributes } of drawings) expect(attributes['aria-label']).toMatch(/\d+ [项件]/);
  const csv = await head.visit('/desk/overview.csv?of=due');
  expect(csv.headers.get('content-type')).toContain('text/csv');
  expect(Buffer.from(csv.bytes).toString('utf8')).toMatch(/^\uFEFFweek,due\r\n2026-05-04,\d+\r\n/);
});

test('whoever is no head has no such page', async () => {
  for (const who of ['handler', 'clerk', 'auditor'] as const) {
    const desk = await site.desk(who);
    expect([who, (await desk.visit('/desk/overview')).status]).toEqual([who, 404]);
    expect((await desk.visit('/desk')).html).not.toContain('/desk/overview');
  }
});
