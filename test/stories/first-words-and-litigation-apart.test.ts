import { afterAll, beforeAll, expect, test } from 'vitest';
import { ruleSetIds } from '#law/law.ts';
import { units } from '#test/cast.ts';
import { bring, file, type Filed } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// On a first petition somebody speaks to the petitioner before anything is decided. A matter of litigation goes to those
// whose law it is, and what the sender sees of it is its conclusion.

const starts = { 'regulations-2005': '2021-03-01', 'regulations-2022': '2026-03-02' } as const;

for (const ruleSet of ruleSetIds) {
  let site: StorySite;
  beforeAll(async () => {
    site = await storySite(starts[ruleSet]);
  });
  afterAll(() => site.house.database.drop());

  const today = starts[ruleSet];
  const at = ({ number }: Pick<Filed, 'number'>, act = ''): string => `/desk/matters/${number}${act && `/acts/${act}`}`;
  async function petitioner(filed: Filed): Promise<StoryBrowser> {
    const browser = site.browser();
    await browser.submit(await browser.visit('/track'), { number: filed.number, code: filed.code });
    return browser;
  }

  test(`${ruleSet}: the organ speaks to whoever raises something for the first time, and writes down what was said`, async () => {
    const filed = await bring(site.house, 'routed', { title: '第一次反映' });
    const handler = await site.desk('handler');
    expect((await handler.visit('/desk')).text).toMatch(/第一次反映.*初次信访，联系信访人.*还剩 3 个工作日/);
    expect((await handler.visit('/desk/matters?stage=first')).text).toContain('第一次反映');
    const form = await handler.visit(at(filed, 'contact'));
    const tomorrow = Temporal.PlainDate.from(today).add({ days: 1 }).toString();
    const early = await handler.submit(form, { way: 'telephone', contactedOn: tomorrow, record: '说明了情况。' });
    expect([early.status, early.text]).toEqual([409, expect.stringContaining('联系日期不能晚于今天')]);
    const done = await handler.submit(early, { contactedOn: today });
    expect(done.text).toMatch(/联系了信访人（电话）/);
    expect(done.text).toContain('说明了情况。');
    const page = await (await petitioner(filed)).visit(`/matters/${filed.number}`);
    expect(page.text).toMatch(/联系了信访人（电话）/);
    expect(page.text).not.toContain('说明了情况。');
    expect((await handler.visit(at(filed, 'contact'))).status).toBe(404);
  });

  test(`${ruleSet}: the first organ in hand stays named at every desk that the matter comes to`, async () => {
    const filed = await bring(site.house, 'under-review', { title: '首办' });
    const page = await (await site.desk('cityHandler')).visit(at(filed));
    expect(page.text).toMatch(/承办单位 *临江市住房和城乡建设局.*首办单位 *南坪县住房和城乡建设局/);
    const first = await (await site.desk('handler')).visit(at(await bring(site.house, 'handling')));
    expect(first.text).not.toContain('首办单位');
  });

  test(`${ruleSet}: a letter about litigation goes to the political-legal organ, which takes it in and ends it by its own law`, async () => {
    const filed = await file(site.house, { form: 'letter', title: '判决没有执行' });
    const clerk = await site.desk('clerk');
    const form = await clerk.visit(at(filed, 'sendToJudicial'));
    expect(form.text).not.toContain('南坪县住房和城乡建设局');
    const sent = await clerk.submit(form, { to: units.countyPolitical.id }, { button: '转给政法机关' });
    expect(sent.text).toContain('涉法涉诉，转到南坪县委政法委员会依法处理');
    const organ = await site.desk('politicalHandler');
    expect((await organ.visit('/desk')).text).toMatch(/判决没有执行.*政法机关接收.*还剩 15 天/);
    const taken = await organ.submit(await organ.visit(at(filed)), {}, { button: '登记接收' });
    expect(taken.text).toContain('已经接收，按自己的法定程序办理');
    const reader = await petitioner(filed);
    const waiting = await reader.visit(`/matters/${filed.number}`);
    expect(waiting.text).toMatch(/南坪县委政法委员会正在依法办理/);
    const bare = await organ.submit(await organ.visit(at(filed)), { opinion: '已经执行完毕。', concludedOn: today });
    expect([bare.status, bare.text]).toEqual([422, expect.stringContaining('请填写由谁终结')]);
    const ended = await organ.submit(bare, { maker: '南坪县人民法院', basis: '执行结案通知书' });
    expect(ended.text).toContain('依法终结，还没有送达');
    const served = await organ.submit(await organ.visit(at(filed)), {
      way: 'post',
      servedOn: today,
      evidence: '挂号信回执',
    });
    expect(served.text).toContain('已送达依法终结告知书');
    const sender = await clerk.visit(at(filed));
    expect(sender.text).toMatch(/已经执行完毕。.*南坪县人民法院.*执行结案通知书/);
    const page = await reader.visit(`/matters/${filed.number}`);
    expect(page.heading).toContain('政法机关已经依法终结');
    const letter = await reader.press(page, '看依法终结告知书');
    expect(letter.text).toMatch(/依法终结告知书.*已经执行完毕。.*南坪县人民法院/);
  });

  test(`${ruleSet}: only a political-legal organ of the same level can be chosen, and a visitor is guided there`, async () => {
    const filed = await file(site.house, { form: 'visit' });
    const clerk = await site.desk('clerk');
    const page = await clerk.visit(at(filed, 'sendToJudicial'));
    expect(page.status).toBe(ruleSet === 'regulations-2022' ? 404 : 200);
  });
}
