import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { units } from '#test/cast.ts';
import { bring, file, type Filed } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StorySite } from '#test/site.ts';

// Where a matter goes when it is not this organ's: the petitioner is told the exact office, or two organs settle it
// between them while the petitioner's clock runs on.

let site: StorySite;
const matterPath = ({ number }: Pick<Filed, 'number'>): string => `/desk/matters/${number}`;
const actPath = (filed: Filed, act: string): string => `${matterPath(filed)}/acts/${act}`;

async function petitioner(filed: Filed): Promise<StoryBrowser> {
  const browser = site.browser();
  await browser.submit(await browser.visit('/track'), { number: filed.number, code: filed.code });
  return browser;
}

describe('under the regulations of 2022', () => {
  beforeAll(async () => {
    site = await storySite('2026-03-02');
  });
  afterAll(() => site.house.database.drop());

  /** A visitor whom the provincial office registers, about a matter of the county. */
  async function visitorAtProvince(): Promise<Filed> {
    const clerk = await site.desk('provinceClerk');
    const registered = await clerk.submit(await clerk.visit('/desk/register'), {
      form: 'visit',
      title: '宅基地确权',
      request: '请给我确权',
      facts: '三年没有办。',
      name: '张明',
      phone: '13800008000',
    });
    return { number: /XF\d{14}/.exec(registered.path)![0], code: '', stream: '' as never };
  }

  test('a visit above the next level is told the exact office, the reason, the article, and that a letter is open', async () => {
    const filed = await visitorAtProvince();
    const clerk = await site.desk('provinceClerk');
    const form = await clerk.visit(actPath(filed, 'redirect'));
    expect(form.text).toContain('走访应到本级或者上一级接待场所');
    const statement = { ground: 'visit-level', where: '宅基地由县里办，请到县信访局。' };
    const nowhere = await clerk.submit(form, statement, { button: '提出' });
    expect([nowhere.status, nowhere.text]).toEqual([409, expect.stringContaining('没有写明应当到哪个单位走访')]);
    expect(nowhere.text).toMatch(/《信访工作条例》第二十条第一款/);
    const near = await clerk.submit(nowhere, { to: units.cityOffice.id }, { button: '提出' });
    expect([near.status, near.text]).toEqual([409, expect.stringContaining('没有越过层级')]);
    const preview = await clerk.submit(near, { to: units.countyOffice.id }, { button: '预览' });
    expect(preview.text).toMatch(/第二人同意以后.*告知向南坪县信访局提出.*文庙路 18 号.*写信或者在网上反映/);
    const asked = await clerk.submit(preview, {}, { button: '提出' });
    expect(asked.text).toContain('已提出，等第二人决定');
    const head = await site.desk('provinceHead');
    const proposal = await head.visit(matterPath(filed));
    expect(proposal.text).toMatch(/待复核：告知向有权机关提出.*第二十条第一款.*请到县信访局/);
    const approved = await head.submit(proposal, {}, { button: '同意并生效' });
    expect(approved.text).toContain('告知向南坪县信访局提出');
    const serving = await clerk.visit(matterPath(filed));
    const letter = await clerk.press(serving, '打开要送达的文书');
    expect(letter.text).toMatch(/告知书（向有权机关提出）.*第二十条第一款.*南坪县信访局.*000-12345.*9:00-17:30/);
    const served = await clerk.submit(serving, { way: 'in-person', servedOn: '2026-03-02', evidence: '本人签收' });
    expect(served.text).toContain('已送达告知书（向有权机关提出）');
  });

  test('the same words in a letter are registered and passed on: no ground of level is even offered', async () => {
    const filed = await file(site.house, { form: 'letter' });
    const form = await (await site.desk('clerk')).visit(actPath(filed, 'redirect'));
    expect(form.text).not.toContain('走访应到');
    expect(form.text).not.toContain('走访反映涉诉问题');
  });

  test('a visitor about a court case is guided there with the periods that run; petitioning stops none', async () => {
    const filed = await file(site.house, { form: 'visit' });
    const clerk = await site.desk('clerk');
    const form = await clerk.visit(actPath(filed, 'redirect'));
    const typed = { ground: 'litigation-visit', path: 'administrative-court', where: '请向人民法院起诉。' };
    await clerk.submit(form, typed, { button: '提出' });
    const head = await site.desk('officeHead');
    await head.submit(await head.visit(matterPath(filed)), {}, { button: '同意并生效' });
    await clerk.submit(await clerk.visit(matterPath(filed)), {
      way: 'in-person',
      servedOn: '2026-03-02',
      evidence: '本人签收',
    });
    const page = await (await petitioner(filed)).visit(`/matters/${filed.number}`);
    expect(page.text).toMatch(/告知书已经送达您，写明了向哪里提出/);
    expect(page.text).toMatch(/信访不会使下面的期限停下来.*直接起诉：从知道或者应当知道那个行政行为起 6 个月/);
    expect(page.text).toContain('《中华人民共和国行政诉讼法》第四十六条第一款');
  });

  test('an objection leaves the matter where it is until the sender agrees; then it is passed on within three days', async () => {
    const filed = await bring(site.house, 'routed');
    const handler = await site.desk('handler');
    const objected = await handler.submit(
      await handler.visit(actPath(filed, 'object')),
      { proper: units.countyHealth.id, reasons: '电梯由卫健部门的医院管。' },
      { button: '提出异议' },
    );
    expect(objected.text).toMatch(/转来的一方核实以前仍由它负责/);
    const seen = await (await petitioner(filed)).visit(`/matters/${filed.number}`);
    expect(seen.text).toContain('认为不归自己管，提出了异议');
    expect(seen.text).toContain('南坪县住房和城乡建设局收到了');
    expect(seen.text).not.toContain('由卫健部门的医院管');
    const clerk = await site.desk('clerk');
    expect((await clerk.visit('/desk')).text).toMatch(/核实异议.*还剩 5 个工作日/);
    const agreed = await clerk.submit(await clerk.visit(matterPath(filed)), {
      answer: 'agreed',
      reasons: '确实归医院管。',
    });
    expect(agreed.text).toContain('异议成立，收回来另行转送');
    expect(agreed.text).toMatch(/转送期限.*还剩 3 个工作日/);
    expect((await handler.visit(matterPath(filed))).status).toBe(404);
    const again = await clerk.submit(agreed, { to: units.countyHealth.id }, { button: '转送给这个单位' });
    expect(again.text).toContain('转送到南坪县卫生健康局');
  });

  test('where the sender does not agree, the government of the county decides, and that is final', async () => {
    const filed = await bring(site.house, 'disputed');
    const government = await site.desk('governmentHandler');
    expect((await government.visit('/desk')).text).toMatch(/决定由谁受理.*还剩 10 个工作日/);
    const decided = await government.submit(
      await government.visit(matterPath(filed)),
      { to: units.countyHealth.id, reasons: '由卫健局牵头。' },
      { button: '确定由这个单位受理' },
    );
    expect(decided.status).toBe(404);
    const page = await (await petitioner(filed)).visit(`/matters/${filed.number}`);
    expect(page.text).toContain('已经确定由南坪县卫生健康局负责');
    const taker = await site.desk('otherHandler');
    expect((await taker.visit(actPath(filed, 'object'))).status).toBe(404);
    expect((await taker.visit(matterPath(filed))).text).toMatch(/告知期限.*还剩 15 天/);
  });

  test('without a common superior the joint conference decides', async () => {
    const filed = await bring(site.house, 'objection-kept');
    const handler = await site.desk('handler');
    const asked = await handler.submit(await handler.visit(actPath(filed, 'raiseDispute')), {
      other: units.cityHealth.id,
      reasons: '市里的医院。',
    });
    expect(asked.text).toContain('提请南坪县信访工作联席会议办公室决定');
    const conference = await site.desk('conferenceHandler');
    expect((await conference.visit(matterPath(filed))).text).toContain('确定由这个单位受理');
  });
});

