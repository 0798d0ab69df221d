import { afterAll, beforeAll, expect, test } from 'vitest';
import { actorOf, storyHouse, units } from '#test/cast.ts';
import { elementsIn } from '#test/markup.ts';
import { bring, doAct, file, layOnDesk, type Filed } from '#test/matters.ts';
import { storySite, type StoryPage, type StorySite } from '#test/site.ts';

// Many matters at once: picked, looked at, done with a reason, each with an entry of its own.

let site: StorySite;
beforeAll(async () => {
  site = await storySite(await storyHouse('2026-03-02'));
});
afterAll(() => site.house.database.drop());

const picksOn = (page: StoryPage): string[] =>
  elementsIn(page.root, 'input')
    .filter(({ attributes }) => attributes['name'] === 'pick')
    .map(({ attributes }) => attributes['value']!);

async function entriesOf({ stream }: Filed): Promise<readonly { type: string; actor: string }[]> {
  return site.house.database.as('app').rows({
    text: 'SELECT type, actor FROM ledger.entry WHERE stream = $1 ORDER BY version',
    values: [stream],
  });
}

test('three are transferred; the one that somebody has routed meanwhile says why not', async () => {
  const { house } = site;
  const filed = [
    await file(house, { title: '甲' }),
    await file(house, { title: '乙' }),
    await file(house, { title: '丙' }),
  ];
  const clerk = await site.desk('clerk');
  const list = await clerk.visit('/desk');
  expect(picksOn(list)).toHaveLength(3);
  const form = await clerk.submit(list, { pick: picksOn(list) }, { button: '转送' });
  expect(form.heading).toBe('转送 3 件');
  const lacking = await clerk.submit(form, { to: units.countyHousing.id, note: '' }, { button: '下一步' });
  expect([lacking.status, lacking.text]).toEqual([422, expect.stringContaining('请写明理由')]);
  const preview = await clerk.submit(lacking, { note: '同一栋楼，请一起看。' }, { button: '下一步' });
  expect(preview.heading).toBe('将 3 件转送：南坪县住房和城乡建设局');
  expect((await entriesOf(filed[0]!)).length).toBe(1);
  await doAct(house, filed[1]!.stream, actorOf('clerk'), 'transfer', {
    command: () => ({ act: 'transfer', to: units.countyHealth.id, note: null }),
  });
  const result = await clerk.submit(preview, {}, { button: '转送这 3 件' });
  expect(result.heading).toBe('转送：2 件办好了，1 件没有办');
  expect(result.text).toMatch(/乙 刚刚有了变化，请打开看过再办/);
  for (const [one, types] of [
    [filed[0]!, ['PetitionRegistered', 'PetitionTransferred']],
    [filed[1]!, ['PetitionRegistered', 'PetitionTransferred']],
    [filed[2]!, ['PetitionRegistered', 'PetitionTransferred']],
  ] as const) {
    expect((await entriesOf(one)).map(({ type }) => type)).toEqual(types);
  }
  const handler = await site.desk('handler');
  expect((await handler.visit(`/desk/matters/${filed[0]!.number}`)).text).toContain('同一栋楼，请一起看。');
  // Sending the same page again does nothing twice.
  const again = await clerk.submit(preview, {}, { button: '转送这 3 件' });
  expect(again.heading).toBe('转送：2 件办好了，1 件没有办');
  expect(await entriesOf(filed[0]!)).toHaveLength(2);
});

test('what cannot be done is told before anything is done, with the reason in words', async () => {
  const { house } = site;
  const [one, two] = [
    await bring(house, 'handling', { title: '可以分的' }),
    await bring(house, 'handling', { title: '已经分了的' }),
  ];
  await layOnDesk(house, two.stream, 'handler', 'handler');
  const handler = await site.desk('handler');
  const list = await handler.visit('/desk?act=issueOpinion');
  const form = await handler.submit(list, { pick: picksOn(list) }, { button: '指派' });
  const preview = await handler.submit(
    form,
    { person: '99-handler', reason: '一片小区的，一起办。' },
    { button: '下一步' },
  );
  expect(preview.heading).toBe('将 1 件指派：周敏，另有 1 件不能办');
  expect(preview.text).toMatch(/不能办的 1 件.*已经分了的 本来就是这样安排的/);
  const result = await handler.submit(preview, {}, { button: '指派这 1 件' });
  expect(result.heading).toBe('指派：1 件办好了');
  expect((await entriesOf(one)).at(-1)).toEqual({ type: 'MatterAllocated', actor: 'person:99-handler' });
  expect((await handler.visit(`/desk/matters/${one.number}`)).text).toMatch(
    /指派给一位同事办理.*一片小区的，一起办。.*交给周敏.*仅内部可见/,
  );
});

test('the whole list is another button than the page', async () => {
  const { house } = site;
  for (let n = 0; n < 53; n += 1) await file(house, { title: `第${n}件` });
  const clerk = await site.desk('clerk');
  const list = await clerk.visit('/desk');
  expect(picksOn(list)).toHaveLength(50);
  const all = elementsIn(list.root, 'button').filter(({ attributes }) => attributes['name'] === 'all');
  expect(all.map(({ attributes }) => attributes['value'])).toEqual(['allocate', 'transfer', 'noticePath', 'note']);
  const whole = await clerk.submit(list, {}, { button: '内部备注 全部' });
  expect(whole.heading).toMatch(/^内部备注 5\d 件$/);
});

test('without a pick nothing happens, and the list says so', async () => {
  const clerk = await site.desk('clerk');
  const said = await clerk.submit(await clerk.visit('/desk'), {}, { button: '转送' });
  expect(said.text).toContain('还没有选中任何一件');
});

test('numbers of another unit’s matters are as if they were not there', async () => {
  const filed = await bring(site.house, 'handling', { title: '别人的' });
  const stranger = await site.desk('otherHandler');
  const own = await file(site.house, { title: '卫生的' });
  await doAct(site.house, own.stream, actorOf('clerk'), 'transfer', {
    command: () => ({ act: 'transfer', to: units.countyHealth.id, note: null }),
  });
  const list = await stranger.visit('/desk');
  const form = await stranger.submit(list, { pick: [...picksOn(list), `${filed.number}.3`] }, { button: '内部备注' });
  expect(form.text).not.toContain('别人的');
  expect(form.html).not.toContain(filed.number);
});
