import { afterAll, beforeAll, expect, test } from 'vitest';
import { ruleSetIds } from '#law/law.ts';
import { bring, file, type Filed } from '#test/matters.ts';
import { elementsIn } from '#test/markup.ts';
import { storySite, type StorySite } from '#test/site.ts';

// One letter with two claims, the same matter sent twice, a slip of the pen at the door: nothing is merged, nothing lost,
// and no day moves against the petitioner.

const starts = { 'regulations-2005': '2021-03-01', 'regulations-2022': '2026-03-02' } as const;

for (const ruleSet of ruleSetIds) {
  let site: StorySite;
  beforeAll(async () => {
    site = await storySite(starts[ruleSet]);
  });
  afterAll(() => site.house.database.drop());

  const at = ({ number }: Pick<Filed, 'number'>, act = ''): string => `/desk/matters/${number}${act && `/acts/${act}`}`;
  const dayOf = (days: number): string => Temporal.PlainDate.from(starts[ruleSet]).add({ days }).toString();

  test(`${ruleSet}: a second claim becomes a matter of its own, with the day, the people and the rule set of the whole`, async () => {
    const whole = await file(site.house, { form: 'letter', withholdIdentity: true });
    site.house.clock.goTo(dayOf(2));
    const clerk = await site.desk('clerk');
    const form = await clerk.visit(at(whole, 'split'));
    const bare = await clerk.submit(form, { title: '噪音扰民' });
    expect([bare.status, bare.text]).toEqual([422, expect.stringContaining('请填写请求')]);
    const claim = { title: '噪音扰民', request: '管一管', facts: '半夜施工。' };
    const done = await clerk.submit(bare, claim);
    const part = /另一个问题单独登记为 (XF\d{14})/.exec(done.text)![1]!;
    const page = await clerk.visit(at({ number: part }));
    expect(page.text).toMatch(/噪音扰民.*收到 3月\d日/);
    const due = Temporal.PlainDate.from(dayOf(15));
    const dispose = `${String(due.month).padStart(2, '0')}-${String(due.day).padStart(2, '0')}`;
    expect(page.text).toContain(`转送期限 ${dispose}`);
    const again = await clerk.submit(await clerk.visit(at(whole, 'split')), claim, { button: '单独登记' });
    expect(again.text.match(/另一个问题单独登记为/g)).toHaveLength(2);

    const reader = site.browser();
    await reader.submit(await reader.visit('/track'), { number: whole.number, code: whole.code });
    const mine = await reader.visit(`/matters/${whole.number}`);
    const there = await reader.submit(mine, {}, { button: '打开这件事项' });
    expect([there.status, there.path]).toEqual([200, expect.stringMatching(/^\/matters\/XF/)]);
    expect(there.text).toContain('噪音扰民');
    // Whoever holds another matter of the house opens no part by its number.
    const stranger = site.browser();
    const other = await file(site.house);
    await stranger.submit(await stranger.visit('/track'), { number: other.number, code: other.code });
    const own = await stranger.visit(`/matters/${other.number}`);
    expect(elementsIn(own.root, 'form').some(({ attributes }) => attributes['action']?.includes('/parts/'))).toBe(
      false,
    );
  });

  test(`${ruleSet}: the same matter twice is linked on a person's word, on both, and both clocks run on`, async () => {
    const first = await bring(site.house, 'handling');
    const second = await file(site.house, { form: 'letter' });
    const clerk = await site.desk('clerk');
    const form = await clerk.visit(at(second, 'link'));
    const wrong = await clerk.submit(form, { number: 'XF1', reasons: '同一个人。' });
    expect([wrong.status, wrong.text]).toEqual([409, expect.stringContaining('没有这个编号的事项，或者您看不到它')]);
    const itself = await clerk.submit(wrong, { number: second.number });
    expect([itself.status, itself.text]).toEqual([409, expect.stringContaining('这件事项自己的编号')]);
    const done = await clerk.submit(itself, { number: first.number });
    expect(done.text).toContain(`与 ${first.number} 是同一件事`);
    expect(done.text).toMatch(/转送期限.*还剩 15 天/);
    const other = await (await site.desk('handler')).visit(at(first));
    expect(other.text).toContain(`与 ${second.number} 是同一件事`);
    expect(other.text).toMatch(/办理期限/);
    const twice = await clerk.submit(await clerk.visit(at(second, 'link')), {
      number: first.number,
      reasons: '同上。',
    });
    expect([twice.status, twice.text]).toEqual([409, expect.stringContaining(`已经与 ${first.number} 关联`)]);
  });

  test(`${ruleSet}: a matter that one may not see cannot be linked, and is not given away`, async () => {
    const own = await file(site.house);
    const theirs = await file(
      site.house,
      {},
      { kind: 'official', person: '99-x' as never, posts: [{ unit: '99-city-xf' as never, post: 'registrar' }] },
    );
    const clerk = await site.desk('clerk');
    const said = await clerk.submit(await clerk.visit(at(own, 'link')), { number: theirs.number, reasons: '像。' });
    expect(said.text).toContain('没有这个编号的事项，或者您看不到它');
  });

  test(`${ruleSet}: a slip of the pen is put right by a new entry; the day of receipt moves back, never on`, async () => {
    const filed = await file(site.house);
    const clerk = await site.desk('clerk');
    const form = await clerk.visit(at(filed, 'correct'));
    const nothing = await clerk.submit(form, { reasons: '看一看。' });
    expect([nothing.status, nothing.text]).toEqual([409, expect.stringContaining('没有要更正的内容')]);
    const later = await clerk.submit(nothing, { receivedOn: dayOf(9) });
    expect([later.status, later.text]).toEqual([409, expect.stringContaining('收到日期只能往前改')]);
    const several = await clerk.submit(later, { receivedOn: dayOf(1), region: 'qinghejiedao' });
    expect([several.status, several.text]).toEqual([422, expect.stringContaining('“qinghejiedao”有几个，请选一个')]);
    const right = { receivedOn: dayOf(1), form: 'letter', class: '0304', region: '海淀区' };
    const done = await clerk.submit(several, right);
    expect(done.text).toContain('已更正，原来的登记仍可查。');
    expect(done.text).toMatch(/来信建设管理.*海淀区 电梯停运/);
    expect(done.text).toMatch(/转送期限.*还剩 14 天/);
    expect(done.text).toContain('已登记（网上）');
  });
}
