import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { indexOnce } from '#kernel/search/fill.ts';
import { actorOf } from '#test/cast.ts';
import { bring, tryAct, type Filed } from '#test/matters.ts';
import { storySite, type StoryBrowser, type StoryPage, type StorySite } from '#test/site.ts';

// A claim is settled by consent and goes on when it is not kept; help in need is asked for, granted, paid and asked after;
// what it came to is recorded, two bodies certify the end, and new facts open a matter of their own.
describe.each([
  ['regulations-2022', '2026-03-02', '2026-04-20'],
  ['regulations-2005', '2021-03-01', '2021-04-20'],
])('under the %s', (_, start, later) => {
  let story: StorySite;
  const desk: Record<string, StoryBrowser> = {};
  beforeAll(async () => {
    story = await storySite(start);
    for (const who of ['clerk', 'handler', 'housingHead'] as const) desk[who] = await story.desk(who);
  });
  afterAll(() => story.house.database.drop());

  async function open({ number, code }: Filed): Promise<StoryBrowser> {
    const browser = story.browser();
    await browser.submit(await browser.visit(`/track?number=${number}`), { code });
    return browser;
  }
  const act = async (who: StoryBrowser, path: string, name: string, typed = {}): Promise<StoryPage> =>
    who.submit(await who.visit(`${path}/acts/${name}`), typed);
  const atDesk = (who: string, { number }: Filed, name: string, typed = {}) =>
    act(desk[who]!, `/desk/matters/${number}`, name, typed);
  const asPetitioner = async (who: StoryBrowser, { number }: Filed, name: string, typed = {}) =>
    act(who, `/matters/${number}`, name, typed);

  const paper = async (who: StoryBrowser, { number }: Filed, title: string): Promise<string> =>
    (await who.press(await who.visit(`/matters/${number}/papers`), title)).text;

  test('a settlement counts by consent, is tracked, and gives the claim back when it is not kept', async () => {
    const filed = await bring(story.house, 'handling');
    const petitioner = await open(filed);
    expect((await petitioner.visit(`/matters/${filed.number}`)).text).not.toContain('同意和解方案');
    await atDesk('handler', filed, 'offerSettlement', { text: '三十日内修好电梯，费用由物业承担。' });
    const offered = await petitioner.visit(`/matters/${filed.number}`);
    expect(offered.text).toContain('三十日内修好电梯');
    expect(offered.text).toContain('同意和解方案');
    const agreed = await asPetitioner(petitioner, filed, 'agreeSettlement');
    expect(agreed.heading).toContain('您同意了和解');
    const agreement = await paper(petitioner, filed, '调解、和解协议书');
    expect(agreement).toMatch(/信调〔\d+〕\d+号.*三十日内修好电梯，费用由物业承担.*自愿同意/);
    const broken = await asPetitioner(petitioner, filed, 'breakSettlement', { text: '没有人来修。' });
    expect(broken.text).toContain('正在办理');
    await atDesk('handler', filed, 'offerSettlement', { text: '十日内修好。' });
    await asPetitioner(petitioner, filed, 'agreeSettlement');
    const today = story.house.clock.now().toZonedDateTimeISO('Asia/Shanghai').toPlainDate().toString();
    const done = await atDesk('handler', filed, 'reportExecution', { executedOn: today, text: '电梯已经修好。' });
    expect(done.text).toContain('已办结，调解、和解协议已经履行');
    expect((await petitioner.visit(`/matters/${filed.number}`)).heading).toBe('这件事已经办结');
  });

  test('help in need goes from asked to asked after, by two people, and one who signed with them sees nothing of it', async () => {
    const filed = await bring(story.house, 'handling');
    const petitioner = await open(filed);
    await asPetitioner(petitioner, filed, 'applyForHelp', { text: '家里没有收入。' });
    await atDesk('handler', filed, 'decideHelp', { granted: 'yes', source: 'temporary-relief', text: '符合条件。' });
    expect(await paper(petitioner, filed, '帮扶救助决定书')).toMatch(/同意帮扶救助。来源：临时救助。.*符合条件/);
    const paid = await atDesk('handler', filed, 'payHelp', { yuan: '2000', paidOn: start, evidence: '银行回单' });
    expect(paid.text).toContain('帮扶救助已发放 2000 元');
    expect((await desk['handler']!.visit(`/desk/matters/${filed.number}/acts/checkHelp`)).text).not.toContain(
      '登记核实',
    );
    await atDesk('housingHead', filed, 'checkHelp', { text: '本人说已经收到。' });
    const page = await petitioner.visit(`/matters/${filed.number}`);
    expect(page.text).toContain('回访核实，帮扶救助已经收到');
    expect(page.text).not.toContain('银行回单');
  });

  test('what it came to, the end certified by two bodies, and new facts as a matter of its own', async () => {
    const filed = await bring(story.house, 'concluded');
    const petitioner = await open(filed);
    await atDesk('handler', filed, 'recordOutcome', {
      outcome: 'explained',
      owner: '99-county-zj',
      text: '当面解释了规定。',
    });
    await atDesk('handler', filed, 'checkConclusion', { part: 'substance', text: '事实清楚。' });
    const same = await tryAct(story.house, filed.stream, actorOf('handler'), 'checkConclusion', {
      command: (deposit) => ({
        act: 'checkConclusion',
        part: 'procedure',
        report: deposit.text('text', { text: '……' }),
      }),
    });
    expect(same).toMatchObject({ refusal: { refused: 'same-body' } });
    const certified = await atDesk('clerk', filed, 'checkConclusion', { part: 'procedure', text: '程序完整。' });
    expect(certified.text).toContain('审核认定办结，同一事实和理由不再受理');
    const papers = await desk['clerk']!.visit(`/desk/matters/${filed.number}/papers`);
    const report = await desk['clerk']!.press(papers, '信访事项审核认定办结报告');
    expect(report.text).toMatch(/信终〔\d+〕\d+号.*实体审核.*事实清楚。.*程序审核.*程序完整。/);
    expect((await desk['clerk']!.press(papers, '信访事项审核认定办结备案表')).text).toMatch(/实体审核.*认定日期/);
    const page = await petitioner.visit(`/matters/${filed.number}`);
    expect(page.text).toContain('解释疏导到位');
    story.house.clock.goTo(later);
    const raised = await asPetitioner(await open(filed), filed, 'raiseNewFacts', {
      title: '电梯又停了',
      request: '再修一次',
      facts: '修好以后又停了，这是新的事实。',
    });
    expect(raised.text).toContain('已登记为新的事项');
    const [row] = await story.house.database.as('app').rows<{ n: number; first: boolean }>({
      text: `SELECT count(*)::int AS n, bool_and(p.first) AS first FROM open.petition p
              WHERE p.registered_on = $1 AND NOT p.first`,
      values: [later],
    });
    expect(row).toEqual({ n: 1, first: false });
  });

  test('a decision on conduct is referred to apart: the organ does not see it, nothing moves, and the petitioner comments', async () => {
    story.house.clock.goTo(start);
    const filed = await bring(story.house, 'handling');
    const petitioner = await open(filed);
    const form = await petitioner.visit(`/matters/${filed.number}/acts/commentDecision`);
    expect(form.text).toContain('没有记载处理决定');
    const before = await desk['handler']!.visit(`/desk/matters/${filed.number}`);
    const decision = { reference: '虚构县公安局 公决字第 12 号', servedOn: start };
    const early = await atDesk('clerk', filed, 'referDecision', { ...decision, servedOn: later });
    expect([early.status, early.text]).toEqual([409, expect.stringContaining('还没有送达本人')]);
    const referred = await atDesk('clerk', filed, 'referDecision', decision);
    expect(referred.text).toMatch(/另行记载.*不影响办理.*公决字第 12 号/s);
    const commented = await asPetitioner(petitioner, filed, 'commentDecision', { text: '我已经申请复议。' });
    expect(commented.text).toContain('我已经申请复议。');
    // Whoever handles the matter sees neither, by page and by API, and owes the same by the same day.
    const after = await desk['handler']!.visit(`/desk/matters/${filed.number}`);
    expect(after.text).not.toMatch(/公决字|复议|处理决定/);
    const clocks = (page: StoryPage) => page.text.match(/\d\d-\d\d|还剩 \d+ 天/g);
    expect(clocks(after)).toEqual(clocks(before));
    const answer = await story.site.request(`/api/v1/petitions/${filed.number}`, {
      headers: { authorization: `Bearer ${desk['handler']!.cookies.get('desk')}` },
    });
    expect([answer.status, await answer.text()]).toEqual([200, expect.not.stringMatching(/DecisionReferred|公决字/)]);
    await indexOnce(story.house);
    for (const q of ['公决字第', '公安局'])
      expect((await desk['clerk']!.visit(`/desk/find?q=${q}`)).text).not.toContain(filed.number);
  });

  test('the date in doubt goes along from its own page, and the request is a duty with an answer', async () => {
    const filed = await bring(story.house, 'handling');
    const petitioner = await open(filed);
    const page = await petitioner.visit(`/matters/${filed.number}`);
    const why = /\/matters\/\w+\/why\/issueOpinion\.\d+/.exec(page.html)![0];
    const form = await petitioner.press(await petitioner.visit(why), '请我们核对');
    expect(form.text).toContain('期限到');
    const asked = await petitioner.submit(form, { text: '办理期限少算了假日。' });
    expect(asked.text).toContain('五个工作日内');
    const matter = await desk['handler']!.visit(`/desk/matters/${filed.number}`);
    expect(matter.text).toContain('办理期限少算了假日。');
    const answer = await desk['handler']!.visit(`/desk/matters/${filed.number}/acts/answerCorrection`);
    const which = /name="correction"[^>]*value="(\d+)"/.exec(answer.html)?.[1] ?? '';
    await desk['handler']!.submit(answer, { correction: which, text: '核对过，这几天算在内，依据写在期限页。' });
    expect((await petitioner.visit(`/matters/${filed.number}`)).text).toContain('核对过，这几天算在内');
  });

  test('an opinion that deviates from similar ones says why, and the petitioner reads it', async () => {
    story.house.clock.goTo(start);
    const filed = await bring(story.house, 'handling');
    const opinion = {
      result: 'explained',
      request: '修好电梯',
      facts: '已核实。',
      opinion: '暂不支持。',
      basis: '有关规定',
      similar: 'deviates',
    };
    const stopped = await atDesk('handler', filed, 'issueOpinion', opinion);
    expect(stopped.text).toContain('请写明为什么不一样');
    await atDesk('handler', filed, 'issueOpinion', { ...opinion, deviation: '本楼没有维修资金，别的楼有。' });
    await desk['housingHead']!.submit(
      await desk['housingHead']!.visit(`/desk/matters/${filed.number}`),
      {},
      { button: '同意' },
    );
    await atDesk('handler', filed, 'serve', { way: 'in-person', servedOn: start, evidence: '签收单' });
    const petitioner = await open(filed);
    const letter = await petitioner.press(await petitioner.visit(`/matters/${filed.number}`), '处理意见书');
    expect(letter.text).toContain('本楼没有维修资金');
  });
});