describe('under the regulations of 2005', () => {
  beforeAll(async () => {
    site = await storySite('2021-03-01');
  });
  afterAll(() => site.house.database.drop());

  test('what is for a congress, a court or a procuratorate is told there, whatever the form', async () => {
    const filed = await file(site.house, { form: 'letter' });
    const clerk = await site.desk('clerk');
    const typed = { ground: 'congress-court-procuratorate', path: 'procuratorate', where: '请向检察院提出。' };
    const asked = await clerk.submit(await clerk.visit(actPath(filed, 'redirect')), typed, { button: '提出' });
    expect(asked.text).toMatch(/《信访条例》第十五条/);
    expect(asked.text).toContain('没有必须事先知道的日数');
  });

  test('there is no objection; a dispute goes to the common superior at once, and without one it stays', async () => {
    const filed = await bring(site.house, 'routed');
    const handler = await site.desk('handler');
    expect((await handler.visit(actPath(filed, 'object'))).status).toBe(404);
    const form = await handler.visit(actPath(filed, 'raiseDispute'));
    const alone = await handler.submit(form, { other: units.cityHealth.id, reasons: '市里的医院。' });
    expect([alone.status, alone.text]).toEqual([409, expect.stringContaining('没有共同的上一级')]);
    const asked = await handler.submit(alone, { other: units.countyHealth.id });
    expect(asked.text).toContain('由谁负责有争议，提请南坪县人民政府决定');
  });
});
