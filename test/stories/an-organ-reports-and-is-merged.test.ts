import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { passMattersOn } from '#chapters/petition/succession.ts';
import { units } from '#test/cast.ts';
import { bring, doAct, file, petitionerOf, type Filed } from '#test/matters.ts';
import { storySite, type StorySite } from '#test/site.ts';

// An assignment is reported on by its day; a copy lets the lower office look; a bureau that is merged leaves nothing behind.

let site: StorySite;
const matterPath = ({ number }: Pick<Filed, 'number'>): string => `/desk/matters/${number}`;

describe('under the regulations of 2005', () => {
  beforeAll(async () => {
    site = await storySite('2021-03-01');
  });
  afterAll(() => site.house.database.drop());

  /** The city's office registers a letter about a matter of the county. */
  async function letterAtCity(): Promise<string> {
    const clerk = await site.desk('cityClerk');
    const letter = {
      form: 'letter',
      title: '电梯停运',
      request: '修好',
      facts: '两个月。',
      name: '张明',
      address: '三号楼',
    };
    const registered = await clerk.submit(await clerk.visit('/desk/register'), letter);
    return /XF\d{14}/.exec(registered.path)![0];
  }

  test('what goes to an organ of the county directly goes in copy to the county’s petition office, which only reads', async () => {
    const number = await letterAtCity();
    const clerk = await site.desk('cityClerk');
    const sent = await clerk.submit(
      await clerk.visit(`/desk/matters/${number}/acts/assign`),
      { to: units.countyHousing.id, reportDue: '2021-04-20' },
      { button: '交办给这个单位' },
    );
    expect(sent.text).toContain('交办给南坪县住房和城乡建设局，2021年4月20日以前报告结果，抄送南坪县信访局');
    const copied = await site.desk('clerk');
    const page = await copied.visit(`/desk/matters/${number}`);
    expect(page.text).toContain('电梯停运');
    expect(page.text).not.toMatch(/查看完整信息|其他可以办的|下一步/);
    expect((await copied.visit('/desk/matters')).text).toContain('电梯停运');
    expect((await copied.visit(`/desk/matters/${number}/acts/note`)).status).toBe(404);
    expect((await (await site.desk('otherHandler')).visit(`/desk/matters/${number}`)).status).toBe(404);
  });

  test('the organ owes the report by the day that was set, and the sender reads it', async () => {
    const number = await letterAtCity();
    const clerk = await site.desk('cityClerk');
    const form = await clerk.visit(`/desk/matters/${number}/acts/assign`);
    await clerk.submit(form, { to: units.countyHousing.id, reportDue: '2021-04-20' }, { button: '交办' });
    const handler = await site.desk('handler');
    expect((await handler.visit('/desk')).text).toMatch(/报告交办结果.*04-20/);
    const done = await handler.submit(await handler.visit(`/desk/matters/${number}/acts/reportResult`), {
      report: '电梯已经修好，信访人满意。',
    });
    expect(done.text).toContain('已报告。');
    expect((await clerk.visit(`/desk/matters/${number}`)).text).toContain('电梯已经修好，信访人满意。');
    expect((await handler.visit(`/desk/matters/${number}/acts/reportResult`)).status).toBe(404);
  });
});

describe('under the regulations of 2022', () => {
  beforeAll(async () => {
    site = await storySite('2026-03-02');
  });
  afterAll(() => site.house.database.drop());

  test('there is no copy, and a report all the same', async () => {
    const filed = await bring(site.house, 'assigned');
    const handler = await site.desk('handler');
    expect((await handler.visit(matterPath(filed))).text).toMatch(/报告期限 05-01/);
    const page = site.browser();
    await page.submit(await page.visit('/track'), { number: filed.number, code: filed.code });
    expect((await page.visit(`/matters/${filed.number}`)).text).not.toContain('抄送');
  });
});

describe.each([
  ['regulations-2022', '2026-03-02', '2026-03-10'],
  ['regulations-2005', '2021-03-01', '2021-03-10'],
])('under the %s', (_, start, merged) => {
  beforeAll(async () => {
    site = await storySite(start);
  });
  afterAll(() => site.house.database.drop());

  test('a bureau that is merged leaves nothing behind: duties, standings and what waits for a signature pass on', async () => {
    const { house } = site;
    const handling = await bring(house, 'handling');
    const signing = await bring(house, 'opinion-proposed');
    const ended = await bring(house, 'concluded');
    const untouched = await file(house);
    expect(await passMattersOn(house)).toEqual({ passedOn: 0, left: 0 });
    await house.database.as('owner').rows({
      text: `UPDATE house.unit SET valid_until = $3, successor = $1 WHERE id = $2`,
      values: [units.countyHealth.id, units.countyHousing.id, merged],
    });
    await house.database.as('app').rows({ text: `SELECT nextval('house.organisation_edition')` });
    house.clock.goTo(merged);
    await house.refresh();
    // Cut off after the first, it goes on with the rest, and a third round finds nothing.
    let rounds = 0;
    const first = await passMattersOn(house, () => rounds++ < 1);
    const second = await passMattersOn(house);
    expect([first.passedOn, second.passedOn >= 2, second.left]).toEqual([1, true, 0]);
    expect(await passMattersOn(house)).toEqual({ passedOn: 0, left: 0 });

    const taker = await site.desk('otherHandler');
    expect((await taker.visit('/desk')).text).toMatch(/作出处理意见/);
    expect((await taker.visit(matterPath(ended))).text).toContain('已办结');
    expect((await (await site.desk('handler')).visit(matterPath(handling))).status).toBe(404);
    const head = await site.desk('healthHead');
    const signed = await head.submit(await head.visit(matterPath(signing)), {}, { button: '同意并生效' });
    expect(signed.text).toContain('还没有送达');

    const reader = site.browser();
    await reader.submit(await reader.visit('/track'), { number: handling.number, code: handling.code });
    const page = await reader.visit(`/matters/${handling.number}`);
    expect(page.text).toContain('南坪县住房和城乡建设局不再存在，由南坪县卫生健康局继续负责');
    expect(page.text).toContain('南坪县卫生健康局正在办理');
    await doAct(house, handling.stream, petitionerOf(handling.stream), 'urge');
    const [mine] = await house.database.as('app').rows<{ n: number }>({
      text: `SELECT count(*)::int AS n FROM open.duty WHERE owner_unit = $1 AND closed_version IS NULL`,
      values: [units.countyHousing.id],
    });
    expect(mine?.n).toBe(0);
    expect((await (await site.desk('clerk')).visit(matterPath(untouched))).text).not.toContain('不再存在');
  });
});
